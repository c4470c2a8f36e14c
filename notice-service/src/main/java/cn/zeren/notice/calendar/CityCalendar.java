package cn.zeren.notice.calendar;

import cn.zeren.platform.time.WorkingCalendar;

/**
 * The calendar days are counted by: what the State Council has published as far as this release has it, and what was set
 * since.
 *
 * @param edition the edition of the calendar policy, as cited in explanations: {@code calendar/2}
 */
public record CityCalendar(String edition, WorkingCalendar days) {}
