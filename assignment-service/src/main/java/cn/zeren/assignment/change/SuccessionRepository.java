package cn.zeren.assignment.change;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.store.FactChange;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The changes and lives around a unit, as known at an instant, in the actor's sight. */
@ApplicationScoped
public class SuccessionRepository {

    /** {@code $2} is the instant, or null for now. */
    private static final String KNOWN = "case when $2::timestamptz is null then %1$s.recorded_to is null else"
            + " %1$s.recorded_from <= $2 and (%1$s.recorded_to is null or %1$s.recorded_to > $2) end";

    /** All the unit came out of; and all that came out of it, with those above each, who are the last heirs. */
    private static final String AROUND = "with recursive before (id) as (select $1::uuid union"
            + " select s.predecessor_unit_id from before b join succession s on s.successor_unit_id = b.id and "
            + KNOWN.formatted("s")
            + "), after (id) as (select $1::uuid union select n.id from after a cross join lateral"
            + " (select s.successor_unit_id as id from succession s where s.predecessor_unit_id = a.id and "
            + KNOWN.formatted("s")
            + " union all select u.parent_id from unit u where u.id = a.id and u.parent_id is not null and "
            + KNOWN.formatted("u") + ") n) select id from before union select id from after";

    private final FactRepository facts;

    SuccessionRepository(FactRepository facts) {
        this.facts = facts;
    }

    /** What is known around a unit. */
    public record Around(List<FactRow<Succession>> changes, List<FactRow<Unit>> lives) {

        public UnitIdentity identity() {
            return new UnitIdentity(changes, lives);
        }
    }

    /** @param knownAt null for what we know now */
    public Uni<Around> around(Work work, UUID unit, Instant knownAt) {
        Object at = knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC);
        return work.sql(AROUND, unit, at).chain(rows -> {
            List<UUID> found = new ArrayList<>();
            rows.forEach(row -> found.add(row.getUUID(0)));
            UUID[] units = found.toArray(UUID[]::new);
            return facts.rows(
                            work,
                            FactTables.SUCCESSION,
                            "(f.successor_unit_id = any ($1) or f.predecessor_unit_id = any ($1)) and "
                                    + KNOWN.formatted("f"),
                            units,
                            at)
                    .chain(changes -> facts.rows(
                                    work, FactTables.UNIT, "f.id = any ($1) and " + KNOWN.formatted("f"), units, at)
                            .map(lives -> new Around(changes, lives)));
        });
    }

    /** The changes of a file that may not stand beside those held, each with the reason. */
    public Uni<Map<UUID, String>> faults(Work work, List<FactChange<Succession>> stated) {
        Map<UUID, Succession> byFact = new HashMap<>();
        stated.forEach(change ->
                change.history().stream().filter(FactRow::current).forEach(row -> byFact.put(row.id(), row.content())));
        return facts.rows(work, FactTables.SUCCESSION, "f.recorded_to is null and not f.id = any ($1)", (Object)
                        stated.stream().map(change -> change.head().id()).toArray(UUID[]::new))
                .map(held -> SuccessionCheck.faults(
                        byFact, held.stream().map(FactRow::content).toList()));
    }
}
