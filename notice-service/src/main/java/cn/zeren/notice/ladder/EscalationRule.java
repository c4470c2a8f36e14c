package cn.zeren.notice.ladder;

import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which level a limit has on a day (DESIGN-OVERDUE-LADDER): 0 on its way, 1 near its last day, 2 overdue, 3 long overdue or
 * given back once too often, 4 after the last date a warning has set.
 *
 * <p>What a calendar is needed for is worked out once a day, as days to compare with: so many limits are looked through
 * without counting the days of each.
 */
public final class EscalationRule {

    private EscalationRule() {}

    /**
     * The days that part the levels on a day.
     *
     * @param day the day
     * @param nearThrough last day a limit may have that is near; the last day that is known to be, where the calendar ends
     *     before
     * @param redBefore a limit due before it is long overdue; null where the calendar does not reach the day
     * @param lastOn the last date a warning of the day sets; null where the calendar does not reach it
     * @param complete whether the calendar reached all of them
     */
    public record Cutoffs(
            LocalDate day, LocalDate nearThrough, LocalDate redBefore, LocalDate lastOn, boolean complete) {}

    /** The days that part the levels on {@code day}; where the calendar ends, nothing is guessed. */
    public static Cutoffs cutoffs(LocalDate day, EscalationPolicy policy, WorkingCalendar calendar) {
        if (day.isBefore(calendar.coveredFrom()) || day.isAfter(calendar.coveredThrough())) {
            return new Cutoffs(day, day.minusDays(1), null, null, false);
        }
        Optional<LocalDate> far = plus(calendar, day, policy.nearDays() + 1);
        Optional<LocalDate> last = plus(calendar, day, policy.lastDays());
        return new Cutoffs(
                day,
                far.map(first -> first.minusDays(1)).orElse(calendar.coveredThrough()),
                longPast(calendar, day, policy.redDays()),
                last.orElse(null),
                far.isPresent() && last.isPresent());
    }

    /**
     * The level on the day of the cutoffs. Level 3 waits while the calendar does not reach the last date its warning would
     * set: a warning without one is not given.
     *
     * @param due last day in time
     * @param returns how often it was given back
     * @param lastOn the last date a warning has set, or null
     */
    public static int level(LocalDate due, int returns, LocalDate lastOn, EscalationPolicy policy, Cutoffs cutoffs) {
        if (lastOn != null && cutoffs.day().isAfter(lastOn)) {
            return 4;
        }
        boolean longOverdue = cutoffs.redBefore() != null && due.isBefore(cutoffs.redBefore());
        boolean grave = longOverdue || returns >= policy.redReturns();
        if (grave && cutoffs.lastOn() != null) {
            return 3;
        }
        if (due.isBefore(cutoffs.day())) {
            return 2;
        }
        return due.isAfter(cutoffs.nearThrough()) ? 0 : 1;
    }

    private static Optional<LocalDate> plus(WorkingCalendar calendar, LocalDate day, int days) {
        return calendar.workingDaysBetween(day, calendar.coveredThrough()) < days
                ? Optional.empty()
                : Optional.of(calendar.plusWorkingDays(day, days));
    }

    /** What was due before this day is overdue by more than {@code days} working days. */
    private static LocalDate longPast(WorkingCalendar calendar, LocalDate day, int days) {
        LocalDate back = day;
        for (int left = days; back.isAfter(calendar.coveredFrom()); back = back.minusDays(1)) {
            if (calendar.isWorkingDay(back) && left-- == 0) {
                break;
            }
        }
        return back;
    }
}
