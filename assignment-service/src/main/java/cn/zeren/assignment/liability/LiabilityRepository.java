package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.store.HeldRows;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The tree and the heads of units, on a day and as known at an instant. */
@ApplicationScoped
class LiabilityRepository {

    /** Deeper than any tree; a ring in bad data ends there. */
    private static final int DEEPEST = 20;

    static final String CHAIN = "with recursive up (level_id, level_name, above_id, depth) as ("
            + "select u.id, u.name, u.parent_id, 0 from unit u where u.id = $3 and {u}"
            + " union all select u.id, u.name, u.parent_id, up.depth + 1 from up join unit u on u.id = up.above_id"
            + " where up.depth < " + DEEPEST + " and {u}) select up.*, a.* from up left join assignment a"
            + " on a.target_unit_id = up.level_id and a.valid_from <= $1 and a.bound_to > $1 and {a:known}"
            + " order by up.depth, a.tier, a.valid_from, a.id";

    static final String HEADED = "select distinct p.unit_id from tenure t join post p on p.id = t.post_id"
            + " where t.official_id = $3 and p.rank = 'HEAD' and {t} and {p}";

    /** A unit and those above it, with all who answer for any of them. */
    record Chain(List<Level> path, List<AssignmentRow> rows) {}

    private final AssignmentRepository assignments;

    LiabilityRepository(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** Whether the unit was ever held to be, in the actor's sight. */
    Uni<Boolean> isThere(Work work, UUID unit) {
        return work.sql("select 1 from unit where id = $1 limit 1", unit).map(rows -> rows.rowCount() > 0);
    }

    /** Those of the units that were ever held to be, in the actor's sight. */
    Uni<Set<UUID>> there(Work work, Collection<UUID> units) {
        return work.sql("select distinct id from unit where id = any ($1)", (Object) units.toArray(UUID[]::new))
                .map(rows -> {
                    Set<UUID> there = new HashSet<>();
                    rows.forEach(row -> there.add(row.getUUID(0)));
                    return there;
                });
    }

    /** As far as the actor sees; empty when the unit was not there. */
    Uni<Chain> chain(Work work, UUID unit, LocalDate on, Instant knownAt) {
        return work.sql(HeldRows.sql(CHAIN, knownAt), on, HeldRows.bound(knownAt), unit)
                .map(rows -> {
                    List<Level> path = new ArrayList<>();
                    List<AssignmentRow> answering = new ArrayList<>();
                    for (Row row : rows) {
                        UUID level = row.getUUID("level_id");
                        if (path.isEmpty()
                                || !path.get(path.size() - 1).unitId().equals(level)) {
                            path.add(new Level(level, row.getString("level_name"), row.getUUID("above_id")));
                        }
                        if (row.getUUID("id") != null) {
                            answering.add(assignments.read(row));
                        }
                    }
                    return new Chain(path, answering);
                });
    }

    /** The units an official headed. */
    Uni<List<UUID>> headed(Work work, UUID official, LocalDate on, Instant knownAt) {
        return work.sql(HeldRows.sql(HEADED, knownAt), on, HeldRows.bound(knownAt), official)
                .map(rows -> {
                    List<UUID> units = new ArrayList<>();
                    rows.forEach(row -> units.add(row.getUUID(0)));
                    return units;
                });
    }
}
