package cn.zeren.assignment.scope;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whether units may hang where a change puts them: the tree stays a tree, and a unit without a parent is only for those
 * whose sight begins at that unit.
 */
public final class TreeCheck {

    /** Above itself. */
    public static final String CYCLE = "PARENT_BELOW_ITSELF";

    /** Without a parent, and no root of the actor's sight. */
    public static final String NO_PARENT = "PARENT_MISSING";

    private TreeCheck() {}

    /**
     * The units that may not, each with the reason.
     *
     * @param changed parent (or null) of each unit that changes
     * @param above parents of those units that stand above any of them, as they are now
     * @param roots where the actor's sight begins
     */
    public static Map<UUID, String> faults(Map<UUID, UUID> changed, Map<UUID, UUID> above, Set<UUID> roots) {
        Map<UUID, String> faults = new HashMap<>();
        Set<UUID> sound = new HashSet<>();
        changed.forEach((unit, parent) -> {
            if (parent == null && !roots.contains(unit)) {
                faults.put(unit, NO_PARENT);
            } else if (!climbs(unit, changed, above, sound)) {
                faults.put(unit, CYCLE);
            }
        });
        return faults;
    }

    /** The way up from the unit ends; every unit on it is then known to be sound. */
    private static boolean climbs(UUID unit, Map<UUID, UUID> changed, Map<UUID, UUID> above, Set<UUID> sound) {
        Set<UUID> way = new HashSet<>();
        for (UUID at = unit; at != null && !sound.contains(at); ) {
            if (!way.add(at)) {
                return false;
            }
            at = changed.containsKey(at) ? changed.get(at) : above.get(at);
        }
        sound.addAll(way);
        return true;
    }
}
