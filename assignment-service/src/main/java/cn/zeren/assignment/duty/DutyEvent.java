package cn.zeren.assignment.duty;

/** What happened to an edition of a post's duties. */
public enum DutyEvent {
    DRAFTED,
    ENTERED_FORCE,
    SUPERSEDED
}
