package cn.zeren.notice.notice;

import static cn.zeren.notice.Columns.column;

import cn.zeren.notice.course.Course;
import cn.zeren.notice.course.CourseConverter;
import cn.zeren.notice.draft.ExplanationConverter;
import cn.zeren.notice.draft.ReasonsConverter;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.paper.ElementsConverter;
import cn.zeren.notice.paper.PartsConverter;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads notices within the actor's sight, and takes drafts in, many at a time. */
@ApplicationScoped
public class NoticeRepository {

    private static final String INSERT = """
            insert into notice (id, version, kind, status, period, addressee_kind, addressee_id, addressee_unit_id,
                addressee_official_id, addressee_name, addressee_title, title, body, reasons, explanation,
                elements, parts, due, term_fixed, term_counting, term_days, replaces, besides, drafted_by,
                drafted_official_id, drafted_at, drafted_note)
            select d.id, 1, d.kind, 'DRAFT', d.period, d.addressee_kind, d.addressee_id, d.unit_id,
                d.official_id, d.name, d.addressee_title, d.title, d.body, d.reasons, d.explanation,
                d.elements, d.parts, d.fixed, d.fixed, d.counting, d.days, d.replaces, d.besides, $21, $22, $23, $24
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[],
                $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::date[],
                $17::text[], $18::int[], $19::uuid[], $20::uuid[])
                as d (id, kind, period, addressee_kind, addressee_id, unit_id, official_id, name,
                addressee_title, title, body, reasons, explanation, elements, parts, fixed, counting, days, replaces,
                besides)
            on conflict do nothing
            returning id
            """;

    private static final String RUNNING = """
            select id from notice where $4::uuid is null and kind = $1 and addressee_id = $2 and period = $3
                and (replaces is null or issued_at is not null) and besides is null
                and status not in ('REJECTED', 'VOIDED', 'REPLACED')
            union all
            select id from notice where replaces = $4 and status not in ('REJECTED', 'VOIDED')
            """;

    /** What a {@link #guard} is made of. */
    public static final String GUARD = """
            n.kind, n.status, n.addressee_kind, n.addressee_id, n.addressee_unit_id, n.addressee_official_id,
            n.addressee_name, n.addressee_title, n.drafted_by, n.drafted_official_id, n.drafted_at, n.reviewed_by,
            n.reviewed_official_id, n.reviewed_at, n.signed_by, n.signed_official_id, n.signed_at, n.issued_at,
            n.due, n.open_problems, n.closed_problems, n.course
            """;

    private static final ReasonsConverter REASONS = new ReasonsConverter();
    private static final ExplanationConverter EXPLANATION = new ExplanationConverter();
    private static final ElementsConverter ELEMENTS = new ElementsConverter();
    private static final PartsConverter PARTS = new PartsConverter();
    private static final CourseConverter COURSE = new CourseConverter();

