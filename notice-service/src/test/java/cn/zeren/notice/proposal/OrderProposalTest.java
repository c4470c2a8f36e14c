package cn.zeren.notice.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.cadence.CadencePolicy;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.notice.projection.TaskFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderProposalTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 1);
    private static final Addressee FINANCE = Addressee.unit(Samples.UNIT, "荆州市财政局");

    @Test
    void whatIsWrongIsListedWithItsFactItsCauseItsClauseAndADemand() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 31));
        Matter visit = Samples.visit(LocalDate.of(2016, 4, 1));

        Draft draft = of(List.of(late), visit, Samples.indicator("1", "8")).orElseThrow();

        Parts.Rectification parts = (Parts.Rectification) draft.parts();
        assertEquals(
                List.of(ProblemCause.TASK_OVERDUE, ProblemCause.BODIES_UNSUPERVISED, ProblemCause.OTHER),
                parts.problems().stream().map(Parts.Problem::cause).toList());
        assertEquals(
                List.of(1, 2, 3),
                parts.problems().stream().map(Parts.Problem::no).toList());
        assertEquals(
                "第1号任务“任务1”(牵头)应于2016-03-31完成,已逾期31天。", parts.problems().get(0).fact());
        assertTrue(parts.problems().get(1).basis().contains("改进包保责任方式"));
        parts.problems().forEach(problem -> assertFalse(problem.demand().isBlank()));
        assertEquals(Term.of(30, Counting.NATURAL), draft.term());
        assertEquals(3, draft.reasons().sentences().size());
        draft.reasons().sentences().forEach(reason -> assertFalse(reason.facts().isEmpty(), reason.text()));
        assertTrue(draft.elements().basis().contains(visit.fact()));
    }

    @Test
    void aProblemThatIsOnAListAlreadyIsPressedAndNotListedAgain() {
        Matter problem = Samples.problem(LocalDate.of(2016, 4, 1));

        Draft draft =
                of(List.of(), problem, Samples.letter(LocalDate.of(2016, 4, 1))).orElseThrow();

        assertEquals(1, ((Parts.Rectification) draft.parts()).problems().size());
        assertTrue(draft.body().contains("责令整改的问题应于2016-04-01整改到位,已逾期30天。"), draft.body());
        assertTrue(draft.elements().basis().contains(problem.fact()));
        assertEquals(Optional.empty(), of(List.of(), problem));
    }

    @Test
    void whatIsStillInTimeIsNoProblem() {
        assertEquals(Optional.empty(), of(List.of(Samples.task("1", DAY))));
        assertEquals(Optional.empty(), of(List.of()));
    }

    @Test
    void theExplanationNamesBothPoliciesAndAllThatWasLookedAt() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 31));
        TaskFact later = Samples.task("2", LocalDate.of(2016, 12, 31));

        var steps = of(List.of(late, later)).orElseThrow().explanation().steps();

        assertEquals("cadence/1", steps.get(0).policy());
        assertEquals(2, steps.get(0).facts().size());
        assertEquals(late.facts(), steps.get(1).facts());
        assertEquals("rectification/1", steps.get(2).policy());
        assertEquals("30", steps.get(2).out().get("days"));
    }

    private static Optional<Draft> of(List<TaskFact> tasks, Matter... matters) {
        Standing standing = new Standing(tasks, List.of(matters), List.of());
        return OrderProposal.of(FINANCE, standing, first(CadencePolicy.NAME), first(RectificationPolicy.NAME), DAY);
    }

    private static <P extends Policy> Edition<P> first(PolicyName<P> name) {
        return new Edition<>(name.name(), 1, null, Edition.BEGINNING, name.initial(), name.clause());
    }
}
