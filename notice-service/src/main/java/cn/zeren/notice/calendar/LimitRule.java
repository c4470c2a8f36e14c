package cn.zeren.notice.calendar;

import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the days of a limit are counted (DESIGN-CALENDAR). What the calendar does not reach is not known: no rule here
 * guesses a day whose notice the State Council has not published.
 */
public final class LimitRule {

    /** The clause of counting. */
    public static final String CLAUSE = "DESIGN-CALENDAR";

    private LimitRule() {}

    /**
     * The last day in time: the {@code days}-th day of that counting after {@code anchor}, which itself does not count. A
     * natural day stays where it falls, worked or not, unless the counting moves it (DESIGN-CALENDAR). No days is {@code
     * anchor} itself.
     *
     * @return nothing where the calendar does not reach it
     */
    public static Optional<LocalDate> due(Counting counting, LocalDate anchor, int days, WorkingCalendar calendar) {
        if (counting == Counting.NATURAL || days == 0) {
            return Optional.of(anchor.plusDays(days));
        }
        if (counting == Counting.NATURAL_MOVED) {
            return due(Counting.WORKING, anchor.plusDays(days - 1L), 1, calendar);
        }
        if (!covers(calendar, anchor) || calendar.workingDaysBetween(anchor, calendar.coveredThrough()) < days) {
            return Optional.empty();
        }
        return Optional.of(calendar.plusWorkingDays(anchor, days));
    }

    /**
     * How many days a limit stood still that was suspended on {@code since} and runs again from {@code on}.
     *
     * @throws Refused CALENDAR_NOT_COVERED where the calendar does not reach them
     */
    public static int stood(Counting counting, LocalDate since, LocalDate on, WorkingCalendar calendar) {
        return counting != Counting.WORKING
                ? Math.toIntExact(ChronoUnit.DAYS.between(since, on))
                : calendar.workingDaysBetween(since, on);
    }

    /** Whether the calendar reaches what {@link #stood} counts. */
    public static boolean reaches(Counting counting, LocalDate since, LocalDate on, WorkingCalendar calendar) {
        return counting != Counting.WORKING || covers(calendar, since) && covers(calendar, on);
    }

    /** 文号 of the State Council notices by which a last day was counted: of the days it was looked for among. */
    public static Set<String> notices(
            Counting counting, LocalDate anchor, int days, LocalDate to, WorkingCalendar calendar) {
        LocalDate from = counting == Counting.WORKING ? anchor : anchor.plusDays(days - 1L);
        Set<String> notices = new LinkedHashSet<>();
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            notices.add(calendar.day(day).notice());
        }
        return notices;
    }

    private static boolean covers(WorkingCalendar calendar, LocalDate day) {
        return !day.isBefore(calendar.coveredFrom()) && !day.isAfter(calendar.coveredThrough());
    }
}
