package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.draft.Cause;
import cn.zeren.notice.draft.Causes;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.projection.HeldPost;
import cn.zeren.notice.projection.Sponsor;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2016, 1, 1);
    private static final CadenceEdition EVERY =
            new CadenceEdition(1, LocalDate.of(2010, 1, 1), CadencePolicy.EVERY_PERIOD, "JZ-2.2");
    private static final CadenceEdition CAUSED =
            new CadenceEdition(2, LocalDate.of(2016, 1, 1), CadencePolicy.WITH_CAUSE, "JZ-2.2");
    private static final HeldPost DIRECTOR = Samples.headPost("荆州市财政局", "局长", "局长甲");

    @Test
    void underEveryPeriodAPrincipalIsDueACardWithoutACause() {
        Draft draft = Cadence.due(EVERY, new Candidate.Principal(DIRECTOR, List.of(), List.of()), NEW_YEAR)
                .orElseThrow();

        assertEquals(NoticeKind.REMINDER_CARD, draft.kind());
        assertEquals("2016-Q1", draft.period().code());
        assertEquals("提示卡(2016年第一季度)", draft.title());
        assertEquals(DIRECTOR.postId(), draft.addressee().id());
        assertTrue(draft.body().startsWith("荆州市财政局局长甲同志:\n"));
    }

    @Test
    void underWithCauseAPrincipalWithoutACauseIsDueNone() {
        TaskFact later = Samples.task("1", LocalDate.of(2016, 4, 1));

        assertTrue(Cadence.due(CAUSED, new Candidate.Principal(DIRECTOR, List.of(later), List.of()), NEW_YEAR)
                .isEmpty());
    }

    @Test
    void underWithCauseATaskDueInTheQuarterIsEnough() {
        TaskFact due = Samples.task("1", LocalDate.of(2016, 3, 31));

        Draft draft = Cadence.due(CAUSED, new Candidate.Principal(DIRECTOR, List.of(due), List.of()), NEW_YEAR)
                .orElseThrow();

        assertTrue(draft.body().contains("应于2016-03-31完成"));
    }

    @Test
    void aTaskDueLaterInTheQuarterIsACauseForThePrincipalAndNotYetForTheUnit() {
        TaskFact inMarch = Samples.task("1", LocalDate.of(2016, 3, 10));

        assertTrue(Cadence.due(CAUSED, new Candidate.Principal(DIRECTOR, List.of(inMarch), List.of()), NEW_YEAR)
                .isPresent());
        assertTrue(Cadence.due(CAUSED, bearer(inMarch), NEW_YEAR).isEmpty());
        assertTrue(
                Cadence.due(CAUSED, bearer(inMarch), LocalDate.of(2016, 3, 1)).isPresent());
    }

    @Test
    void anOverdueTaskStaysACauseInTheMonthsThatFollow() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 10));

        Draft draft =
                Cadence.due(CAUSED, bearer(late), LocalDate.of(2016, 6, 1)).orElseThrow();

        assertTrue(draft.body().contains("已逾期83天"));
        assertEquals("2016-06", draft.period().code());
    }

    @Test
    void aUnitWithoutLiveTasksIsDueNothingUnderEitherPolicy() {
        assertTrue(Cadence.due(EVERY, bearer(), NEW_YEAR).isEmpty());
        assertTrue(Cadence.due(CAUSED, bearer(), NEW_YEAR).isEmpty());
    }

    @Test
    void severalCausesMakeOneCard() {
        TaskFact one = Samples.task("1", LocalDate.of(2016, 1, 10));
        TaskFact two = Samples.task("2", LocalDate.of(2016, 1, 20));

        Draft draft = Cadence.due(EVERY, bearer(one, two), NEW_YEAR).orElseThrow();

        assertEquals(3, draft.reasons().sentences().size());
    }

    @Test
    void everySentenceOfADraftPointsToAFactAndCitesARegisteredClause() {
        Draft draft = Cadence.due(EVERY, bearer(Samples.task("1", LocalDate.of(2016, 1, 10))), NEW_YEAR)
                .orElseThrow();

        for (Reason reason : draft.reasons().sentences()) {
            assertFalse(reason.facts().isEmpty(), reason.text());
            assertEquals(reason.clause(), Clauses.get(reason.clause()).id());
            assertTrue(draft.body().contains(reason.text()));
        }
    }

    @Test
    void theCardNamesWhoAnswersForTheUnit() {
        Sponsor sponsor = new Sponsor(UUID.randomUUID(), "副市长甲", "副市长");

        Draft draft = Cadence.due(EVERY, new Candidate.Principal(DIRECTOR, List.of(), List.of(sponsor)), NEW_YEAR)
                .orElseThrow();

        Reason reason = draft.reasons().sentences().get(1);
        assertEquals("本单位党风廉政建设责任制的落实由副市长甲包保。", reason.text());
        assertEquals(List.of(new Fact("assignment", sponsor.assignmentId())), reason.facts());
    }

    @Test
    void theExplanationNamesThePolicyEditionAndTheFacts() {
        TaskFact due = Samples.task("1", LocalDate.of(2016, 2, 1));

        var steps = Cadence.due(CAUSED, new Candidate.Principal(DIRECTOR, List.of(due), List.of()), NEW_YEAR)
                .orElseThrow()
                .explanation()
                .steps();

        assertEquals("cadence/2", steps.get(0).policy());
        assertEquals("WITH_CAUSE", steps.get(0).out().get("policy"));
        assertTrue(steps.get(1).facts().contains(new Fact("tenure", DIRECTOR.tenureId())));
        assertEquals(List.of(new Fact("task", due.id())), steps.get(2).facts());
        assertEquals("1", steps.get(2).out().get("due"));
    }

    @Test
    void theCausesCanBeRecomputedFromTheExplanationAlone() {
        LocalDate day = LocalDate.of(2016, 6, 1);
        Candidate candidate = bearer(
                Samples.task("1", LocalDate.of(2016, 3, 31)),
                Samples.task("2", LocalDate.of(2016, 6, 30)),
                Samples.task("3", LocalDate.of(2016, 12, 20)),
                new TaskFact(UUID.randomUUID(), "4", "", false, LocalDate.of(2016, 5, 31), UUID.randomUUID(), true));

        var step = Cadence.due(EVERY, candidate, day)
                .orElseThrow()
                .explanation()
                .steps()
                .get(2);

        List<TaskFact> tasks = step.facts().stream()
                .filter(fact -> fact.kind().equals("task"))
                .map(fact -> recomputed(fact.id(), step.in()))
                .toList();
        List<Cause> causes = Causes.of(
                tasks,
                Period.parse(step.in().get("period")),
                LocalDate.parse(step.in().get("day")));
        assertEquals(step.out().get("overdue"), count(causes, Cause.Kind.OVERDUE));
        assertEquals(step.out().get("due"), count(causes, Cause.Kind.DUE_IN_PERIOD));
        assertEquals(4, tasks.size());
    }

    private static TaskFact recomputed(UUID id, Map<String, String> in) {
        String due = in.get("due:" + id);
        boolean reported = due == null;
        return new TaskFact(
                id, "", "", true, LocalDate.parse(reported ? in.get("reported:" + id) : due), null, reported);
    }

    private static String count(List<Cause> causes, Cause.Kind kind) {
        return Long.toString(
                causes.stream().filter(cause -> cause.kind() == kind).count());
    }

    private static Candidate bearer(TaskFact... tasks) {
        return new Candidate.TaskBearer(UUID.randomUUID(), "荆州市财政局", List.of(tasks), List.of());
    }
}
