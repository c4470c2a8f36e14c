package cn.zeren.assignment.meeting;

/** What happened to a meeting. */
public enum MeetingEvent {
    CONVENED,
    HELD,
    CONFIRMED,
    CANCELLED
}
