package cn.zeren.assignment.signal;

/** What happened to a signal. */
public enum SignalEvent {
    FOUND,
    SENT,
    ANSWERED,
    DROPPED
}
