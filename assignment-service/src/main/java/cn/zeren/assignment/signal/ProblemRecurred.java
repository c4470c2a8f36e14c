package cn.zeren.assignment.signal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The rule {@code PROBLEM_RECURRED}: a problem that came again at the same unit from the same cause is a sign (JZ-1.3
 * 苗头性倾向性问题), each one for itself. Whether it came again notice-service has judged by its policy (DESIGN-RECURRENCE) and
 * is not asked again here.
 */
final class ProblemRecurred {

    /** The problem and the earlier one, with the days from the one's finding to the other's, both inclusive. */
    record Found(UUID unitId, LocalDate from, LocalDate to, UUID problemId, UUID earlierId, String cause) {}

    private ProblemRecurred() {}

    /**
     * The sign that the problem is; none when it is the first of its kind, or void, for what is void was not found. That it
     * has been rectified meanwhile changes nothing: it came again all the same.
     *
     * @param earlierFoundOn the day the earlier problem was found; null when it is not known. Then, and when it is said to be
     *     after this one's, the window is the day of this one alone: nothing is guessed
     */
    static Optional<Found> find(Problem problem, LocalDate earlierFoundOn) {
        if (problem.recurrenceOf() == null || problem.voided()) {
            return Optional.empty();
        }
        LocalDate to = problem.foundOn();
        LocalDate from = earlierFoundOn == null || earlierFoundOn.isAfter(to) ? to : earlierFoundOn;
        return Optional.of(
                new Found(problem.unitId(), from, to, problem.id(), problem.recurrenceOf(), problem.cause()));
    }
}
