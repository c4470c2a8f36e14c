package cn.zeren.assignment.issue;

/** What happened to an issue. */
public enum IssueEvent {
    RAISED,
    /** Reviews were opened of sponsors who came to be known later. */
    REVIEWED,
    RESOLVED,
    WITHDRAWN
}
