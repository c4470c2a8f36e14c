package cn.zeren.notice.limit;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A limit, and where it stood before something was done to it.
 *
 * @param dueOn its last day then; null where the calendar did not reach it
 * @param suspendedOn null unless its days stood still then
 */
record Shift(LimitClock clock, LocalDate dueOn, LocalDate suspendedOn) {

    static Shift from(LimitClock clock) {
        return new Shift(clock, clock.dueOn(), clock.suspendedOn());
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

    /** Whether another limit was due on the same day and stood still since the same, if at all. */
    boolean wentWith(LimitClock other) {
        return dueOn != null && dueOn.equals(other.dueOn()) && Objects.equals(suspendedOn, other.suspendedOn());
    }
}
