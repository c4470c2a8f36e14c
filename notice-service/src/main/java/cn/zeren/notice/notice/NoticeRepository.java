package cn.zeren.notice.notice;

import cn.zeren.notice.draft.ExplanationConverter;
import cn.zeren.notice.draft.ReasonsConverter;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Loads notices within the actor's sight, and takes drafts in, many at a time. */
@ApplicationScoped
public class NoticeRepository {

    private static final String INSERT = """
            insert into notice (id, version, kind, status, period, addressee_kind, addressee_id, addressee_unit_id,
                addressee_official_id, addressee_name, addressee_title, title, body, reasons, explanation,
                drafted_by, drafted_official_id, drafted_at)
            select d.id, 1, d.kind, 'DRAFT', d.period, d.addressee_kind, d.addressee_id, d.unit_id,
                d.official_id, d.name, d.addressee_title, d.title, d.body, d.reasons, d.explanation, $14, $15, $16
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[],
                $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
                as d (id, kind, period, addressee_kind, addressee_id, unit_id, official_id, name,
                addressee_title, title, body, reasons, explanation)
            on conflict (kind, addressee_id, period) where status not in ('REJECTED', 'VOIDED') do nothing
            returning id
            """;

    private static final ReasonsConverter REASONS = new ReasonsConverter();
    private static final ExplanationConverter EXPLANATION = new ExplanationConverter();

    /**
     * The notice of that id.
     *
     * @return fails with {@code NOT_FOUND} also for one that is hidden from the actor
     */
    public Uni<Notice> get(Work work, UUID id) {
        return work.session().find(Notice.class, id).map(notice -> {
            if (notice == null || notice.guard().hiddenFrom(work.actor())) {
                throw new Refused(Refusal.notFound());
            }
            return notice;
        });
    }

    /** Those of the ids that are there for the actor, in no order. */
    public Uni<List<Notice>> all(Work work, Collection<UUID> ids) {
        return work.session()
                .createSelectionQuery("from Notice where id in :ids", Notice.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(notices -> notices.stream()
                        .filter(notice -> !notice.guard().hiddenFrom(work.actor()))
                        .toList());
    }

    /**
     * Takes drafts of one drafter in, in one statement; a draft whose addressee has a card of the kind for the period is
     * passed over.
     *
     * @return those taken in
     */
    public Uni<List<Notice>> insert(Work work, List<Notice> drafts) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Deed drafted = drafts.get(0).drafted();
        return work.sql(
                        INSERT,
                        column(drafts, UUID.class, Notice::id),
                        column(drafts, String.class, draft -> draft.kind().name()),
                        column(drafts, String.class, draft -> draft.period().code()),
                        column(drafts, String.class, draft -> draft.addressee()
                                .kind()
                                .name()),
                        column(drafts, UUID.class, draft -> draft.addressee().id()),
                        column(drafts, UUID.class, draft -> draft.addressee().unitId()),
                        column(drafts, UUID.class, draft -> draft.addressee().officialId()),
                        column(drafts, String.class, draft -> draft.addressee().name()),
                        column(drafts, String.class, draft -> draft.addressee().title()),
                        column(drafts, String.class, Notice::title),
                        column(drafts, String.class, Notice::body),
                        column(drafts, String.class, draft -> REASONS.convertToDatabaseColumn(draft.reasons())),
                        column(drafts, String.class, draft -> EXPLANATION.convertToDatabaseColumn(draft.explanation())),
                        drafted.by(),
                        drafted.officialId(),
                        drafted.at())
                .map(rows -> {
                    Set<UUID> taken = new HashSet<>();
                    rows.forEach(row -> taken.add(row.getUUID(0)));
                    return drafts.stream()
                            .filter(draft -> taken.contains(draft.id()))
                            .toList();
                });
    }

    /**
     * The notice that stands in a draft's way: of its kind, to its addressee, for its period.
     *
     * @return fails with {@code CONCURRENT_CHANGE} when it has gone out of the way meanwhile
     */
    public Uni<UUID> running(Work work, Notice draft) {
        return work.sql(
                        "select id from notice where kind = $1 and addressee_id = $2 and period = $3"
                                + " and status not in ('REJECTED', 'VOIDED')",
                        draft.kind(),
                        draft.addressee().id(),
                        draft.period().code())
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Refused(Refusal.state("CONCURRENT_CHANGE", null, Map.of()));
                    }
                    return rows.iterator().next().getUUID(0);
                });
    }

    @SuppressWarnings("unchecked")
    private static <V> V[] column(List<Notice> drafts, Class<V> type, Function<Notice, V> value) {
        return drafts.stream().map(value).toArray(n -> (V[]) Array.newInstance(type, n));
    }
}
