package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.AddresseeRule;
import cn.zeren.notice.draft.Cause;
import cn.zeren.notice.draft.Causes;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which cards fall due (JZ-2.2): a 提示卡 per principal and quarter, a 督办卡 per task-bearing unit and month; under
 * {@link CadencePolicy#WITH_CAUSE} only where a fact gives cause. The rule is asked every day for everyone who has no card
 * for the running period yet: so facts that came late still lead to a card, and an outage leaves no hole. That nobody
 * gets two for one period is the register's unique key (kind, addressee, period).
 */
public final class Cadence {

    private Cadence() {}

    /**
     * The card the candidate is due on that day, if any.
     *
     * @param edition the policy that holds on the day
     * @param candidate with facts as of the day; a task bearer without live tasks is due nothing
     */
    public static Optional<Draft> due(CadenceEdition edition, Candidate candidate, LocalDate day) {
        NoticeKind kind =
                candidate instanceof Candidate.Principal ? NoticeKind.REMINDER_CARD : NoticeKind.SUPERVISION_CARD;
        Period period = Period.of(kind.rhythm(), day);
        List<Cause> causes = Causes.of(candidate.tasks(), period, day);
        boolean bearsNothing =
                kind == NoticeKind.SUPERVISION_CARD && candidate.tasks().isEmpty();
        if (bearsNothing || edition.policy() == CadencePolicy.WITH_CAUSE && causes.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> standing = standing(candidate);
        Addressee addressee = addressee(candidate);
        Reasons reasons = reasons(candidate, standing, causes, period);
        return Optional.of(new Draft(
                kind,
                period,
                addressee,
                Draft.titleOf(kind, period),
                addressee.salutation() + ":\n" + reasons.text() + "\n" + demand(kind),
                reasons,
                explain(edition, kind, period, standing, candidate.tasks(), causes, day)));
    }

    private static Addressee addressee(Candidate candidate) {
        if (candidate instanceof Candidate.Principal principal) {
            return AddresseeRule.of(principal.post());
        }
        Candidate.TaskBearer bearer = (Candidate.TaskBearer) candidate;
        return Addressee.unit(bearer.unitId(), bearer.unitName());
    }

    /** The facts that make the candidate an addressee. */
    private static List<Fact> standing(Candidate candidate) {
        if (candidate instanceof Candidate.Principal principal) {
            var post = principal.post();
            return List.of(
                    new Fact("tenure", post.tenureId()),
                    new Fact("post", post.postId()),
                    new Fact("unit", post.unitId()));
        }
        return facts(candidate.tasks());
    }

    private static Reasons reasons(Candidate candidate, List<Fact> standing, List<Cause> causes, Period period) {
        List<Reason> sentences = new ArrayList<>();
        String opening = candidate instanceof Candidate.Principal
                ? "您是本单位党风廉政建设第一责任人,请在%s牢记并履行好党风廉政建设职责。".formatted(period.label())
                : "你单位承担本年度党风廉政建设和反腐败工作任务%d项,请对照%s的责任落实情况抓好推进。"
                        .formatted(candidate.tasks().size(), period.label());
        sentences.add(new Reason(NoticeKind.CLAUSE, opening, standing));
        causes.forEach(cause -> sentences.add(Reason.of(cause)));
        candidate.sponsors().forEach(sponsor -> sentences.add(Reason.of(sponsor)));
        return new Reasons(sentences);
    }

    private static String demand(NoticeKind kind) {
        return switch (kind) {
            case REMINDER_CARD -> "请签收本卡。";
            case SUPERVISION_CARD -> "请签收本卡并按时限完成上述任务。";
        };
    }

    private static Explanation explain(
            CadenceEdition edition,
            NoticeKind kind,
            Period period,
            List<Fact> standing,
            List<TaskFact> tasks,
            List<Cause> causes,
            LocalDate day) {
        Step policy = new Step(
                "CadenceEdition.on",
                edition.clause(),
                edition.id(),
                List.of(),
                Map.of("day", day.toString()),
                Map.of("policy", edition.policy().name()));
        Step addressed =
                new Step("AddresseeRule", NoticeKind.CLAUSE, null, standing, Map.of(), Map.of("kind", kind.name()));
        Map<String, String> asked = new LinkedHashMap<>(Map.of("day", day.toString(), "period", period.code()));
        tasks.forEach(task -> asked.put(
                (task.reported() ? "reported:" : "due:") + task.id(),
                task.dueDate().toString()));
        Step caused = new Step(
                "Causes.of",
                Causes.CLAUSE,
                null,
                facts(tasks),
                asked,
                Map.of("overdue", count(causes, Cause.Kind.OVERDUE), "due", count(causes, Cause.Kind.DUE_IN_PERIOD)));
        Step due = new Step(
                "Cadence.due",
                NoticeKind.CLAUSE,
                edition.id(),
                List.of(),
                Map.of("policy", edition.policy().name(), "causes", Integer.toString(causes.size())),
                Map.of("due", "true"));
        return new Explanation(List.of(policy, addressed, caused, due));
    }

    private static List<Fact> facts(List<TaskFact> tasks) {
        return tasks.stream().flatMap(task -> task.facts().stream()).toList();
    }

    private static String count(List<Cause> causes, Cause.Kind kind) {
        return Long.toString(
                causes.stream().filter(cause -> cause.kind() == kind).count());
    }
}
