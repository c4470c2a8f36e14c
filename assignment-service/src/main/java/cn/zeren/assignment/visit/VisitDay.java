package cn.zeren.assignment.visit;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * On which day a visit took place (DESIGN-VISIT-DAY). Earlier or later than its day is lawful, and told in days. What is
 * still to come has not taken place. And what took place before its day and before anybody had agreed on it is another
 * visit: an old journey makes no visit that was agreed on since; it is put down for its own day.
 */
final class VisitDay {

    private VisitDay() {}

    /**
     * {@code VISIT_NOT_YET} for a day after today; {@code VISIT_BEFORE_PLAN} for one before both the day it was planned for
     * and the day it was agreed on.
     *
     * @param day it took place on
     * @param agreedOn the business day on which it was put down
     */
    static Optional<Refusal> refuses(LocalDate day, LocalDate plannedFor, LocalDate agreedOn, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.of(Refusal.rule(
                    "VISIT_NOT_YET",
                    "DESIGN-VISIT-DAY",
                    Map.of("happenedOn", day.toString(), "today", today.toString())));
        }
        if (day.isBefore(plannedFor) && day.isBefore(agreedOn)) {
            return Optional.of(Refusal.rule(
                    "VISIT_BEFORE_PLAN",
                    "DESIGN-VISIT-DAY",
                    Map.of(
                            "happenedOn", day.toString(),
                            "plannedFor", plannedFor.toString(),
                            "agreedOn", agreedOn.toString())));
        }
        return Optional.empty();
    }
}
