package cn.zeren.notice.projection;

import java.util.Set;
import java.util.UUID;

/**
 * Where an actor stands on a day, by his tenures on it: so what hangs on a post is the successor's from his first day
 * (DESIGN-SUCCESSION).
 *
 * @param units he is of, by a post or by home
 * @param heads units whose head post (正职) he holds, be it as acting
 */
public record Standing(Set<UUID> units, Set<UUID> heads) {

    /** Nowhere: a system, or the service itself. */
    public static final Standing NONE = new Standing(Set.of(), Set.of());

    public Standing {
        units = Set.copyOf(units);
        heads = Set.copyOf(heads);
    }

    public boolean isOf(UUID unit) {
        return units.contains(unit);
    }

    public boolean heads(UUID unit) {
        return heads.contains(unit);
    }
}
