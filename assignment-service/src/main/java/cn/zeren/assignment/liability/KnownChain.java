package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A chain with the day it is of and the instant it was known at.
 *
 * @param path the unit and those above it, as far as was seen
 */
public record KnownChain(UUID unitId, LocalDate on, Instant knownAt, List<Level> path, LiabilityChain chain) {

    public KnownChain {
        path = List.copyOf(path);
    }

    /** The sponsors (包保人) of the unit itself: those in charge of it, and who heads it where it is a leading body. */
    public List<Link> sponsors() {
        return chain.links().stream()
                .filter(link -> link.distance() == 0 && !link.body())
                .toList();
    }

    /** Whether the path reaches the top of the tree. */
    public boolean complete() {
        return LiabilityChain.complete(path);
    }
}
