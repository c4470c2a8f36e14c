package cn.zeren.notice.problem;

import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a problem was dealt with: the plan as it stands, an extension that waits to be decided, and every step ever taken.
 * Nothing is struck out: a reopened problem keeps the closing it had.
 *
 * @param plan null until there is one
 * @param asked null where none waits
 */
public record Course(Plan plan, Asked asked, List<Step> steps) {

    static final Course NONE = new Course(null, null, List.of());

    /**
     * What the unit will do.
     *
     * @param text the plan
     * @param measures one by one
     * @param responsible who answers for it within the unit
     * @param responsibleOfficialId that official, null where no system knows him
     */
    public record Plan(String text, List<String> measures, String responsible, UUID responsibleOfficialId) {
        public Plan {
            measures = List.copyOf(measures);
        }
    }

    /**
     * An extension somebody asked for; the reason is in its step.
     *
     * @param due the new limit wished
     * @param daysLate how many days after the limit it was asked, 0 when before
     */
    public record Asked(LocalDate due, int daysLate) {

        /** How many days it gives beyond the limit, or beyond the day it was asked where that was later. */
        int days(LocalDate limit) {
            return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(limit, due) - daysLate));
        }

        /** The same asked of a later limit: asked late it is as many days less late. */
        Asked since(LocalDate was, LocalDate limit) {
            long less = Math.max(0, ChronoUnit.DAYS.between(was, limit));
            return new Asked(due, Math.toIntExact(Math.max(0, daysLate - less)));
        }
    }

    /**
     * One step.
     *
     * @param deed who took it, when, and what was said to it
     * @param daysLate how late it came, null where no limit concerns it
     */
    public record Step(ProblemVerb verb, Deed deed, Integer daysLate) {}

    public Course {
        steps = List.copyOf(steps);
    }

    Course with(ProblemVerb verb, Actor actor, Instant at, String note, Integer daysLate) {
        Step step = new Step(verb, Deed.of(actor, note, at), daysLate);
        return new Course(
                plan, asked, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    Course planned(Plan next) {
        return new Course(next, asked, steps);
    }

    Course asking(Asked next) {
        return new Course(plan, next, steps);
    }

    /**
     * Its last day is another one. One that gives at least the time asked for answers the request: granted later it would
     * take days away. A request that waits on was asked as many days less late.
     */
    Course moved(LocalDate was, LocalDate due) {
        if (asked == null) {
            return this;
        }
        return asking(asked.due().isAfter(due) ? asked.since(was, due) : null);
    }

    /** Whether the actor planned, evidenced or reported, ever, or is who answers for the plan: then he does not verify it. */
    boolean workedOnBy(Actor actor) {
        boolean responsible = plan != null
                && plan.responsibleOfficialId() != null
                && plan.responsibleOfficialId().equals(actor.officialId());
        return responsible
                || steps.stream()
                        .anyMatch(step -> step.verb().ofUnit() && step.deed().wasDoneBy(actor));
    }

    /** Whether the actor asked for the extension that waits. */
    boolean askedBy(Actor actor) {
        return steps.stream()
                .filter(step -> step.verb() == ProblemVerb.REQUEST_EXTENSION)
                .reduce((earlier, later) -> later)
                .map(step -> step.deed().wasDoneBy(actor))
                .orElse(false);
    }
}
