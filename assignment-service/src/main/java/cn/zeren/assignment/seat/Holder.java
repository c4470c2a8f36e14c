package cn.zeren.assignment.seat;

import cn.zeren.assignment.fact.TenureKind;
import java.util.UUID;

/** Who holds a post on a day. */
public record Holder(UUID postId, UUID officialId, String name, TenureKind kind) {}
