package cn.zeren.notice.proposal;

import cn.zeren.notice.cadence.CadencePolicy;
import cn.zeren.notice.draft.Cause;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.draft.Causes;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.kind.Rhythm;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A 整改通知书 from how a unit stands (JZ-2.2): each thing that is wrong is a problem to be put right. A problem that is on a list
 * already and past its limit is pressed in the text, but not listed a second time; what is still in time is no problem.
 */
final class OrderProposal {

    /** A month of the policy, where the limit is set in days from issue. */
    private static final int DAYS_OF_A_MONTH = 30;

    private OrderProposal() {}

    /**
     * The draft, or nothing where nothing is wrong that is not on a list already.
     *
     * @param standing how the unit stands on {@code day}
     * @param cadence what the city holds to be a cause
     * @param rectification how long a unit has
     */
    static Optional<Draft> of(
            Addressee unit,
            Standing standing,
            Edition<CadencePolicy> cadence,
            Edition<RectificationPolicy> rectification,
            LocalDate day) {
        List<Cause> wrong =
                Causes.of(standing, cadence.content().causeRule(), Period.of(Rhythm.MONTH, day), day).stream()
                        .filter(cause -> cause.kind() != CauseKind.TASK_DUE)
                        .toList();
        List<Cause> listed = wrong.stream()
                .filter(cause -> cause.kind() == CauseKind.PROBLEM_OVERDUE)
                .toList();
        List<Cause> fresh = wrong.stream()
                .filter(cause -> cause.kind() != CauseKind.PROBLEM_OVERDUE)
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        List<Parts.Problem> problems = new ArrayList<>();
        fresh.forEach(cause -> problems.add(problem(problems.size() + 1, cause)));
        Reasons reasons = new Reasons(Stream.concat(
                        wrong.stream().map(Reason::of),
                        standing.sponsors().stream().map(Reason::of))
                .toList());
        StringBuilder body = new StringBuilder("经核查,你单位存在下列问题%d个,现责令限期整改。".formatted(fresh.size()));
        listed.forEach(cause -> body.append('\n').append(cause.text()));
        body.append("\n请逐项制定整改方案,明确措施和责任人,并附凭据报告整改结果。");
        int days = rectification.content().limitMonths() * DAYS_OF_A_MONTH;
        return Optional.of(new Draft(
                NoticeKind.RECTIFICATION_NOTICE,
                null,
                unit,
                Draft.titleOf(NoticeKind.RECTIFICATION_NOTICE, null),
                body.toString(),
                reasons,
                explain(standing, wrong, fresh.size(), days, cadence, rectification, day),
                Elements.resting(reasons.facts()),
                new Parts.Rectification(problems, null, null),
                Term.of(days, Counting.NATURAL),
                null));
    }

    private static Parts.Problem problem(int no, Cause cause) {
        return new Parts.Problem(
                no,
                cause.text(),
                comesFrom(cause.kind()),
                Clauses.get(cause.kind().clause()).title(),
                demand(cause.kind()));
    }

    private static ProblemCause comesFrom(CauseKind kind) {
        return switch (kind) {
            case TASK_OVERDUE -> ProblemCause.TASK_OVERDUE;
            case LETTER_UNSIGNED -> ProblemCause.DUTY_NOT_DEPLOYED;
            case VISIT_NOT_MADE -> ProblemCause.BODIES_UNSUPERVISED;
            case SIGNAL_OPEN -> ProblemCause.POWER_UNCHECKED;
            case INDICATOR_LOW -> ProblemCause.OTHER;
            case PROBLEM_OVERDUE, TASK_DUE -> throw new IllegalArgumentException(kind + " is not listed");
        };
    }

    private static String demand(CauseKind kind) {
        return switch (kind) {
            case TASK_OVERDUE -> "查明逾期原因,限期完成任务并报告结果。";
            case LETTER_UNSIGNED -> "限期签订责任书,并将责任分解到岗到人。";
            case VISIT_NOT_MADE -> "限期补办下点检查,并报告检查情况。";
            case SIGNAL_OPEN -> "逐条答复所提建议,并采取措施防止问题扩大。";
            case INDICATOR_LOW -> "对照指标查找差距,限期改进并报告成效。";
            case PROBLEM_OVERDUE, TASK_DUE -> throw new IllegalArgumentException(kind + " is not listed");
        };
    }

    private static Explanation explain(
            Standing standing,
            List<Cause> wrong,
            int problems,
            int days,
            Edition<CadencePolicy> cadence,
            Edition<RectificationPolicy> rectification,
            LocalDate day) {
        List<Fact> lookedAt = Stream.concat(
                        standing.tasks().stream().flatMap(task -> task.facts().stream()),
                        standing.matters().stream().map(Matter::fact))
                .toList();
        Step causes = new Step(
                "Causes.of",
                NoticeKind.CLAUSE,
                cadence.id(),
                lookedAt,
                Map.of("day", day.toString()),
                Map.of("causes", String.valueOf(wrong.size())));
        Step listed = new Step(
                "OrderProposal.of",
                NoticeKind.CLAUSE,
                null,
                wrong.stream().flatMap(cause -> cause.facts().stream()).toList(),
                Map.of("causes", String.valueOf(wrong.size())),
                Map.of("problems", String.valueOf(problems)));
        Step term = new Step(
                "RectificationPolicy.limitMonths",
                rectification.clause(),
                rectification.id(),
                List.of(),
                Map.of("months", String.valueOf(rectification.content().limitMonths())),
                Map.of("days", String.valueOf(days)));
        return new Explanation(List.of(causes, listed, term));
    }
}
