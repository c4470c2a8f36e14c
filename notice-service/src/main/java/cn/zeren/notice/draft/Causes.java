package cn.zeren.notice.draft;

import cn.zeren.notice.kind.Period;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.matter.MatterKind;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.projection.TaskFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which facts give cause for a card (JZ-2.2: tendencies are pointed out in time and pressed towards correction): an overdue
 * task, or one whose limit falls into the period of the card; a rectification past its limit; a letter of responsibility
 * unsigned past its day; a visit not made on its day; an early signal not answered; an indicator scored low. A task with a
 * later limit is none, and none is what the unit has reported complete: it is not the unit that is waited for. The last day
 * of a limit is still in time.
 */
public final class Causes {

    private static final Comparator<Cause> MOST_PRESSING_FIRST = Comparator.comparing(Cause::kind)
            .thenComparing(Cause::day)
            .thenComparing(Cause::text)
            .thenComparing(cause -> cause.facts().get(0).id());

    private Causes() {}

    /**
     * The causes of the day, the most pressing first.
     *
     * @param standing how the unit stands on {@code day}
     * @param rule what the city holds to be a cause
     * @param period the period the card would be for
     * @param day the day asked about, within the period
     */
    public static List<Cause> of(Standing standing, CauseRule rule, Period period, LocalDate day) {
        List<Cause> causes = new ArrayList<>();
        standing.tasks().forEach(task -> task(task, period, day).ifPresent(causes::add));
        standing.matters().forEach(matter -> matter(matter, rule, day).ifPresent(causes::add));
        causes.removeIf(cause -> !rule.counts(cause.kind()));
        causes.sort(MOST_PRESSING_FIRST);
        return List.copyOf(causes);
    }

    private static Optional<Cause> task(TaskFact task, Period period, LocalDate day) {
        LocalDate due = task.dueDate();
        if (task.reported() || !due.isBefore(period.end())) {
            return Optional.empty();
        }
        String what = "第%s号任务“%s”(%s)应于%s完成".formatted(task.no(), task.item(), task.leads() ? "牵头" : "配合", due);
        return Optional.of(
                due.isBefore(day)
                        ? new Cause(
                                CauseKind.TASK_OVERDUE,
                                due,
                                what + ",已逾期%d天。".formatted(between(due, day)),
                                task.facts(),
                                null)
                        : new Cause(
                                CauseKind.TASK_DUE,
                                due,
                                what + ",距时限还有%d天。".formatted(between(day, due)),
                                task.facts(),
                                null));
    }

    private static Optional<Cause> matter(Matter matter, CauseRule rule, LocalDate day) {
        return switch (matter.kind()) {
            case PROBLEM -> late(CauseKind.PROBLEM_OVERDUE, matter, day, "责令整改的问题应于%s整改到位,已逾期%d天。");
            case LETTER -> late(CauseKind.LETTER_UNSIGNED, matter, day, "党风廉政建设责任书应于%s签订,已逾期%d天。");
            case VISIT -> late(CauseKind.VISIT_NOT_MADE, matter, day, "本单位领导原定%s的下点检查尚未进行,已过%d天。");
            case SIGNAL ->
                Optional.of(cause(
                        CauseKind.SIGNAL_OPEN,
                        matter,
                        matter.since(),
                        "%s就本单位苗头性问题(%s)向分管领导提出建议,尚未答复,已有%d天。"
                                .formatted(
                                        matter.since(),
                                        SignalRule.phrase(matter.code()),
                                        between(matter.since(), day))));
            case INDICATOR ->
                rule.low(matter.score(), matter.full())
                        ? Optional.of(cause(
                                CauseKind.INDICATOR_LOW,
                                matter,
                                matter.since(),
                                "考核指标%s得%s分(满分%s分),低于满分的%d%%。"
                                        .formatted(
                                                matter.code(),
                                                plain(matter.score()),
                                                plain(matter.full()),
                                                rule.lowPercent())))
                        : Optional.empty();
        };
    }

    private static Optional<Cause> late(CauseKind kind, Matter matter, LocalDate day, String sentence) {
        LocalDate due = matter.due();
        return due.isBefore(day)
                ? Optional.of(cause(kind, matter, due, sentence.formatted(due, between(due, day))))
                : Optional.empty();
    }

    private static Cause cause(CauseKind kind, Matter matter, LocalDate on, String text) {
        DutyCode duty = matter.kind() == MatterKind.PROBLEM
                ? DutyCode.ofClause(ProblemCause.valueOf(matter.code()).clause())
                        .orElse(null)
                : null;
        return new Cause(kind, on, text, List.of(matter.fact()), duty);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static long between(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
