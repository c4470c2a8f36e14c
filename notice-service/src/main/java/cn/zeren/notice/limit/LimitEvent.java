package cn.zeren.notice.limit;

/** What has happened to a limit. */
public enum LimitEvent {
    STARTED,
    EXTENDED,
    SUSPENDED,
    RESUMED,
    MET,
    RETURNED,
    /** Its last day was counted anew, for the calendar has changed. */
    REPROJECTED,
    ENDED
}