    /**
     * The notice of that id.
     *
     * @return fails with {@code NOT_FOUND} also for one that is hidden from the actor
     */
    public Uni<Notice> get(Work work, UUID id) {
        return work.session().find(Notice.class, id).map(notice -> shown(work, notice));
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    public Uni<Notice> lock(Work work, UUID id) {
        return work.session().find(Notice.class, id, LockMode.PESSIMISTIC_WRITE).map(notice -> shown(work, notice));
    }

    private static Notice shown(Work work, Notice notice) {
        if (notice == null || notice.guard().hiddenFrom(work.actor())) {
            throw new Refused(Refusal.notFound());
        }
        return notice;
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
     * How many problems of each 整改通知书 are open and closed now; it is not closed while any is open. The rows' versions stay: whoever
     * is about to act on a notice has seen nothing that is changed by it. Closing waits for it, for it locks the row.
     */
    public Uni<Void> tally(Work work, Map<UUID, ProblemTally> problems) {
        UUID[] ids = problems.keySet().toArray(UUID[]::new);
        return work.sql(
                        "update notice n set open_problems = p.open, closed_problems = p.closed"
                                + " from unnest($1::uuid[], $2::int[], $3::int[]) as p (id, open, closed) where n.id = p.id",
                        ids,
                        Arrays.stream(ids).map(id -> problems.get(id).open()).toArray(Integer[]::new),
                        Arrays.stream(ids).map(id -> problems.get(id).closed()).toArray(Integer[]::new))
                .replaceWithVoid();
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
                        column(drafts, String.class, draft -> code(draft.period())),
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
                        column(drafts, String.class, draft -> ELEMENTS.convertToDatabaseColumn(draft.elements())),
                        column(drafts, String.class, draft -> PARTS.convertToDatabaseColumn(draft.parts())),
                        column(drafts, LocalDate.class, draft -> draft.term().fixed()),
                        column(drafts, String.class, draft -> counting(draft.term())),
                        column(drafts, Integer.class, draft -> draft.term().days()),
                        column(drafts, UUID.class, Notice::replaces),
                        column(drafts, UUID.class, Notice::besides),
                        drafted.by(),
                        drafted.officialId(),
                        drafted.at(),
                        drafted.note())
                .map(rows -> {
                    Set<UUID> taken = new HashSet<>();
                    rows.forEach(row -> taken.add(row.getUUID(0)));
                    return drafts.stream()
                            .filter(draft -> taken.contains(draft.id()))
                            .toList();
                });
    }

    /**
     * Moves the last day of those that have another to the one their limit has now.
     *
     * @return those moved
     */
    public Uni<Set<UUID>> moveDue(Work work, UUID[] ids, LocalDate[] days) {
        return work.sql(
                        "update notice n set due = d.day, version = n.version + 1"
                                + " from unnest($1::uuid[], $2::date[]) as d (id, day)"
                                + " where n.id = d.id and n.due is distinct from d.day returning n.id",
                        ids,
                        days)
                .map(rows -> {
                    Set<UUID> moved = new HashSet<>();
                    rows.forEach(row -> moved.add(row.getUUID(0)));
                    return moved;
                });
    }

    /** Tells whoever reads notices that the last day of these went with their limits. */
    public Uni<Void> tellMoved(Work work, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.session()
                        .createSelectionQuery("from Notice where id in :ids order by id", Notice.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .chain(moved -> work.journal(moved.stream()
                                .map(notice -> NoticeWire.entry(NoticeEvent.MOVED, notice))
                                .toList()));
    }

    /** Since when their limits stand still, null for those that run. The rows' versions stay, as with {@link #problemsLeft}. */
    public Uni<Void> suspend(Work work, UUID[] ids, LocalDate[] days) {
        return work.sql(
                        "update notice n set suspended_on = d.day from unnest($1::uuid[], $2::date[]) as d (id, day)"
                                + " where n.id = d.id",
                        ids,
                        days)
                .replaceWithVoid();
    }

    /**
     * The notice that stands in a draft's way: of its kind, to its addressee, for its period; or the one that is to replace
     * what it would replace.
     *
     * @return fails with {@code CONCURRENT_CHANGE} when it has gone out of the way meanwhile
     */
    public Uni<UUID> running(Work work, Notice draft) {
        return work.sql(RUNNING, draft.kind(), draft.addressee().id(), code(draft.period()), draft.replaces())
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Refused(Refusal.state("CONCURRENT_CHANGE", null, Map.of()));
                    }
                    return rows.iterator().next().getUUID(0);
                });
    }

    /** Whether the notice beside which a second one is put is a live one of its kind, addressee and period. */
    public Uni<Boolean> standsBeside(Work work, Notice second) {
        return work.sql(
                        "select 1 from notice where id = $1 and kind = $2 and addressee_id = $3 and period = $4"
                                + " and status not in ('REJECTED', 'VOIDED')",
                        second.besides(),
                        second.kind(),
                        second.addressee().id(),
                        code(second.period()))
                .map(rows -> rows.rowCount() > 0);
    }

    /** The guard of a row with the columns of {@link #GUARD}. */
    public static NoticeGuard guard(Row row) {
        return new NoticeGuard(
                NoticeKind.valueOf(row.getString("kind")),
                NoticeStatus.valueOf(row.getString("status")),
                new Hands(deed(row, "drafted"), deed(row, "reviewed"), deed(row, "signed")),
                Optional.ofNullable(COURSE.convertToEntityAttribute(row.getString("course")))
                        .orElse(Course.NONE),
                addressee(row),
                row.getOffsetDateTime("issued_at") != null,
                row.getLocalDate("due"),
                new ProblemTally(row.getInteger("open_problems"), row.getInteger("closed_problems")));
    }

    private static Addressee addressee(Row row) {
        return new Addressee(
                AddresseeKind.valueOf(row.getString("addressee_kind")),
                row.getUUID("addressee_id"),
                row.getUUID("addressee_unit_id"),
                row.getUUID("addressee_official_id"),
                row.getString("addressee_name"),
                row.getString("addressee_title"));
    }

    private static Deed deed(Row row, String deed) {
        OffsetDateTime at = row.getOffsetDateTime(deed + "_at");
        return at == null
                ? null
                : new Deed(row.getString(deed + "_by"), row.getUUID(deed + "_official_id"), at.toInstant(), null);
    }

    private static String code(Period period) {
        return period == null ? null : period.code();
    }

    private static String counting(Term term) {
        return term.counting() == null ? null : term.counting().name();
    }
}
