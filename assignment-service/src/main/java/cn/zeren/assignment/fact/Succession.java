package cn.zeren.assignment.fact;

import java.util.UUID;

/**
 * One unit took over from another (机构变动). Holds from the day of the change on, open-ended: the change stays made.
 *
 * @param basisDocNo the document that ordered it, or null
 */
public record Succession(UUID predecessorUnitId, UUID successorUnitId, SuccessionKind kind, String basisDocNo)
        implements Fact {}
