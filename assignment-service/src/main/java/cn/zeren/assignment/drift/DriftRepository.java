package cn.zeren.assignment.drift;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The units plans have to be asked again of. */
@ApplicationScoped
public class DriftRepository {

    /** Marks them; one statement, however many facts changed. */
    Uni<Void> mark(Work work, Touched touched) {
        return work.sql(
                        "select mark_drift($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                        ids(touched.posts()),
                        ids(touched.officials()),
                        ids(touched.bodies()),
                        ids(touched.leaders()),
                        ids(touched.targets()),
                        ids(touched.lines()),
                        ids(touched.policies()),
                        touched.firstYear(),
                        touched.lastYear())
                .replaceWithVoid();
    }

    /** Takes the marks of a plan away; to be called before the facts are read from which it is derived again. */
    public Uni<Set<UUID>> take(Work work, UUID plan) {
        return work.sql("delete from plan_drift where plan_id = $1 returning unit_id", plan)
                .map(rows -> {
                    Set<UUID> units = new HashSet<>();
                    rows.forEach(row -> units.add(row.getUUID(0)));
                    return units;
                });
    }

    /** The units marked, in the order of their ids. */
    public Uni<List<UUID>> of(Work work, UUID plan) {
        return work.sql("select unit_id from plan_drift where plan_id = $1 order by unit_id", plan)
                .map(rows -> {
                    List<UUID> units = new ArrayList<>();
                    rows.forEach(row -> units.add(row.getUUID(0)));
                    return units;
                });
    }

    /** The units marked of each plan in sight. */
    public Uni<Map<UUID, Set<UUID>>> all(Work work) {
        return work.sql("select plan_id, unit_id from plan_drift").map(rows -> {
            Map<UUID, Set<UUID>> units = new HashMap<>();
            rows.forEach(row -> units.computeIfAbsent(row.getUUID(0), any -> new HashSet<>())
                    .add(row.getUUID(1)));
            return units;
        });
    }

    /** Takes the marks of all plans in sight away. */
    public Uni<Void> clear(Work work) {
        return work.sql("delete from plan_drift").replaceWithVoid();
    }

    /** Whether there is a plan in sight of one of these years. */
    Uni<Boolean> planned(Work work, int firstYear, int lastYear) {
        return work.sql("select exists (select 1 from plan where year between $1 and $2)", firstYear, lastYear)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /**
     * Waits for files of facts that are being recorded, and lets others wait: a plan just made can't be marked by who does
     * not see it yet.
     */
    public Uni<Void> waitForFacts(Work work) {
        return work.sql("select pg_advisory_xact_lock_shared(hashtext('zeren.facts'))")
                .replaceWithVoid();
    }

    private static UUID[] ids(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
