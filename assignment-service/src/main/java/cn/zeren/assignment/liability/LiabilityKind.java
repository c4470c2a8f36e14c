package cn.zeren.assignment.liability;

/** The kinds of leadership responsibility (GD2010-6), the heaviest first. */
public enum LiabilityKind {
    /** 全面领导责任: of a leading body. */
    OVERALL,
    /** 主要领导责任: of its head, and of the leader directly in charge. */
    PRIMARY,
    /** 重要领导责任: of who shares in it without being directly in charge. */
    SECONDARY
}
