package cn.zeren.assignment.signal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of {@code zeren.notice.problem.v1}: no word of what was found. The state says of every later step,
 * too, whether the problem came again, so that it does not matter which of its events is the first to be read.
 */
public record ProblemWire(UUID id, long version, State state) {

    private static final String VOIDED = "VOIDED";

    public record State(UUID unitId, String cause, String status, LocalDate foundOn, UUID recurrenceOf) {}

    Problem problem() {
        if (state == null) {
            throw new IllegalArgumentException("no state");
        }
        return new Problem(
                id,
                state.unitId(),
                state.cause(),
                state.foundOn(),
                state.recurrenceOf(),
                VOIDED.equals(state.status()));
    }
}
