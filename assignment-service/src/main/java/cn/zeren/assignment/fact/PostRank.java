package cn.zeren.assignment.fact;

/** The place of a post in its unit's leading body. No rank codes: the rules ask who manages whom, never who outranks. */
public enum PostRank {
    /** 正职. */
    HEAD,
    /** 班子成员. */
    MEMBER,
    /** Not in the leading body. */
    STAFF
}
