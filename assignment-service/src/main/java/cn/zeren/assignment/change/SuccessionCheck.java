package cn.zeren.assignment.change;

import cn.zeren.assignment.fact.Succession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whether recorded changes may stand: no unit comes out of itself, at however many removes. */
public final class SuccessionCheck {

    /** Predecessor and successor are one: its own timeline says that it was renamed or moved. */
    public static final String ITSELF = "SUCCESSION_OF_ITSELF";

    /** The unit would come out of what came out of it. */
    public static final String RING = "SUCCESSION_RING";

    private SuccessionCheck() {}

    /**
     * The changes that may not stand, each with the reason.
     *
     * @param stated changes by the fact's id, as they will be held
     * @param others what is held of all others
     */
    public static Map<UUID, String> faults(Map<UUID, Succession> stated, Collection<Succession> others) {
        Map<UUID, List<UUID>> next = new HashMap<>();
        others.forEach(change -> add(next, change));
        stated.values().forEach(change -> add(next, change));
        Map<UUID, String> faults = new HashMap<>();
        stated.forEach((fact, change) -> {
            if (change.predecessorUnitId().equals(change.successorUnitId())) {
                faults.put(fact, ITSELF);
            } else if (leads(change.successorUnitId(), change.predecessorUnitId(), next)) {
                faults.put(fact, RING);
            }
        });
        return faults;
    }

    private static void add(Map<UUID, List<UUID>> next, Succession change) {
        next.computeIfAbsent(change.predecessorUnitId(), unit -> new ArrayList<>(1))
                .add(change.successorUnitId());
    }

    private static boolean leads(UUID from, UUID to, Map<UUID, List<UUID>> next) {
        Set<UUID> seen = new HashSet<>(Set.of(from));
        Deque<UUID> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (UUID unit : next.getOrDefault(open.remove(), List.of())) {
                if (unit.equals(to)) {
                    return true;
                }
                if (seen.add(unit)) {
                    open.add(unit);
                }
            }
        }
        return false;
    }
}
