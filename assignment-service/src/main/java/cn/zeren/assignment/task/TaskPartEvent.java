package cn.zeren.assignment.task;

/** What has happened to a part of a task. */
public enum TaskPartEvent {
    ASSIGNED,
    PROGRESSED,
    COMPLETED,
    VERIFIED,
    RETURNED,
    WITHDRAWN
}
