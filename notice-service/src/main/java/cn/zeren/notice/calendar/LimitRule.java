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

    /** What a last day is counted from: it is the {@code days}-th day after {@code on}. */
    public record Anchor(LocalDate on, int days) {}

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

    /** Whether the calendar reaches what {@link #stood} and {@link #givenBack} count. */
    public static boolean reaches(
            Counting counting, Anchor was, LocalDate since, LocalDate on, WorkingCalendar calendar) {
        return switch (counting) {
            case NATURAL -> true;
            case NATURAL_MOVED ->
                !since.isAfter(was.on().plusDays(was.days()))
                        || due(counting, was.on(), was.days(), calendar).isPresent();
            case WORKING -> covers(calendar, since) && covers(calendar, on);
        };
    }

    /**
     * What the last day is counted from when a limit that was suspended on {@code since} runs again from {@code on}: as many
     * days are given back as it {@link #stood} still. What was in time on {@code since} is in time on {@code on}, and what was
     * late is exactly as late:
     *
     * <ul>
     *   <li>a last day that had been moved off a day of rest is counted on from where it was moved to, and moves off a day
     *       of rest again; one that had passed already moves by the days only;
     *   <li>where no working day is left and it runs again on a day of rest, the next working day is the last.
     * </ul>
     *
     * @param was what the last day was counted from until now
     * @throws Refused CALENDAR_NOT_COVERED unless the calendar {@link #reaches} the days
     */
    public static Anchor givenBack(
            Counting counting, Anchor was, LocalDate since, LocalDate on, WorkingCalendar calendar) {
        int stood = stood(counting, since, on, calendar);
        Anchor later = new Anchor(was.on(), was.days() + stood);
        LocalDate due = due(counting, was.on(), was.days(), calendar).orElse(null);
        boolean inTime = due == null || !since.isAfter(due);
        return switch (counting) {
            case NATURAL -> later;
            case NATURAL_MOVED -> {
                if (stood == 0 || due == null && reaches(counting, was, since, on, calendar)) {
                    yield later;
                }
                // where the calendar does not reach it, this refuses
                LocalDate last = due == null ? calendar.plusWorkingDays(was.on().plusDays(was.days() - 1L), 1) : due;
                yield inTime ? new Anchor(last, stood) : new Anchor(last.plusDays(stood), 0);
            }
            case WORKING -> inTime && ranOutBefore(on, later, calendar) ? new Anchor(on, 1) : later;
        };
    }

    private static boolean ranOutBefore(LocalDate on, Anchor later, WorkingCalendar calendar) {
        return due(Counting.WORKING, later.on(), later.days(), calendar)
                .filter(due -> due.isBefore(on))
                .isPresent();
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
