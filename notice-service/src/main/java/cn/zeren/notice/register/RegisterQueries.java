package cn.zeren.notice.register;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Hand;
import cn.zeren.notice.notice.HandRepository;
import cn.zeren.notice.notice.NoticeGuard;
import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.notice.NoticeViews;
import cn.zeren.notice.notice.NoticeViews.AddresseeView;
import cn.zeren.notice.register.RegisterViews.NoticePage;
import cn.zeren.notice.register.RegisterViews.NoticeRow;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads of the register, within the actor's sight; what was never issued shows only to the office and the auditor. */
@ApplicationScoped
public class RegisterQueries {

    /**
     * What to list.
     *
     * @param unitId addressee's unit
     * @param officialId addressee
     */
    record Filter(NoticeKind kind, NoticeStatus status, String period, UUID unitId, UUID officialId) {}

    private static final String COLUMNS = selecting("");

    private static final String LIST = COLUMNS + """
            where ($1::text is null or n.kind = $1) and ($2::text is null or n.status = $2)
              and ($3::text is null or n.period = $3) and ($4::uuid is null or n.addressee_unit_id = $4)
              and ($5::uuid is null or n.addressee_official_id = $5)
              and ($6 or n.issued_at is not null) and ($7::uuid is null or n.id < $7)
            order by n.id desc limit $8
            """;

    private final Tx tx;
    private final HandRepository hands;

    RegisterQueries(Tx tx, HandRepository hands) {
        this.tx = tx;
        this.hands = hands;
    }

    /** The register, the latest drafted first. */
    Uni<NoticePage> list(Actor actor, Filter filter, int limit, String cursor) {
        UUID after = Cursor.id(cursor);
        return tx.read(actor, work -> hands.of(work).chain(hand -> work.sql(
                        LIST,
                        filter.kind(),
                        filter.status(),
                        filter.period(),
                        filter.unitId(),
                        filter.officialId(),
                        NoticeGuard.seesUnissued(actor),
                        after,
                        limit + 1)
                .map(rows -> page(rows, hand, limit))));
    }

    private static NoticePage page(RowSet<Row> rows, Hand hand, int limit) {
        List<NoticeRow> items = new ArrayList<>();
        rows.forEach(row -> items.add(row(row, hand)));
        if (items.size() <= limit) {
            return new NoticePage(items, null);
        }
        List<NoticeRow> page = items.subList(0, limit);
        return new NoticePage(page, Cursor.of(page.get(limit - 1).id()));
    }

    /**
     * Selects what {@link #row} reads, from {@code notice n}.
     *
     * @param more columns beside it; empty for none
     */
    public static String selecting(String more) {
        return "select n.id, n.version, n.period, n.title, n.doc_no_issuer_code, n.doc_no_year, n.doc_no_seq, n.received_at,"
                + " n.closed_at, " + (more.isEmpty() ? "" : more + ", ") + NoticeRepository.GUARD + " from notice n ";
    }

    /** A row as selected by {@link #selecting}. */
    public static NoticeRow row(Row row, Hand hand) {
        UUID id = row.getUUID("id");
        NoticeGuard guard = NoticeRepository.guard(row);
        return new NoticeRow(
                id,
                row.getLong("version"),
                guard.kind(),
                guard.status(),
                row.getString("period"),
                docNo(row),
                row.getString("title"),
                AddresseeView.of(guard.addressee()),
                guard.due(),
                guard.problems().open(),
                instant(row, "drafted_at"),
                instant(row, "signed_at"),
                instant(row, "issued_at"),
                instant(row, "received_at"),
                instant(row, "closed_at"),
                NoticeViews.actionsOn(id, guard, hand));
    }

    private static String docNo(Row row) {
        Integer seq = row.getInteger("doc_no_seq");
        return seq == null
                ? null
                : new DocNo(row.getString("doc_no_issuer_code"), row.getInteger("doc_no_year"), seq).text();
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
