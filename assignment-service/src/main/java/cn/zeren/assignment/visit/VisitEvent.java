package cn.zeren.assignment.visit;

/** What happened to a visit. */
public enum VisitEvent {
    PLANNED,
    RECORDED,
    COMPLETED,
    CANCELLED
}
