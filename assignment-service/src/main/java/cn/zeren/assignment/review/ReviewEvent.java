package cn.zeren.assignment.review;

/** What happened to a review. */
public enum ReviewEvent {
    OPENED,
    STATED,
    CONCLUDED,
    REOPENED
}
