package cn.zeren.assignment.fact;

/** How a post is held. */
public enum TenureKind {
    REGULAR,
    /** 代理, 主持工作: answers for the post like a regular holder. */
    ACTING
}
