package cn.zeren.notice.notice;

/**
 * A notice and by whom it is seen: enough to say what he may do with it.
 */
public record Handled(Notice notice, Hand hand) {}
