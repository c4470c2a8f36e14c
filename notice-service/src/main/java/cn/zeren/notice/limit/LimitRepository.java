package cn.zeren.notice.limit;

import static cn.zeren.notice.Columns.column;

import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.calendar.LimitRule;
import cn.zeren.notice.draft.ExplanationConverter;
import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Loads limits within the actor's sight. What is loaded to be changed is locked: the day's work changes the same rows. */
@ApplicationScoped
public class LimitRepository {

    // counted by the calendar and not over, by what their last day is counted from
    private static final String PROJECTED = """
            select counting, anchor_on, anchor_days, due_on, bool_or(met_on is not null and days_late is null) as lateness_unknown
            from limit_clock
            where counting <> 'NATURAL' and (status in ('RUNNING', 'SUSPENDED') or met_on is not null and days_late is null)
            group by counting, anchor_on, anchor_days, due_on
            """;

    // what those notices have listed and waits still; a step of a problem takes its row before its limit, so this does
    private static final String ORDERED = """
            select l.id, r.origin_id
            from rectification r
            join limit_clock l on l.about_id = r.id and l.subject_kind = 'PROBLEM' and l.status in ('RUNNING', 'SUSPENDED')
            join problem p on p.id = l.subject_id
            where r.origin_id = any ($1) and r.status <> 'VOIDED'
            order by p.id for update of p
            """;

    private static final String PROBLEMS = """
            select 1 from problem p
            where p.id = (select l.subject_id from limit_clock l where l.id = $1 and l.subject_kind = 'PROBLEM')
               or p.rectification_id = (select l.subject_id from limit_clock l where l.id = $1 and l.subject_kind = 'PLAN')
            order by p.id for update
            """;

    private static final String INSERT = """
            insert into limit_clock (id, version, subject_kind, subject_id, about_id, unit_id, official_id, clause, counting,
                started_on, anchor_on, anchor_days, first_due_on, due_on, calendar, suspended_days, extended_times,
                extended_days, returns, status, level, round, explanation)
            select l.id, 1, l.subject_kind, l.subject_id, l.about_id, l.unit_id, l.official_id, l.clause, l.counting,
                l.started_on, l.anchor_on, l.anchor_days, l.due_on, l.due_on, l.calendar, 0, 0, 0, 0, 'RUNNING', 0, 1,
                l.explanation
            from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
                $9::date[], $10::date[], $11::int[], $12::date[], $13::text[], $14::text[])
                as l (id, subject_kind, subject_id, about_id, unit_id, official_id, clause, counting, started_on, anchor_on,
                anchor_days, due_on, calendar, explanation)
            """;

    private static final ExplanationConverter EXPLANATION = new ExplanationConverter();

    /** What limits that share it have their last day counted from. */
    record Projected(Counting counting, LocalDate anchorOn, int anchorDays, LocalDate dueOn, boolean latenessUnknown) {

        /** Whether that calendar says something else of them. */
        boolean differs(CityCalendar calendar) {
            LocalDate due = LimitRule.due(counting, anchorOn, anchorDays, calendar.days())
                    .orElse(null);
            return latenessUnknown || !Objects.equals(due, dueOn);
        }
    }

    /** Stores limits that have just begun, in one statement however many they are. */
    Uni<Void> add(Work work, List<LimitClock> clocks) {
        return clocks.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql(
                                INSERT,
                                column(clocks, UUID.class, LimitClock::id),
                                column(clocks, String.class, clock -> clock.subject()
                                        .kind()
                                        .name()),
                                column(clocks, UUID.class, clock -> clock.subject()
                                        .id()),
                                column(clocks, UUID.class, LimitClock::aboutId),
                                column(clocks, UUID.class, LimitClock::unitId),
                                column(clocks, UUID.class, LimitClock::officialId),
                                column(clocks, String.class, LimitClock::clause),
                                column(clocks, String.class, clock -> clock.counting()
                                        .name()),
                                column(clocks, LocalDate.class, LimitClock::startedOn),
                                column(clocks, LocalDate.class, LimitClock::anchorOn),
                                column(clocks, Integer.class, LimitClock::anchorDays),
                                column(clocks, LocalDate.class, LimitClock::dueOn),
                                column(clocks, String.class, LimitClock::calendar),
                                column(
                                        clocks,
                                        String.class,
                                        clock -> EXPLANATION.convertToDatabaseColumn(clock.explanation())))
                        .replaceWithVoid();
    }

