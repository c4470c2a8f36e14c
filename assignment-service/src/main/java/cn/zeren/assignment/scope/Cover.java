package cn.zeren.assignment.scope;

import cn.zeren.assignment.fact.Period;
import java.util.UUID;

/**
 * What scope needs of an assignment: a post, or all posts of a unit, answer for a target unit.
 *
 * @param sponsorPostId the post that answers; null when the unit as such does
 * @param sponsorUnitId the unit that answers when no post is named
 */
record Cover(UUID sponsorPostId, UUID sponsorUnitId, UUID targetUnitId, Period period) {}
