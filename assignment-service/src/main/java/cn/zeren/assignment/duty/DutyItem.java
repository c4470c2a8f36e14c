package cn.zeren.assignment.duty;

/** One duty, in the words of this post and year. */
public record DutyItem(DutyCode code, String text) {}
