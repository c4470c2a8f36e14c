package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tree and the heads of units, on a day and as known at an instant. */
@ApplicationScoped
class LiabilityRepository {

    /** Deeper than any tree; a ring in bad data ends there. */
    private static final int DEEPEST = 20;

    private static final String AS_OF = "%1$s.valid_from <= $2 and (%1$s.valid_to is null or %1$s.valid_to > $2)"
            + " and case when $3::timestamptz is null then %1$s.recorded_to is null"
            + " else %1$s.recorded_from <= $3 and (%1$s.recorded_to is null or %1$s.recorded_to > $3) end";

    private static final String PATH = "with recursive up (id, name, parent_id, depth) as ("
            + "select u.id, u.name, u.parent_id, 0 from unit u where u.id = $1 and " + AS_OF.formatted("u")
            + " union all select u.id, u.name, u.parent_id, up.depth + 1 from up join unit u on u.id = up.parent_id"
            + " where up.depth < " + DEEPEST + " and " + AS_OF.formatted("u") + ")"
            + " select id, name, parent_id from up order by depth";

    private static final String HEADED = "select distinct p.unit_id from tenure t join post p on p.id = t.post_id"
            + " where t.official_id = $1 and p.rank = 'HEAD' and " + AS_OF.formatted("t") + " and "
            + AS_OF.formatted("p");

    /** Whether the unit was ever held to be, in the actor's sight. */
    Uni<Boolean> isThere(Work work, UUID unit) {
        return work.sql("select 1 from unit where id = $1 limit 1", unit).map(rows -> rows.rowCount() > 0);
    }

    /** The unit and those above it, as far as the actor sees; empty when it was not there. */
    Uni<List<Level>> path(Work work, UUID unit, LocalDate on, Instant knownAt) {
        return work.sql(PATH, unit, on, instant(knownAt)).map(rows -> {
            List<Level> path = new ArrayList<>();
            rows.forEach(
                    row -> path.add(new Level(row.getUUID("id"), row.getString("name"), row.getUUID("parent_id"))));
            return path;
        });
    }

    /** The units an official headed. */
    Uni<List<UUID>> headed(Work work, UUID official, LocalDate on, Instant knownAt) {
        return work.sql(HEADED, official, on, instant(knownAt)).map(rows -> {
            List<UUID> units = new ArrayList<>();
            rows.forEach(row -> units.add(row.getUUID(0)));
            return units;
        });
    }

    private static Object instant(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
