package cn.zeren.assignment.fact;

import java.util.List;
import java.util.UUID;

/**
 * A leader's contact point (联系点, JZ-2.1).
 *
 * @param postId the leader's post
 * @param unitId the unit that is the contact point
 * @param counterpartUnitIds 对口联系单位: who patrols it from time to time
 */
public record ContactPoint(UUID postId, UUID unitId, List<UUID> counterpartUnitIds) implements Fact {

    public ContactPoint {
        counterpartUnitIds = List.copyOf(counterpartUnitIds);
    }
}
