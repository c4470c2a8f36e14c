package cn.zeren.notice.problem;

import cn.zeren.notice.problem.ProblemRules.Previous;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Problems within the actor's sight. */
@ApplicationScoped
public class ProblemRepository {

    private static final String PREVIOUS = """
            select distinct on (p.unit_id, p.cause) p.unit_id, p.cause, p.id, p.closed_on
            from (select distinct * from unnest($1::uuid[], $2::text[]) as w (unit_id, cause)) w
            join problem p on p.unit_id = w.unit_id and p.cause = w.cause and p.closed_on is not null
            join rectification r on r.id = p.rectification_id and r.status <> 'VOIDED'
            order by p.unit_id, p.cause, p.closed_on desc, p.id desc
            """;

    /** Whose previous problem is asked about. */
    public record Kind(UUID unitId, ProblemCause cause) {}

    /**
     * What to list.
     *
     * @param overdueOn those open, not reported, whose limit runs and was before this day; null for all
     * @param recurrent only those that came again
     */
    public record Filter(
            UUID unitId, ProblemCause cause, ProblemStatus status, LocalDate overdueOn, boolean recurrent) {}

    /** Takes problems in; written with the next flush. */
    public Uni<Void> insert(Work work, List<Problem> problems) {
        return work.session().persistAll(problems.toArray());
    }

    /** The problem of that number on the list. */
    public Uni<Problem> get(Work work, UUID rectification, int no) {
        return work.session()
                .createSelectionQuery("from Problem p where p.rectificationId = :list and p.no = :no", Problem.class)
                .setParameter("list", rectification)
                .setParameter("no", no)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()));
    }

    /** All problems of the lists, by list and number. */
    public Uni<List<Problem>> of(Work work, Collection<UUID> rectifications) {
        return work.session()
                .createSelectionQuery(
                        "from Problem p where p.rectificationId in :lists order by p.rectificationId, p.no",
                        Problem.class)
                .setParameter("lists", rectifications)
                .getResultList();
    }

    /** The problems of those ids, locked. */
    public Uni<List<Problem>> all(Work work, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : work.session()
                        .createSelectionQuery("from Problem p where p.id in :ids order by p.id", Problem.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** Those on the lists that have no plan yet, locked. */
    public Uni<List<Problem>> withoutPlan(Work work, List<UUID> lists) {
        return lists.isEmpty()
                ? Uni.createFrom().item(List.of())
                : work.session()
                        .createSelectionQuery(
                                "from Problem p where p.rectificationId in :lists and p.plannedOn is null"
                                        + " and p.status <> VOIDED order by p.id",
                                Problem.class)
                        .setParameter("lists", lists)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** Since when their limits stand still, null for those that run. The rows' versions stay: the limit's event tells it. */
    public Uni<Void> suspend(Work work, UUID[] ids, LocalDate[] days) {
        return work.sql(
                        "update problem p set suspended_on = d.day from unnest($1::uuid[], $2::date[]) as d (id, day)"
                                + " where p.id = d.id",
                        ids,
                        days)
                .replaceWithVoid();
    }

    /** The same of the plans those lists wait for. */
    public Uni<Void> suspendPlans(Work work, UUID[] lists, LocalDate[] days) {
        return work.sql(
                        "update problem p set plan_suspended_on = d.day"
                                + " from unnest($1::uuid[], $2::date[]) as d (id, day) where p.rectification_id = d.id",
                        lists,
                        days)
                .replaceWithVoid();
    }

    /**
     * How many problems of a list are where.
     *
     * @param closed verified as done, watched or not
     */
    public record Count(int open, int closed) {}

    /** Counts the problems of a list; what was changed must be flushed. */
    public Uni<Count> count(Work work, UUID rectification) {
        return work.sql(
                        "select count(*) filter (where status not in ('CLOSED', 'SETTLED', 'VOIDED'))::int,"
                                + " count(*) filter (where status in ('CLOSED', 'SETTLED'))::int"
                                + " from problem where rectification_id = $1",
                        rectification)
                .map(rows -> rows.iterator().next())
                .map(row -> new Count(row.getInteger(0), row.getInteger(1)));
    }

    /** How many open problems of a list have no plan yet; what was changed must be flushed. */
    public Uni<Integer> unplanned(Work work, UUID rectification) {
        return work.sql(
                        "select count(*)::int from problem where rectification_id = $1 and planned_on is null"
                                + " and status not in ('CLOSED', 'SETTLED', 'VOIDED')",
                        rectification)
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /**
     * The last closed problem of each unit and cause, of those that have one. A list that is void lists nothing: what a
     * notice says again because it corrects another, or is issued again, has not come again.
     */
    public Uni<Map<Kind, Previous>> previous(Work work, List<Kind> kinds) {
        return work.sql(
                        PREVIOUS,
                        kinds.stream().map(Kind::unitId).toArray(UUID[]::new),
                        kinds.stream().map(kind -> kind.cause().name()).toArray(String[]::new))
                .map(rows -> {
                    Map<Kind, Previous> byKind = new HashMap<>();
                    rows.forEach(row -> byKind.put(
                            new Kind(row.getUUID("unit_id"), ProblemCause.valueOf(row.getString("cause"))),
                            new Previous(row.getUUID("id"), row.getLocalDate("closed_on"))));
                    return byKind;
                });
    }

    /** Those whose watch ended before the day, so many at a time. */
    public Uni<List<Problem>> watchEnded(Work work, LocalDate day, int limit) {
        return work.session()
                .createSelectionQuery(
                        "from Problem p where p.status = CLOSED and p.watchUntil < :day order by p.watchUntil, p.id",
                        Problem.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ledger (台账), those due first foremost. */
    public Uni<List<Problem>> page(Work work, Filter filter, LocalDate afterDue, UUID afterId, int limit) {
        StringBuilder text = new StringBuilder("from Problem p where 1 = 1");
        Map<String, Object> params = new HashMap<>();
        and(text, params, "p.unitId = :unit", "unit", filter.unitId());
        and(text, params, "p.cause = :cause", "cause", filter.cause());
        and(text, params, "p.status = :status", "status", filter.status());
        if (filter.overdueOn() != null) {
            text.append(
                    " and p.dueOn < :day and p.suspendedOn is null and p.reportedOn is null and p.status in (FOUND, PLANNED, RETURNED, REOPENED)");
            params.put("day", filter.overdueOn());
        }
        if (filter.recurrent()) {
            text.append(" and p.recurrenceOf is not null");
        }
        if (afterId != null) {
            text.append(" and (p.dueOn > :afterDue or p.dueOn = :afterDue and p.id > :afterId)");
            params.put("afterDue", afterDue);
            params.put("afterId", afterId);
        }
        Mutiny.SelectionQuery<Problem> query = work.session()
                .createSelectionQuery(text + " order by p.dueOn, p.id", Problem.class)
                .setMaxResults(limit);
        params.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void and(
            StringBuilder text, Map<String, Object> params, String condition, String name, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            params.put(name, value);
        }
    }
}
