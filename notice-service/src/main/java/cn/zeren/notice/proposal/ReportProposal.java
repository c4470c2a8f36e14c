package cn.zeren.notice.proposal;

import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.statistics.Counted;
import cn.zeren.notice.statistics.Metric;
import cn.zeren.notice.statistics.Question.Span;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A 建议书 from the figures of a period and the problems that are not put right (JZ-2.2: the overall state and the major
 * problems, to the city committee). What has the most problems comes first. Each sentence points to what it counts, as far as
 * {@link #MOST_FACTS} go; the digest of all ids is in the explanation.
 */
final class ReportProposal {

    /** The most facts one sentence points to. */
    static final int MOST_FACTS = 100;

    /** The figures it speaks of. */
    static final List<Metric> FIGURES = List.of(
            Metric.ISSUED,
            Metric.RECEIVED,
            Metric.CLOSED,
            Metric.FEEDBACK_OWED,
            Metric.FEEDBACK_ON_TIME,
            Metric.OVERDUE,
            Metric.PROBLEMS_FOUND,
            Metric.PROBLEMS_RECTIFIED);

    private static final int NAMED_UNITS = 5;

    private final Map<Metric, Counted> figures;
    private final List<Reason> situation = new ArrayList<>();
    private final List<Reason> major = new ArrayList<>();
    private final List<String> suggestions = new ArrayList<>();

    private ReportProposal(Map<Metric, Counted> figures) {
        this.figures = figures;
    }

    /**
     * The draft, or nothing where nothing is late and nothing came again: then there is nothing to suggest.
     *
     * @param figures of the period, one of each of {@link #FIGURES}
     * @param open the problems past their limit or come again, in no order
     */
    static Optional<Draft> of(Addressee committee, Span span, Map<Metric, Counted> figures, List<OpenProblem> open) {
        ReportProposal made = new ReportProposal(figures);
        made.tellSituation(span);
        made.tellProblems(open);
        if (figures.get(Metric.OVERDUE).count() > 0) {
            made.suggestions.add("建议对逾期未反馈的单位予以通报,并由包保责任人督促限期反馈。");
        }
        return made.suggestions.isEmpty() ? Optional.empty() : Optional.of(made.draft(committee, span, open));
    }

    private void tellSituation(Span span) {
        tell(
                "%s至%s,印发两卡两书%d件,已签收%d件,已销号%d件。"
                        .formatted(
                                span.from(),
                                span.to(),
                                count(Metric.ISSUED),
                                count(Metric.RECEIVED),
                                count(Metric.CLOSED)),
                Metric.ISSUED);
        tell(
                "应反馈%d件,按期反馈%d件,逾期%d件。"
                        .formatted(count(Metric.FEEDBACK_OWED), count(Metric.FEEDBACK_ON_TIME), count(Metric.OVERDUE)),
                Metric.FEEDBACK_OWED);
        tell(
                "同期发现整改问题%d个,销号%d个。".formatted(count(Metric.PROBLEMS_FOUND), count(Metric.PROBLEMS_RECTIFIED)),
                Metric.PROBLEMS_FOUND,
                Metric.PROBLEMS_RECTIFIED);
    }

    /** A sentence about what was counted; none where nothing was. */
    private void tell(String sentence, Metric... counted) {
        List<Fact> facts = Stream.of(counted)
                .flatMap(metric -> figures.get(metric).ids().stream()
                        .map(id -> new Fact(metric.of(Metric.Subject.NOTICE) ? "notice" : "problem", id)))
                .distinct()
                .limit(MOST_FACTS)
                .toList();
        if (!facts.isEmpty()) {
            situation.add(new Reason("DESIGN-STATISTICS", sentence, facts));
        }
    }

    private void tellProblems(List<OpenProblem> open) {
        Map<ProblemCause, List<OpenProblem>> byCause = open.stream()
                .collect(Collectors.groupingBy(
                        OpenProblem::cause, () -> new EnumMap<>(ProblemCause.class), Collectors.toList()));
        byCause.entrySet().stream()
                .sorted(Comparator.comparing(cause -> -cause.getValue().size()))
                .forEach(cause -> tellCause(cause.getKey(), cause.getValue()));
    }

    private void tellCause(ProblemCause cause, List<OpenProblem> of) {
        String units = units(of);
        major.add(new Reason(
                cause.clause(),
                "“%s”方面有%d个问题逾期未整改或再次发生,涉及%s。".formatted(cause.label(), of.size(), units),
                of.stream()
                        .map(problem -> new Fact("problem", problem.id()))
                        .sorted(Comparator.comparing(Fact::id))
                        .limit(MOST_FACTS)
                        .toList()));
        suggestions.add("建议责成%s主要负责人牵头整改“%s”方面的问题,限期销号并报告结果。".formatted(units, cause.label()));
    }

    private static String units(List<OpenProblem> of) {
        List<String> names =
                of.stream().map(OpenProblem::unitName).distinct().sorted().toList();
        String first = names.stream().limit(NAMED_UNITS).collect(Collectors.joining("、"));
        return names.size() > NAMED_UNITS ? first + "等%d个单位".formatted(names.size()) : first;
    }

    private Draft draft(Addressee committee, Span span, List<OpenProblem> open) {
        Reasons reasons =
                new Reasons(Stream.concat(situation.stream(), major.stream()).toList());
        return new Draft(
                NoticeKind.RECOMMENDATION,
                null,
                committee,
                Draft.titleOf(NoticeKind.RECOMMENDATION, null),
                "现将党风廉政建设责任制落实情况和建议报告如下,请审示。",
                reasons,
                explain(span, open),
                Elements.resting(reasons.facts()),
                new Parts.Recommendation(
                        situation.isEmpty() ? "本期没有印发两卡两书。" : String.join("\n", texts(situation)),
                        texts(major),
                        suggestions),
                Term.NONE,
                null);
    }

    private static List<String> texts(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).toList();
    }

    private Explanation explain(Span span, List<OpenProblem> open) {
        List<Step> steps = new ArrayList<>();
        for (Metric metric : FIGURES) {
            Counted counted = figures.get(metric);
            steps.add(new Step(
                    "Metric." + metric,
                    metric.meaning().clause(),
                    null,
                    List.of(),
                    Map.of(
                            "from", span.from().toString(),
                            "to", span.to().toString(),
                            "edition", String.valueOf(metric.edition())),
                    Map.of("count", String.valueOf(counted.count()), "sha256", counted.sha256())));
        }
        steps.add(new Step(
                "ReportProposal.of",
                NoticeKind.CLAUSE,
                null,
                major.stream().flatMap(reason -> reason.facts().stream()).toList(),
                Map.of("problems", String.valueOf(open.size())),
                Map.of("suggestions", String.valueOf(suggestions.size()))));
        return new Explanation(steps);
    }

    private long count(Metric metric) {
        return figures.get(metric).count();
    }
}
