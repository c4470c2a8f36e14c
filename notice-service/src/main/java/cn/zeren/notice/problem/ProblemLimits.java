package cn.zeren.notice.problem;

import cn.zeren.notice.problem.ProblemRules.Day;
import cn.zeren.platform.kernel.Explanation;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** Until when a problem is to be planned and put right, and why; and its course, in which other days are asked for. */
@MappedSuperclass
public abstract class ProblemLimits {

    LocalDate planDueOn;
    LocalDate dueOn;
    int extensions;
    int extendedDays;
    String extensionDecision;
    Explanation explanation;
    Course course;

    // these two are kept by whoever keeps the limits; they are no part of what a version stands for
    @Column(insertable = false, updatable = false)
    LocalDate suspendedOn;

    @Column(insertable = false, updatable = false)
    LocalDate planSuspendedOn;

    /**
     * Its last day is the one its limit has now. What was asked meanwhile is asked of that.
     *
     * @param limit the limit, which says why
     * @return whether that is another day
     */
    public boolean goTo(LocalDate due, UUID limit) {
        if (due.equals(dueOn)) {
            return false;
        }
        explain(ProblemRules.moved(dueOn, due, limit));
        course = course.moved(dueOn, due);
        dueOn = due;
        return true;
    }

    /** As {@link #goTo}, for its plan: never after its own last day. */
    public boolean planBy(LocalDate due, UUID limit) {
        LocalDate planDue = due.isAfter(dueOn) ? dueOn : due;
        if (!planDue.isAfter(planDueOn)) {
            return false;
        }
        explain(ProblemRules.moved(planDueOn, planDue, limit));
        planDueOn = planDue;
        return true;
    }

    /** The last day of what is done today, with the days given back that its limit stood still until now. */
    LocalDate dueWhenMet(LocalDate due, LocalDate standsStillSince, LocalDate today) {
        if (standsStillSince == null) {
            return due;
        }
        Day later = ProblemRules.dueWhenMet(due, standsStillSince, today);
        explain(later.why());
        return later.on();
    }

    /** The last day of what is given back without one: not before that of the notice that ordered it. */
    LocalDate dueWithNotice(LocalDate due, Ordered ordered, LocalDate today) {
        if (ordered == null
                || ordered.due().equals(due)
                || ordered.dueAsOf(today).isBefore(due)) {
            return due;
        }
        Day with = ProblemRules.withNotice(due, ordered, today);
        explain(with.why());
        return with.on();
    }

    void explain(Explanation.Step step) {
        explanation = new Explanation(
                Stream.concat(explanation.steps().stream(), Stream.of(step)).toList());
    }

    public LocalDate planDueOn() {
        return planDueOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public int extensions() {
        return extensions;
    }

    /** By how many natural days it was extended in all. */
    public int extendedDays() {
        return extendedDays;
    }

    /** Number of the document its last extension was decided by, or null. */
    public String extensionDecision() {
        return extensionDecision;
    }

    public Explanation explanation() {
        return explanation;
    }

    public Course course() {
        return course;
    }
}
