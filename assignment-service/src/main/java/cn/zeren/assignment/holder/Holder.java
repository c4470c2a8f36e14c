package cn.zeren.assignment.holder;

import java.util.UUID;

/**
 * A post on a day, and who held it.
 *
 * @param officialId null while it was vacant, or out of sight
 * @param name of the official, null as he is
 */
public record Holder(UUID postId, UUID unitId, String title, UUID officialId, String name) {}
