package cn.zeren.notice.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.statistics.Counted;
import cn.zeren.notice.statistics.Metric;
import cn.zeren.notice.statistics.Question.Span;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportProposalTest {

    private static final Span YEAR = new Span(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 6, 30));
    private static final Addressee COMMITTEE = Addressee.committee(UUID.randomUUID(), "中共荆州市委员会");

    @Test
    void theFiguresAreTheSituationAndWhatIsNotPutRightTheMajorProblemsTheWorstFirst() {
        List<OpenProblem> open = List.of(
                problem(ProblemCause.CONDUCT, "荆州市财政局"),
                problem(ProblemCause.EDUCATION_LACKING, "监利县"),
                problem(ProblemCause.EDUCATION_LACKING, "荆州市财政局"));
        Map<Metric, Counted> figures = figures(Map.of(Metric.ISSUED, 3, Metric.FEEDBACK_OWED, 2, Metric.OVERDUE, 1));

        Draft draft = ReportProposal.of(COMMITTEE, YEAR, figures, open).orElseThrow();

        Parts.Recommendation parts = (Parts.Recommendation) draft.parts();
        assertEquals("""
                2016-01-01至2016-06-30,印发两卡两书3件,已签收0件,已销号0件。
                应反馈2件,按期反馈0件,逾期1件。""", parts.situation());
        assertEquals(
                List.of("“廉政教育不到位”方面有2个问题逾期未整改或再次发生,涉及监利县、荆州市财政局。", "“作风不正、损害群众利益”方面有1个问题逾期未整改或再次发生,涉及荆州市财政局。"),
                parts.majorProblems());
        assertEquals(3, parts.suggestions().size());
        assertTrue(parts.suggestions().get(2).contains("逾期未反馈"));
    }

    @Test
    void everySentencePointsToWhatItCountsAndItsClauseIsRegistered() {
        OpenProblem problem = problem(ProblemCause.CONDUCT, "荆州市财政局");
        Map<Metric, Counted> figures = figures(Map.of(Metric.ISSUED, 1, Metric.PROBLEMS_FOUND, 1));

        Draft draft =
                ReportProposal.of(COMMITTEE, YEAR, figures, List.of(problem)).orElseThrow();

        List<Reason> sentences = draft.reasons().sentences();
        assertEquals(3, sentences.size());
        assertEquals(
                List.of(new Fact("notice", figures.get(Metric.ISSUED).ids().get(0))),
                sentences.get(0).facts());
        assertEquals(
                List.of(new Fact(
                        "problem", figures.get(Metric.PROBLEMS_FOUND).ids().get(0))),
                sentences.get(1).facts());
        assertEquals(
                List.of(new Fact("problem", problem.id())), sentences.get(2).facts());
        sentences.forEach(sentence ->
                assertEquals(sentence.clause(), Clauses.get(sentence.clause()).id()));
        assertEquals(draft.reasons().facts(), draft.elements().basis());
        var issued = draft.explanation().steps().get(0);
        assertEquals("Metric.ISSUED", issued.rule());
        assertEquals("1", issued.out().get("count"));
        assertEquals("digest", issued.out().get("sha256"));
    }

    @Test
    void whereNothingIsLateAndNothingCameAgainThereIsNothingToSuggest() {
        assertEquals(
                Optional.empty(),
                ReportProposal.of(COMMITTEE, YEAR, figures(Map.of(Metric.ISSUED, 9, Metric.CLOSED, 9)), List.of()));
    }

    @Test
    void manyUnitsAreCountedAndNotAllNamedAndASentencePointsToSoManyFactsAndNoMore() {
        List<OpenProblem> open = IntStream.range(0, 150)
                .mapToObj(i -> problem(ProblemCause.CONDUCT, "单位" + i))
                .toList();

        Draft draft =
                ReportProposal.of(COMMITTEE, YEAR, figures(Map.of()), open).orElseThrow();

        Reason only = draft.reasons().sentences().get(0);
        assertEquals(ReportProposal.MOST_FACTS, only.facts().size());
        assertTrue(only.text().contains("等150个单位"), only.text());
        assertFalse(((Parts.Recommendation) draft.parts()).situation().isBlank());
    }

    private static OpenProblem problem(ProblemCause cause, String unit) {
        return new OpenProblem(UUID.randomUUID(), UUID.randomUUID(), unit, cause);
    }

    private static Map<Metric, Counted> figures(Map<Metric, Integer> counts) {
        Map<Metric, Counted> figures = new EnumMap<>(Metric.class);
        for (Metric metric : ReportProposal.FIGURES) {
            int count = counts.getOrDefault(metric, 0);
            List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
            figures.put(metric, new Counted(metric, count, "digest", ids));
        }
        return figures;
    }
}
