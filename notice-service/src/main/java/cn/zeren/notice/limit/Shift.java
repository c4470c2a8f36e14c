package cn.zeren.notice.limit;

import cn.zeren.notice.calendar.CityCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A limit, and where it stood before something was done to it.
 *
 * @param status what it was then
 * @param dueOn its last day then; null where the calendar did not reach it
 * @param suspendedOn null unless its days stood still then
 */
record Shift(LimitClock clock, LimitStatus status, LocalDate dueOn, LocalDate suspendedOn) {

    static Shift from(LimitClock clock) {
        return new Shift(clock, clock.status(), clock.dueOn(), clock.suspendedOn());
    }

    boolean of(SubjectKind kind) {
        return clock.subject().kind() == kind;
    }

    /** Whether it has another last day now. */
    boolean moved() {
        return clock.dueOn() != null && !clock.dueOn().equals(dueOn);
    }

    /** Whether it has come to a standstill, or out of one. */
    boolean stopped() {
        return !Objects.equals(clock.suspendedOn(), suspendedOn);
    }

    /** Whether what waits with it is concerned: it has another last day, has come to a standstill, or ended one. */
    boolean takesAlong() {
        return moved() || stood() != stands();
    }

    /** Whether the subject took a step of its own with it: it is done, or given back. */
    boolean toldByStep() {
        return (status == LimitStatus.MET) != (clock.status() == LimitStatus.MET);
    }

    private boolean stood() {
        return status == LimitStatus.SUSPENDED;
    }

    /** Whether its days stand still now. */
    boolean stands() {
        return clock.status() == LimitStatus.SUSPENDED;
    }

    /** Whether that other limit is due on the day this one was: it has no day of its own. */
    boolean sharedDayWith(LimitClock other) {
        return dueOn != null && dueOn.equals(other.dueOn());
    }

    /**
     * What becomes of a problem when this, the answer to its notice, was moved (DESIGN-NOTICE-LIMIT). One that has no day of
     * its own comes to a standstill with the answer and has its last day. One that stands still with the answer runs again
     * when that does no longer, also because the answer has come: to the day of the answer, or to its own day and as many
     * more as it stood still. Days the answer is not given back yet, the problem does not wait for.
     */
    List<LimitEvent> takeAlong(LimitClock problem, LocalDate today, CityCalendar calendar) {
        boolean shared = sharedDayWith(problem);
        if (problem.standsWithNotice() && !stands()) {
            return shared && clock.dueOn() != null && clock.suspendedOn() == null
                    ? problem.resumeWith(clock, today, calendar)
                    : problem.resume(today, calendar);
        }
        if (shared && !stood() && stands()) {
            return problem.refuses(LimitVerb.SUSPEND).isEmpty() ? problem.suspendWith(clock) : List.of();
        }
        return shared ? problem.goWith(clock, calendar) : List.of();
    }
}
