package cn.zeren.assignment.proof;

import cn.zeren.platform.kernel.Actor;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where an actor stands on a day: the posts he holds and the units he is of, by post or by home. Derived from tenures on
 * that day, so what hangs on a post is the successor's from his first day (DESIGN-SUCCESSION).
 */
public record Standing(Set<UUID> posts, Set<UUID> units) {

    public Standing {
        posts = Set.copyOf(posts);
        units = Set.copyOf(units);
    }

    /** With a post he keeps for want of a holder. */
    Standing with(UUID post) {
        Set<UUID> more = new HashSet<>(posts);
        more.add(post);
        return new Standing(more, units);
    }

    public boolean holds(UUID post) {
        return post != null && posts.contains(post);
    }

    /** By post or by home; an outside system is of the unit it acts for. */
    public boolean isOf(UUID unit, Actor actor) {
        return units.contains(unit) || unit.equals(actor.unitId());
    }
}
