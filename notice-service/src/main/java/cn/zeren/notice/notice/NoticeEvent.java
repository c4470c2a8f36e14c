package cn.zeren.notice.notice;

/** What has happened to a notice. */
public enum NoticeEvent {
    DRAFTED,
    SIGNED,
    REJECTED,
    ISSUED,
    RECEIVED,
    CLOSED,
    VOIDED
}
