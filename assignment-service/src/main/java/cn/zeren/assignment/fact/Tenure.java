package cn.zeren.assignment.fact;

import java.util.UUID;

/** An official holds a post. */
public record Tenure(UUID officialId, UUID postId, TenureKind kind) implements Fact {}
