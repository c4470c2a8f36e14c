package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.Cause;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Parts.Task;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a card of the cadence says, each thing once: in the parts of its kind where it has one for it, else in its text. A
 * 提示卡 reminds of duties and of the tasks that come up within its quarter. A 督办卡 lists the tasks, then what is wrong, and of
 * the tasks nothing is wrong with, how far they are.
 */
final class CardPaper {

    private CardPaper() {}

    /**
     * The parts.
     *
     * @param duties of which it reminds, or under which it falls
     * @param period the card is for
     * @param day the day of drafting, within the period
     */
    static Parts parts(
            NoticeKind kind,
            Standing standing,
            List<Cause> causes,
            List<DutyCode> duties,
            Period period,
            LocalDate day) {
        return switch (kind) {
            case REMINDER_CARD ->
                new Parts.Reminder(
                        duties,
                        standing.tasks().stream()
                                .filter(task -> comesUp(task, period, day))
                                .map(Task::of)
                                .toList());
            case SUPERVISION_CARD -> supervision(standing.tasks(), causes, duties, day);
            case RECOMMENDATION, RECTIFICATION_NOTICE -> throw new IllegalArgumentException(kind + " has no cadence");
        };
    }

    /** The sentences for the text: those that the parts do not say. */
    static String text(NoticeKind kind, Reasons reasons) {
        return reasons.sentences().stream()
                .filter(reason -> reason.cause() == null || !saidByParts(kind, reason.cause()))
                .map(Reason::text)
                .collect(Collectors.joining("\n"));
    }

    private static boolean saidByParts(NoticeKind kind, CauseKind cause) {
        return kind == NoticeKind.SUPERVISION_CARD || cause == CauseKind.TASK_DUE;
    }

    private static boolean comesUp(TaskFact task, Period period, LocalDate day) {
        return !task.reported()
                && !task.dueDate().isBefore(day)
                && task.dueDate().isBefore(period.end());
    }

    private static Parts supervision(List<TaskFact> tasks, List<Cause> causes, List<DutyCode> duties, LocalDate day) {
        List<Cause> wrong = causes.stream()
                .filter(cause -> cause.kind() != CauseKind.TASK_DUE)
                .toList();
        Set<Fact> late = wrong.stream().flatMap(cause -> cause.facts().stream()).collect(Collectors.toSet());
        return new Parts.Supervision(
                duties,
                tasks.stream().map(Task::of).toList(),
                tasks.stream()
                        .filter(task -> !late.containsAll(task.facts()))
                        .map(task -> progress(task, day))
                        .toList(),
                wrong.stream().map(Cause::text).toList(),
                "请逐项明确责任人和措施,按时限完成上述任务;已逾期的,说明原因并抓紧办结。");
    }

    private static String progress(TaskFact task, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, task.dueDate());
        String how = task.reported() ? "已报告完成,待核验" : left < 0 ? "已逾期%d天".formatted(-left) : "距时限还有%d天".formatted(left);
        return "第%s号任务%s。".formatted(task.no(), how);
    }
}
