package cn.zeren.notice.calendar;

import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;

/**
 * A day the State Council's notice of a year names: a holiday, or a weekend day that is worked (调休).
 *
 * @param working whether it is worked
 * @param name the holiday it belongs to or makes up for
 * @param notice 文号 of the notice
 */
public record SpecialDay(LocalDate date, boolean working, String name, String notice) {

    WorkingCalendar.Day day() {
        return new WorkingCalendar.Day(date, working, name, notice);
    }
}
