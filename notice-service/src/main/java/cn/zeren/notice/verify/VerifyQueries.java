package cn.zeren.notice.verify;

import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.print.PaperFormat;
import cn.zeren.notice.verify.VerifyViews.FileView;
import cn.zeren.notice.verify.VerifyViews.VerificationView;
import cn.zeren.notice.verify.VerifyViews.VerifiedNotice;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Looks copies up. Who holds a copy has read it already; whether it is genuine and still holds is told to him wherever he
 * belongs. What the notice says, its number and whom it is for are told only to who sees the notice.
 */
@ApplicationScoped
class VerifyQueries {

    /** Looks the copy up past row scope, and reads no word of any notice. */
    private static final Actor VERIFIER = Actor.service("verifier");

    private static final String BY_CODE = """
            select p.code, p.digest, p.format, p.sha256, p.printed_at, p.printed_as, p.notice_id, n.status
            from printed_document p join notice n on n.id = p.notice_id
            where p.code = $1 order by p.printed_at, p.sha256
            """;

    private static final String CODE_OF = "select code from printed_document where sha256 = $1";

    private record Copy(VerificationView view, UUID noticeId) {}

    private final Tx tx;
    private final NoticeRepository notices;

    VerifyQueries(Tx tx, NoticeRepository notices) {
        this.tx = tx;
        this.notices = notices;
    }

    /** By the code on its pages, as it is printed or without its hyphens. */
    Uni<VerificationView> byCode(Actor actor, String code) {
        String plain = code.replace("-", "").toUpperCase(Locale.ROOT);
        return tx.read(VERIFIER, work -> copy(work, plain)).chain(copy -> seenBy(actor, copy));
    }

    /** By the digest of a file. */
    Uni<VerificationView> byFile(Actor actor, String sha256) {
        return tx.read(VERIFIER, work -> work.sql(CODE_OF, sha256)
                        .chain(rows -> copy(work, one(rows).getString("code"))))
                .chain(copy -> seenBy(actor, copy));
    }

    private static Uni<Copy> copy(Work work, String code) {
        return work.sql(BY_CODE, code).map(rows -> {
            Row first = one(rows);
            List<FileView> files = new ArrayList<>();
            rows.forEach(row -> files.add(file(row)));
            Validity validity = Validity.of(
                    NoticeStatus.valueOf(first.getString("printed_as")),
                    NoticeStatus.valueOf(first.getString("status")));
            return new Copy(
                    new VerificationView(code, validity, first.getString("digest"), files, null),
                    first.getUUID("notice_id"));
        });
    }

    private Uni<VerificationView> seenBy(Actor actor, Copy copy) {
        return tx.read(actor, work -> notices.get(work, copy.noticeId()))
                .map(VerifiedNotice::of)
                .onFailure(VerifyQueries::notSeen)
                .recoverWithNull()
                .map(notice -> new VerificationView(
                        copy.view().code(),
                        copy.view().validity(),
                        copy.view().digest(),
                        copy.view().files(),
                        notice));
    }

    private static boolean notSeen(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal().kind() == Refusal.Kind.NOT_FOUND;
    }

    private static FileView file(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("printed_at");
        return new FileView(PaperFormat.valueOf(row.getString("format")), row.getString("sha256"), at.toInstant());
    }

    private static Row one(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new Refused(Refusal.notFound());
        }
        return rows.iterator().next();
    }
}
