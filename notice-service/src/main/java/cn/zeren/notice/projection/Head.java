package cn.zeren.notice.projection;

import java.util.UUID;

/** Somebody who holds a head post, by the tenure that says so. */
public record Head(UUID tenureId, UUID officialId) {}
