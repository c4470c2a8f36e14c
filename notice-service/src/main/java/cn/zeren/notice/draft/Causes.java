package cn.zeren.notice.draft;

import cn.zeren.notice.kind.Period;
import cn.zeren.notice.projection.TaskFact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which facts give cause for a card (JZ-2.2: tendencies are pointed out in time and pressed towards correction). An
 * overdue task is one; so is a task whose limit falls into the period of the card. A task with a later limit is none, and none
 * is what the unit has reported complete: it is not the unit that is waited for.
 */
public final class Causes {

    /** The clause that makes a lagging task a cause. */
    public static final String CLAUSE = "JZ-2.2";

    private static final Comparator<Cause> MOST_OVERDUE_FIRST = Comparator.comparing(
                    (Cause cause) -> cause.task().dueDate())
            .thenComparing(cause -> cause.task().no())
            .thenComparing(cause -> cause.task().id());

    private Causes() {}

    /**
     * The causes among live tasks, the longest overdue first.
     *
     * @param tasks tasks that hold on {@code day}
     * @param period the period the card would be for
     * @param day the day asked about, within the period
     */
    public static List<Cause> of(List<TaskFact> tasks, Period period, LocalDate day) {
        List<Cause> causes = new ArrayList<>();
        for (TaskFact task : tasks) {
            if (task.reported()) {
                continue;
            }
            if (task.dueDate().isBefore(day)) {
                causes.add(new Cause(Cause.Kind.OVERDUE, task, ChronoUnit.DAYS.between(task.dueDate(), day)));
            } else if (task.dueDate().isBefore(period.end())) {
                causes.add(new Cause(Cause.Kind.DUE_IN_PERIOD, task, ChronoUnit.DAYS.between(day, task.dueDate())));
            }
        }
        causes.sort(MOST_OVERDUE_FIRST);
        return List.copyOf(causes);
    }
}
