package cn.zeren.notice.notice;

/**
 * A step a notice has just taken.
 *
 * @param notice as it is after it
 * @param event what it was
 */
public record NoticeStep(Notice notice, NoticeEvent event) {}
