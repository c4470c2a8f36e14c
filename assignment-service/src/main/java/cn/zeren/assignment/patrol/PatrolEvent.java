package cn.zeren.assignment.patrol;

/** What has happened to a patrol. */
public enum PatrolEvent {
    OPENED,
    MEANS_USED,
    REPORTED
}
