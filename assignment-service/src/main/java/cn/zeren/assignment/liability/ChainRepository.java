package cn.zeren.assignment.liability;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The chain of liability within a command's own transaction, as known now. */
@ApplicationScoped
public class ChainRepository {

    private final LiabilityRepository tree;

    ChainRepository(LiabilityRepository tree) {
        this.tree = tree;
    }

    private static final String KEEPER = "select managed_by_id from unit where id = $1 and recorded_to is null"
            + " and managed_by_id is not null order by (valid_from <= $2 and (valid_to is null or valid_to > $2)) desc,"
            + " valid_from desc limit 1";

    /** Whether the unit was ever held to be, in the actor's sight. */
    public Uni<Boolean> isThere(Work work, UUID unit) {
        return tree.isThere(work, unit);
    }

    /** Those of the units that were ever held to be, in the actor's sight. */
    public Uni<Set<UUID>> there(Work work, Collection<UUID> units) {
        return tree.there(work, units);
    }

    /** Who manages the unit's leading body on the day; the unit itself where nobody here does. */
    public Uni<UUID> keeper(Work work, UUID unit, LocalDate on) {
        return work.sql(KEEPER, unit, on)
                .map(rows ->
                        rows.rowCount() == 0 ? unit : rows.iterator().next().getUUID(0));
    }

    /** Who answered for a unit on a day, as far as the actor sees. */
    public Uni<KnownChain> of(Work work, UUID unit, LocalDate on) {
        return tree.chain(work, unit, on, null)
                .map(chain -> new KnownChain(
                        unit, on, work.now(), chain.path(), LiabilityChain.of(chain.path(), chain.rows())));
    }
}
