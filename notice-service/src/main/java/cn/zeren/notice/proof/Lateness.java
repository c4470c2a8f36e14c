package cn.zeren.notice.proof;

import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** How late a thing came: a number of days that shuts nothing (DESIGN-LATE). One count for notices, problems and limits. */
public final class Lateness {

    private Lateness() {}

    /**
     * Days past the limit, working days where its days are: 0 on its last day and before, and without a limit.
     *
     * @param due the last day in time; null where there is no limit
     * @param on the day it was done
     * @return nothing where it is late and the calendar does not reach the days
     */
    public static OptionalInt days(Counting counting, LocalDate due, LocalDate on, WorkingCalendar calendar) {
        if (counting != Counting.WORKING || due == null || !on.isAfter(due)) {
            return OptionalInt.of(natural(due, on));
        }
        boolean reached = !due.isBefore(calendar.coveredFrom()) && !on.isAfter(calendar.coveredThrough());
        return reached ? OptionalInt.of(calendar.workingDaysBetween(due, on)) : OptionalInt.empty();
    }

    /**
     * The day lateness is counted to: while a limit stands still nothing grows later.
     *
     * @param suspendedOn since when it stands still, or null
     */
    public static LocalDate until(LocalDate suspendedOn, LocalDate on) {
        return suspendedOn == null ? on : suspendedOn;
    }

    /** As {@link #days}, of a limit in natural days: the calendar is not needed. */
    public static int natural(LocalDate due, LocalDate on) {
        return due != null && on.isAfter(due) ? Math.toIntExact(ChronoUnit.DAYS.between(due, on)) : 0;
    }
}
