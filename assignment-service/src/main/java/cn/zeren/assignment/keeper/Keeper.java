package cn.zeren.assignment.keeper;

import java.util.UUID;

/**
 * Who keeps what is open on a post on a day.
 *
 * @param unitId a unit that stands on the day
 * @param postId the post through which it is kept, null only while nobody heads the whole tree
 * @param officialId who holds that post, null only while nobody heads the whole tree
 */
public record Keeper(UUID unitId, UUID postId, UUID officialId, KeeperReason reason) {}
