package cn.zeren.assignment.handover;

import cn.zeren.assignment.fact.Period;
import java.util.List;
import java.util.UUID;

/**
 * An unbroken time in one post.
 *
 * @param facts the tenures that say so: 任职 and 代理 one after the other are one stay
 */
public record Stay(UUID officialId, UUID unitId, Period valid, List<UUID> facts) {

    public Stay {
        facts = List.copyOf(facts);
    }
}
