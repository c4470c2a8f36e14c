package cn.zeren.assignment.handover;

/** What happened to a hand-over. */
public enum HandoverEvent {
    OPENED,
    CONFIRMED,
    COMPLETED,
    VOIDED,
    REOPENED
}
