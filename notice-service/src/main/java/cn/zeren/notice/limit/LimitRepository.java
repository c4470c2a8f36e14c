package cn.zeren.notice.limit;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Loads limits within the actor's sight. What is loaded to be changed is locked: the day's work changes the same rows. */
@ApplicationScoped
public class LimitRepository {

    // counted by the calendar and not over, by what their last day is counted from
    private static final String PROJECTED = """
            select anchor_on, anchor_days, due_on, bool_or(met_on is not null and days_late is null) as lateness_unknown
            from limit_clock
            where counting = 'WORKING' and (status in ('RUNNING', 'SUSPENDED') or met_on is not null and days_late is null)
            group by anchor_on, anchor_days, due_on
            """;

    /** What limits that share it have their last day counted from. */
    record Projected(LocalDate anchorOn, int anchorDays, LocalDate dueOn, boolean latenessUnknown) {

        /** Whether that calendar says something else of them. */
        boolean differs(CityCalendar calendar) {
            LocalDate due = LimitRule.due(Counting.WORKING, anchorOn, anchorDays, calendar.days())
                    .orElse(null);
            return latenessUnknown || !Objects.equals(due, dueOn);
        }
    }

    Uni<Void> add(Work work, List<LimitClock> clocks) {
        return work.session().persistAll(clocks.toArray()).chain(() -> work.session()
                .flush());
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

    /** Every limit that belongs to those notices or rectifications, locked. */
    public Uni<List<LimitClock>> about(Work work, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : locked(work, "from LimitClock where aboutId in :of order by id", ids);
    }

    /**
     * The limit of that id, locked.
     *
     * @return fails with NOT_FOUND
     */
    public Uni<LimitClock> get(Work work, UUID id) {
        return locked(work, "from LimitClock where id in :of", List.of(id)).map(found -> {
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
                        "from LimitClock where counting = WORKING and anchorOn = :anchor and anchorDays = :days and "
                                + due
                                + " and (status in (RUNNING, SUSPENDED) or metOn is not null and daysLate is null)"
                                + " and id > :after order by id",
                        LimitClock.class)
                .setParameter("anchor", from.anchorOn())
                .setParameter("days", from.anchorDays())
                .setParameter("after", after)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return (from.dueOn() == null ? query : query.setParameter("due", from.dueOn())).getResultList();
    }
}
