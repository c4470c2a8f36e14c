package cn.zeren.assignment.fact;

import java.util.UUID;

/**
 * One of the regions into which a manager divides its units (网格化监督, JZ-2.1).
 *
 * @param code names it for ever
 * @param divisionCode the division it follows, or null
 * @param managerUnitId whose managed units are so divided
 * @param leaderPostId the post of the leader of the region, or null
 */
public record Region(String code, String name, String divisionCode, UUID managerUnitId, UUID leaderPostId)
        implements Fact {}
