package cn.zeren.notice.problem;

/** What has happened to a problem. */
public enum ProblemEvent {
    FOUND,
    /** Found, and found before: the same unit and cause within the policy's window. */
    RECURRED,
    PLANNED,
    EVIDENCED,
    REPORTED,
    EXTENSION_REQUESTED,
    EXTENDED,
    EXTENSION_REFUSED,
    /** Its last day went with its limit: that was resumed, or the notice that listed it was given another. */
    MOVED,
    CLOSED,
    RETURNED,
    REOPENED,
    SETTLED,
    VOIDED
}
