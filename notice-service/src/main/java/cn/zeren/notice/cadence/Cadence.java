package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.AddresseeRule;
import cn.zeren.notice.draft.Cause;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.draft.CauseRule;
import cn.zeren.notice.draft.Causes;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cards fall due (JZ-2.2): a 提示卡 per principal and quarter, a 督办卡 per task-bearing unit and month; under
 * {@link Timing#WITH_CAUSE} only where a fact gives cause. The rule is asked every day for everyone who has no card
 * for the running period yet: so facts that came late still lead to a card, and an outage leaves no hole. That nobody
 * gets two for one period is the register's unique key (kind, addressee, period).
 */
public final class Cadence {

    private Cadence() {}

    /**
     * What the rule says, and by which steps.
     */
    public record Verdict(Outcome outcome, Explanation explanation) {}

    /**
     * A question and what is found of it.
     *
     * @param causes what gives cause, the most pressing first
     */
    private record Found(
            NoticeKind kind, Period period, Edition<CadencePolicy> edition, Candidate candidate, List<Cause> causes) {

        Standing standing() {
            return candidate.standing();
        }

        Timing timing() {
            return edition.content().timing().get(kind);
        }

        List<DutyCode> duties() {
            return edition.content().duties(kind, causes);
        }

        Outcome outcome() {
            if (kind == NoticeKind.SUPERVISION_CARD && standing().tasks().isEmpty()) {
                return Outcome.BEARS_NO_TASK;
            }
            return timing() == Timing.WITH_CAUSE && causes.isEmpty() ? Outcome.NO_CAUSE : Outcome.DUE;
        }
    }

    /**
     * The card the candidate is due on that day, if any.
     *
     * @param edition the policy that holds on the day
     * @param candidate with facts as of the day; a task bearer without live tasks is due nothing
     */
    public static Optional<Draft> due(Edition<CadencePolicy> edition, Candidate candidate, LocalDate day) {
        Found found = found(edition, candidate, day);
        if (found.outcome() != Outcome.DUE) {
            return Optional.empty();
        }
        NoticeKind kind = found.kind();
        Period period = found.period();
        Addressee addressee = addressee(candidate);
        Reasons reasons = reasons(candidate, entitling(candidate), found.causes(), period);
        return Optional.of(new Draft(
                kind,
                period,
                addressee,
                Draft.titleOf(kind, period),
                addressee.salutation() + ":\n" + CardPaper.text(kind, reasons) + "\n请签收本卡。",
                reasons,
                explain(found, day),
                Elements.resting(reasons.facts()),
                CardPaper.parts(kind, candidate.standing(), found.causes(), found.duties(), period, day),
                edition.content().answer(kind),
                null));
    }

    /** Whether the candidate is due a card on that day, and why or why not. */
    public static Verdict verdict(Edition<CadencePolicy> edition, Candidate candidate, LocalDate day) {
        Found found = found(edition, candidate, day);
        return new Verdict(found.outcome(), explain(found, day));
    }

    /** Why nobody of a unit is due a 提示卡 on that day: no head post of it is managed by the committee and held. */
    public static Explanation withoutPrincipal(Edition<CadencePolicy> edition, UUID unit, LocalDate day) {
        Step addressed = new Step(
                "AddresseeRule",
                NoticeKind.CLAUSE,
                null,
                List.of(new Fact("unit", unit)),
                Map.of("kind", NoticeKind.REMINDER_CARD.name()),
                Map.of("principals", "0"));
        return new Explanation(List.of(policy(edition, NoticeKind.REMINDER_CARD, day), addressed));
    }

    private static Found found(Edition<CadencePolicy> edition, Candidate candidate, LocalDate day) {
        NoticeKind kind =
                candidate instanceof Candidate.Principal ? NoticeKind.REMINDER_CARD : NoticeKind.SUPERVISION_CARD;
        Period period = Period.of(kind.rhythm(), day);
        List<Cause> causes = Causes.of(candidate.standing(), edition.content().causeRule(), period, day);
        return new Found(kind, period, edition, candidate, causes);
    }

    private static Addressee addressee(Candidate candidate) {
        if (candidate instanceof Candidate.Principal principal) {
            return AddresseeRule.of(principal.post());
        }
        Candidate.TaskBearer bearer = (Candidate.TaskBearer) candidate;
        return Addressee.unit(bearer.unitId(), bearer.unitName());
    }

    /** The facts that make the candidate an addressee. */
    private static List<Fact> entitling(Candidate candidate) {
        if (candidate instanceof Candidate.Principal principal) {
            var post = principal.post();
            return List.of(
                    new Fact("tenure", post.tenureId()),
                    new Fact("post", post.postId()),
                    new Fact("unit", post.unitId()));
        }
        return facts(candidate.standing().tasks());
    }

    private static Reasons reasons(Candidate candidate, List<Fact> entitling, List<Cause> causes, Period period) {
        List<Reason> sentences = new ArrayList<>();
        String opening = candidate instanceof Candidate.Principal
                ? "您是本单位党风廉政建设第一责任人,请在%s牢记并履行好党风廉政建设职责。".formatted(period.label())
                : "你单位承担本年度党风廉政建设和反腐败工作任务%d项,请对照%s的责任落实情况抓好推进。"
                        .formatted(candidate.standing().tasks().size(), period.label());
        sentences.add(new Reason(NoticeKind.CLAUSE, opening, entitling));
        causes.forEach(cause -> sentences.add(Reason.of(cause)));
        candidate.standing().sponsors().forEach(sponsor -> sentences.add(Reason.of(sponsor)));
        return new Reasons(sentences);
    }

    private static Explanation explain(Found found, LocalDate day) {
        Edition<CadencePolicy> edition = found.edition();
        Standing standing = found.standing();
        NoticeKind kind = found.kind();
        Outcome outcome = found.outcome();
        List<Step> steps = new ArrayList<>();
        steps.add(policy(edition, kind, day));
        steps.add(new Step(
                "AddresseeRule",
                NoticeKind.CLAUSE,
                null,
                entitling(found.candidate()),
                Map.of(),
                Map.of("kind", kind.name())));
        steps.add(new Step(
                "Causes.of",
                NoticeKind.CLAUSE,
                edition.id(),
                Stream.concat(
                                facts(standing.tasks()).stream(),
                                standing.matters().stream().map(Matter::fact))
                        .toList(),
                asked(standing, edition.content().causeRule(), found.period(), day),
                counts(found.causes())));
        steps.add(new Step(
                "Cadence.due",
                NoticeKind.CLAUSE,
                edition.id(),
                List.of(),
                Map.of(
                        "timing",
                        found.timing().name(),
                        "causes",
                        Integer.toString(found.causes().size())),
                outcome == Outcome.DUE ? Map.of("due", "true") : Map.of("due", "false", "outcome", outcome.name())));
        Term term = edition.content().answer(kind);
        if (outcome == Outcome.DUE) {
            steps.add(new Step(
                    "CadencePolicy.duties",
                    DutyCode.CLAUSE,
                    edition.id(),
                    found.causes().stream()
                            .filter(cause -> cause.duty() != null)
                            .flatMap(cause -> cause.facts().stream())
                            .toList(),
                    Map.of("kind", kind.name()),
                    Map.of("duties", found.duties().stream().map(DutyCode::name).collect(Collectors.joining(" ")))));
        }
        if (outcome == Outcome.DUE && term.isSet()) {
            steps.add(new Step(
                    "CadencePolicy.answer",
                    "DESIGN-NOTICE-CADENCE",
                    edition.id(),
                    List.of(),
                    Map.of("kind", kind.name()),
                    Map.of(
                            "days",
                            term.days().toString(),
                            "counting",
                            term.counting().name())));
        }
        return new Explanation(steps);
    }

    private static Step policy(Edition<CadencePolicy> edition, NoticeKind kind, LocalDate day) {
        return new Step(
                "Edition.on",
                edition.clause(),
                edition.id(),
                List.of(),
                Map.of("day", day.toString()),
                Map.of("timing", edition.content().timing().get(kind).name()));
    }

    private static List<Fact> facts(List<TaskFact> tasks) {
        return tasks.stream().flatMap(task -> task.facts().stream()).toList();
    }

    /** What {@link Causes#of} was asked, from which it can be asked again. */
    private static Map<String, String> asked(Standing standing, CauseRule rule, Period period, LocalDate day) {
        Map<String, String> asked = new HashMap<>();
        asked.put("day", day.toString());
        asked.put("period", period.code());
        asked.put(
                "counted", rule.counted().stream().map(CauseKind::name).sorted().collect(Collectors.joining(" ")));
        asked.put("lowPercent", Integer.toString(rule.lowPercent()));
        standing.tasks()
                .forEach(task -> asked.put(
                        (task.reported() ? "reported:" : "due:") + task.id(),
                        task.dueDate().toString()));
        standing.matters().forEach(matter -> asked.put(matter.kind() + ":" + matter.id(), matter.gist()));
        return asked;
    }

    /** How many there are of each kind. */
    private static Map<String, String> counts(List<Cause> causes) {
        Map<CauseKind, Integer> counts = new EnumMap<>(CauseKind.class);
        causes.forEach(cause -> counts.merge(cause.kind(), 1, Integer::sum));
        Map<String, String> out = new HashMap<>();
        counts.forEach((kind, count) -> out.put(kind.name(), count.toString()));
        return out;
    }
}
