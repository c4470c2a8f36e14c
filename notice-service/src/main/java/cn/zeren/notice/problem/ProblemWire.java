package cn.zeren.notice.problem;

import cn.zeren.notice.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A problem as published: ids, codes, days and counts. What was found, planned and said stays in the row.
 *
 * @param version after the event
 */
public record ProblemWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.problem.v1";

    /** As the schema file says it; what has not happened yet is null. */
    public record State(
            UUID rectificationId,
            int no,
            UUID unitId,
            ProblemCause cause,
            ProblemStatus status,
            LocalDate foundOn,
            LocalDate planDueOn,
            LocalDate dueOn,
            LocalDate plannedOn,
            LocalDate reportedOn,
            LocalDate closedOn,
            LocalDate watchUntil,
            int returns,
            int reopenings,
            int extensions,
            int proofs,
            UUID recurrenceOf,
            LastStep last) {}

    /** The step just taken, null when it was only found. */
    public record LastStep(ProblemVerb verb, Doer done, Integer daysLate) {}

    /** The journal entry of an event; the problem is flushed. One just found takes its explanation along. */
    public static Entry entry(ProblemEvent event, Problem problem) {
        boolean derived = event == ProblemEvent.FOUND || event == ProblemEvent.RECURRED;
        return new Entry(
                TOPIC,
                problem.id().toString(),
                type(event),
                problem.version(),
                new ProblemWire(problem.id(), problem.version(), state(problem)),
                derived ? problem.explanation() : null);
    }

    /** The CloudEvents type of an event. */
    public static String type(ProblemEvent event) {
        String happened =
                switch (event) {
                    case FOUND -> "found";
                    case RECURRED -> "recurred";
                    case PLANNED -> "planned";
                    case EVIDENCED -> "evidenced";
                    case REPORTED -> "reported";
                    case EXTENSION_REQUESTED -> "extension-requested";
                    case EXTENDED -> "extended";
                    case EXTENSION_REFUSED -> "extension-refused";
                    case MOVED -> "moved";
                    case CLOSED -> "closed";
                    case RETURNED -> "returned";
                    case REOPENED -> "reopened";
                    case SETTLED -> "settled";
                    case VOIDED -> "voided";
                };
        return "cn.zeren.notice.problem." + happened + ".v1";
    }

    private static State state(Problem problem) {
        return new State(
                problem.rectificationId(),
                problem.no(),
                problem.unitId(),
                problem.cause(),
                problem.status(),
                problem.foundOn(),
                problem.planDueOn(),
                problem.dueOn(),
                problem.plannedOn(),
                problem.reportedOn(),
                problem.closedOn(),
                problem.watchUntil(),
                problem.returns(),
                problem.reopenings(),
                problem.extensions(),
                problem.proofs(),
                problem.recurrenceOf(),
                last(problem.course()));
    }

    private static LastStep last(Course course) {
        if (course.steps().isEmpty()) {
            return null;
        }
        Course.Step step = course.steps().get(course.steps().size() - 1);
        return new LastStep(step.verb(), Doer.of(step.deed()), step.daysLate());
    }
}
