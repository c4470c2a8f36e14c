package cn.zeren.notice.rectification;

/** What has happened to a list. */
public enum RectificationEvent {
    OPENED,
    /** Some of its problems were closed or reopened; others are still open. */
    PROGRESSED,
    CLOSED,
    REOPENED,
    VOIDED
}
