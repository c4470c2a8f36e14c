package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.derivation.Finding;
import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Plans as aggregates, and new ones of a whole country in one statement; the findings of each. */
@ApplicationScoped
public class PlanRepository {

    /** A plan's place in the order of lists. */
    record PlanPlace(int year, UUID id) {}

    /** A finding with the plan it belongs to, and its place in the plan's list. */
    record Filed(UUID planId, UUID managerUnitId, int no, Finding finding) {}

    /** The findings of a derivation in their order, ready to be stored. */
    static List<Filed> filed(Plan plan, Derived derived) {
        return filed(plan.id(), plan.managerUnitId(), derived);
    }

    /** @param planId null while nothing is stored */
    static List<Filed> filed(UUID planId, UUID manager, Derived derived) {
        List<Filed> filed = new ArrayList<>(derived.findings().size());
        derived.findings().forEach(finding -> filed.add(new Filed(planId, manager, filed.size() + 1, finding)));
        return filed;
    }

    /** The plan, or null when it is not there or not in sight. */
    Uni<Plan> find(Work work, UUID id) {
        return work.session().find(Plan.class, id);
    }

    /** The plans of that year which these managers have already, by manager. */
    Uni<Map<UUID, UUID>> existing(Work work, int year, List<UUID> managers) {
        return work.sql(
                        "select manager_unit_id, id from plan where year = $1 and manager_unit_id = any ($2)",
                        year,
                        managers.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, UUID> existing = new HashMap<>();
                    rows.forEach(row -> existing.put(row.getUUID(0), row.getUUID(1)));
                    return existing;
                });
    }

    /** Those of the plans that are in sight, by year and id. */
    Uni<List<Plan>> byIds(Work work, List<UUID> ids, int limit) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : work.session()
                        .createSelectionQuery("from Plan p where p.id in :ids order by p.year, p.id", Plan.class)
                        .setParameter("ids", ids)
                        .setMaxResults(limit)
                        .getResultList();
    }

    Uni<Void> insert(Work work, List<Plan> plans) {
        return work.sql(
                        "insert into plan (id, year, manager_unit_id, edition, status, assignments, findings, blocking,"
                                + " derived_at, version) select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::int[],"
                                + " $5::text[], $6::int[], $7::int[], $8::int[], $9::timestamptz[], $10::bigint[])",
                        column(plans, Plan::id, UUID[]::new),
                        column(plans, Plan::year, Integer[]::new),
                        column(plans, Plan::managerUnitId, UUID[]::new),
                        column(plans, Plan::edition, Integer[]::new),
                        column(plans, plan -> plan.status().name(), String[]::new),
                        column(plans, Plan::assignments, Integer[]::new),
                        column(plans, Plan::findings, Integer[]::new),
                        column(plans, Plan::blocking, Integer[]::new),
                        column(plans, Plan::derivedAt, Instant[]::new),
                        column(plans, Plan::version, Long[]::new))
                .replaceWithVoid();
    }

    /** Keeps the edition that has gone into force, with the instant from which the register holds it. */
    Uni<Void> publish(Work work, Plan plan) {
        return work.sql(
                        "insert into plan_edition (plan_id, edition, manager_unit_id, assignments, findings, confirmed_at,"
                                + " signed_at, signed_by, published_at, held_at) select id, edition, manager_unit_id,"
                                + " assignments, findings, confirmed_at, signed_at, signed_by, activated_at,"
                                + " greatest(activated_at, (select max(a.recorded_from) from assignment a"
                                + " where a.plan_id = plan.id and a.recorded_to is null)) from plan where id = $1",
                        plan.id())
                .replaceWithVoid();
    }

    Uni<Void> insertFindings(Work work, List<Filed> filed) {
        if (filed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.sql(
                        "insert into plan_finding (plan_id, no, manager_unit_id, code, blocking, type, unit_id, post_id,"
                                + " official_id, fact_ids, valid_from, valid_to)"
                                + " select p, n, m, c, b, t, u, post, o, f::uuid[], vf, vt from unnest($1::uuid[], $2::int[],"
                                + " $3::uuid[], $4::text[], $5::boolean[], $6::text[], $7::uuid[], $8::uuid[], $9::uuid[],"
                                + " $10::text[], $11::date[], $12::date[]) as r (p, n, m, c, b, t, u, post, o, f, vf, vt)",
                        column(filed, Filed::planId, UUID[]::new),
                        column(filed, Filed::no, Integer[]::new),
                        column(filed, Filed::managerUnitId, UUID[]::new),
                        column(filed, one -> one.finding().code().name(), String[]::new),
                        column(filed, one -> one.finding().blocking(), Boolean[]::new),
                        column(filed, one -> one.finding().type().name(), String[]::new),
                        column(filed, one -> one.finding().unitId(), UUID[]::new),
                        column(filed, one -> one.finding().postId(), UUID[]::new),
                        column(filed, one -> one.finding().officialId(), UUID[]::new),
                        column(filed, one -> literal(one.finding().factIds()), String[]::new),
                        column(filed, one -> one.finding().valid().from(), LocalDate[]::new),
                        column(filed, one -> one.finding().valid().to(), LocalDate[]::new))
                .replaceWithVoid();
    }

    Uni<Void> clearFindings(Work work, UUID planId) {
        return work.sql("delete from plan_finding where plan_id = $1", planId).replaceWithVoid();
    }

    /**
     * The findings of the edition last derived, in order.
     *
     * @param afterNo the place of the last one seen, 0 for the beginning
     */
    Uni<List<Filed>> findings(Work work, UUID planId, boolean onlyBlocking, int afterNo, int limit) {
        return work.sql(
                        "select * from plan_finding where plan_id = $1 and (blocking or not $2) and no > $3"
                                + " order by no limit $4",
                        planId,
                        onlyBlocking,
                        afterNo,
                        limit)
                .map(rows -> {
                    List<Filed> findings = new ArrayList<>(rows.rowCount());
                    rows.forEach(row -> findings.add(
                            new Filed(planId, row.getUUID("manager_unit_id"), row.getInteger("no"), finding(row))));
                    return findings;
                });
    }

    /**
     * Plans by year, latest first, then id.
     *
     * @param year null for all; so too the manager and the status
     * @param after the place of the last one seen, null for the first page
     */
    Uni<List<Plan>> page(Work work, Integer year, UUID manager, PlanStatus status, PlanPlace after, int limit) {
        Criteria<Plan> criteria = new Criteria<>(Plan.class, "e.year desc, e.id")
                .andIf("e.year = :year", "year", year)
                .andIf("e.managerUnitId = :manager", "manager", manager)
                .andIf("e.status = :status", "status", status);
        if (after != null) {
            criteria.and(
                    "(e.year < :afterYear or e.year = :afterYear and e.id > :afterId)",
                    Map.of("afterYear", after.year(), "afterId", after.id()));
        }
        return ListRepository.page(work, criteria, limit);
    }

    private static Finding finding(Row row) {
        return new Finding(
                FindingCode.valueOf(row.getString("code")),
                AssignmentType.valueOf(row.getString("type")),
                row.getUUID("unit_id"),
                row.getUUID("post_id"),
                row.getUUID("official_id"),
                List.of(row.getArrayOfUUIDs("fact_ids")),
                row.getBoolean("blocking"),
                new Period(row.getLocalDate("valid_from"), row.getLocalDate("valid_to")));
    }

    /** Lists travel as array literals, because arrays of arrays can't be unnested. */
    private static String literal(List<UUID> ids) {
        return ids.toString().replace('[', '{').replace(']', '}').replace(" ", "");
    }

    private static <R, V> V[] column(List<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