    /** The limits of those subjects, locked; a subject without one is passed over. */
    public Uni<List<LimitClock>> of(Work work, Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = subjects.stream().map(Subject::id).distinct().toList();
        return locked(work, "from LimitClock where subjectId in :of order by id", ids)
                .map(clocks -> clocks.stream()
                        .filter(clock -> subjects.contains(clock.subject()))
                        .toList());
    }

    /** The limit of the answer to the notice that ordered a list, locked; nothing where there is none, or that has ended. */
    Uni<Optional<LimitClock>> answer(Work work, UUID list) {
        return locked(
                        work,
                        "from LimitClock where subjectKind = FEEDBACK and status <> ENDED and subjectId in"
                                + " (select r.originId from Rectification r where r.id in :of)",
                        List.of(list))
                .map(found -> found.stream().findFirst());
    }

    /** The limit of a problem, and the notice that listed it. */
    record Ordered(LimitClock problem, UUID notice) {}

    /** The limits of the problems that those notices listed and that wait still, locked. */
    Uni<List<Ordered>> ordered(Work work, Collection<UUID> notices) {
        return work.sql(ORDERED, (Object) notices.toArray(UUID[]::new)).chain(rows -> {
            Map<UUID, UUID> notice = new HashMap<>();
            rows.forEach(row -> notice.put(row.getUUID(0), row.getUUID(1)));
            return notice.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : locked(work, "from LimitClock where id in :of order by id", notice.keySet())
                            .map(found -> found.stream()
                                    .filter(clock ->
                                            clock.refuses(LimitVerb.MEET).isEmpty())
                                    .map(clock -> new Ordered(clock, notice.get(clock.id())))
                                    .toList());
        });
    }

    /**
     * The limit of that id, locked, after the problems it is the limit of: a step of theirs takes them in this order.
     *
     * @return fails with NOT_FOUND
     */
    public Uni<LimitClock> get(Work work, UUID id) {
        return work.sql(PROBLEMS, id)
                .chain(() -> locked(work, "from LimitClock where id in :of", List.of(id)))
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new Refused(Refusal.notFound());
                    }
                    return found.get(0);
                });
    }

    private static Uni<List<LimitClock>> locked(Work work, String query, Collection<UUID> ids) {
        return work.session()
                .createSelectionQuery(query, LimitClock.class)
                .setParameter("of", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What the open limits that are counted by the calendar have their last day counted from. */
    Uni<List<Projected>> projected(Work work) {
        return work.sql(PROJECTED).map(rows -> {
            List<Projected> all = new ArrayList<>();
            rows.forEach(row -> all.add(new Projected(
                    Counting.valueOf(row.getString("counting")),
                    row.getLocalDate("anchor_on"),
                    row.getInteger("anchor_days"),
                    row.getLocalDate("due_on"),
                    row.getBoolean("lateness_unknown"))));
            return all;
        });
    }

    /** The limits counted by the calendar from that anchor to that last day, at most {@code limit} after {@code after}. */
    Uni<List<LimitClock>> projected(Work work, Projected from, UUID after, int limit) {
        String due = from.dueOn() == null ? "dueOn is null" : "dueOn = :due";
        var query = work.session()
                .createSelectionQuery(
                        "from LimitClock where counting <> NATURAL and counting = :counting and anchorOn = :anchor and anchorDays = :days and "
                                + due
                                + " and (status in (RUNNING, SUSPENDED) or metOn is not null and daysLate is null)"
                                + " and id > :after order by id",
                        LimitClock.class)
                .setParameter("counting", from.counting())
                .setParameter("anchor", from.anchorOn())
                .setParameter("days", from.anchorDays())
                .setParameter("after", after)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return (from.dueOn() == null ? query : query.setParameter("due", from.dueOn())).getResultList();
    }
}
