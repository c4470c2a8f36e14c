package cn.zeren.notice.calendar;

import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the State Council has published since this release (DESIGN-CALENDAR): laid over the calendar the release brings
 * along. Each edition holds all such days, each with its notice.
 *
 * @param days special days; a year is covered when its 1 January is among them
 */
public record CalendarPolicy(List<SpecialDay> days) implements Policy {

    public static final PolicyName<CalendarPolicy> NAME =
            new PolicyName<>("calendar", CalendarPolicy.class, new CalendarPolicy(List.of()), "DESIGN-CALENDAR");

    public CalendarPolicy {
        days = List.copyOf(days);
    }

    /** The calendar with these days laid over it. */
    WorkingCalendar over(WorkingCalendar published) {
        return days.isEmpty()
                ? published
                : published.with(days.stream().map(SpecialDay::day).toList());
    }

    /** A day twice, a day without name or notice, or a year that is left out or begins without its 1 January. */
    @Override
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        TreeSet<Integer> begun = new TreeSet<>();
        int first = WorkingCalendar.published().coveredFrom().getYear();
        int last = WorkingCalendar.published().coveredThrough().getYear();
        days.stream()
                .map(SpecialDay::date)
                .filter(date -> date.getDayOfYear() == 1)
                .forEach(date -> begun.add(date.getYear()));
        for (int i = 0; i < days.size(); i++) {
            SpecialDay day = days.get(i);
            int year = day.date().getYear();
            if (!seen.add(day.date())) {
                faults.add(new FieldError(
                        at(i, "date"),
                        "CALENDAR_DAY_TWICE",
                        Map.of("day", day.date().toString())));
            }
            if (year < first || year > last && !reached(begun, last, year)) {
                faults.add(new FieldError(
                        at(i, "date"), "CALENDAR_YEAR_LEFT_OUT", Map.of("year", Integer.toString(year))));
            }
            if (day.name().isBlank()) {
                faults.add(new FieldError(at(i, "name"), "FIELD_INVALID"));
            }
            if (day.notice().isBlank()) {
                faults.add(new FieldError(at(i, "notice"), "FIELD_INVALID"));
            }
        }
        return faults;
    }

    /** Whether every year after the last one published, up to that year, begins with a day of these. */
    private static boolean reached(Set<Integer> begun, int last, int year) {
        for (int next = last + 1; next <= year; next++) {
            if (!begun.contains(next)) {
                return false;
            }
        }
        return true;
    }

    private static String at(int index, String member) {
        return "/days/" + index + "/" + member;
    }
}
