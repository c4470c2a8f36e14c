package cn.zeren.assignment.derivation;

import java.util.UUID;

/**
 * Who answers (包保人): the holder of a post, or a unit.
 *
 * @param postId and {@code officialId} are set together; null when a unit answers
 * @param unitId the member unit that answers; null when a post does
 * @param name of the official or the unit
 * @param title of the post, null for a unit
 */
public record Sponsor(UUID postId, UUID officialId, UUID unitId, String name, String title) {}
