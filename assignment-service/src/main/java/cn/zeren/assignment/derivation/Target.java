package cn.zeren.assignment.derivation;

import java.util.UUID;

/**
 * Who is answered for (包保对象): a unit's leading body, or the principal of a unit.
 *
 * @param postId the principal's post, null when it is the whole leading body or the unit has no such post
 * @param officialId the principal, null also while the post is vacant
 * @param name of the principal, else of the unit
 * @param unitName of the unit
 */
public record Target(UUID unitId, UUID postId, UUID officialId, String name, String unitName) {}
