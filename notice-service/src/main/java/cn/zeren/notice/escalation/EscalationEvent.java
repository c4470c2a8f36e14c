package cn.zeren.notice.escalation;

/** What has happened on a rung. */
public enum EscalationEvent {
    TAKEN,
    /** A duty that had no holder has one: he is told. */
    ADDRESSED,
    TALKED,
    HANDED_OVER,
    DISMISSED
}
