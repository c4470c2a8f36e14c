package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.projection.HeldPost;
import cn.zeren.notice.projection.Sponsor;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2016, 1, 1);
    private static final Edition<CadencePolicy> EVERY = CadencePolicy.NAME.first();
    private static final Edition<CadencePolicy> CAUSED = Timings.both(Timing.WITH_CAUSE);
    private static final HeldPost DIRECTOR = Samples.headPost("荆州市财政局", "局长", "局长甲");

    @Test
    void underEveryPeriodAPrincipalIsDueACardWithoutACause() {
        Draft draft = Cadence.due(EVERY, principal(), NEW_YEAR).orElseThrow();

        assertEquals(NoticeKind.REMINDER_CARD, draft.kind());
        assertEquals("2016-Q1", draft.period().code());
        assertEquals("提示卡(2016年第一季度)", draft.title());
        assertEquals(DIRECTOR.postId(), draft.addressee().id());
        assertTrue(draft.body().startsWith("荆州市财政局局长甲同志:\n"));
    }

    @Test
    void aSupervisionCardSetsThePolicysLimitForItsAnswerAndSaysWhichEditionDid() {
        Draft card = Cadence.due(CAUSED, bearer(Samples.task("1", NEW_YEAR)), NEW_YEAR)
                .orElseThrow();

        assertEquals(Term.of(15, Counting.NATURAL), card.term());
        Step step = card.explanation().steps().get(card.explanation().steps().size() - 1);
        assertEquals("CadencePolicy.answer", step.rule());
        assertEquals("cadence/2", step.policy());
        assertEquals(Map.of("days", "15", "counting", "NATURAL"), step.out());
    }

    @Test
    void aReminderEndsWhenItIsReadAndSetsNoLimit() {
        assertEquals(
                Term.NONE,
                Cadence.due(EVERY, principal(), NEW_YEAR).orElseThrow().term());
    }

    @Test
    void underWithCauseAPrincipalWithoutACauseIsDueNone() {
        TaskFact later = Samples.task("1", LocalDate.of(2016, 4, 1));

        assertTrue(Cadence.due(CAUSED, principal(later), NEW_YEAR).isEmpty());
    }

    @Test
    void underWithCauseATaskDueInTheQuarterIsEnough() {
        TaskFact due = Samples.task("1", LocalDate.of(2016, 3, 31));

        Draft draft = Cadence.due(CAUSED, principal(due), NEW_YEAR).orElseThrow();

        assertEquals(new Parts.Reminder(List.of(DutyCode.D1), List.of(Parts.Task.of(due))), draft.parts());
        assertFalse(draft.body().contains("应于2016-03-31完成"), "it is said by the list of tasks");
    }

    @Test
    void aTaskDueLaterInTheQuarterIsACauseForThePrincipalAndNotYetForTheUnit() {
        TaskFact inMarch = Samples.task("1", LocalDate.of(2016, 3, 10));

        assertTrue(Cadence.due(CAUSED, principal(inMarch), NEW_YEAR).isPresent());
        assertTrue(Cadence.due(CAUSED, bearer(inMarch), NEW_YEAR).isEmpty());
        assertTrue(
                Cadence.due(CAUSED, bearer(inMarch), LocalDate.of(2016, 3, 1)).isPresent());
    }

    @Test
    void anOverdueTaskStaysACauseInTheMonthsThatFollow() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 10));

        Draft draft =
                Cadence.due(CAUSED, bearer(late), LocalDate.of(2016, 6, 1)).orElseThrow();

        assertEquals(List.of("第1号任务“任务1”(牵头)应于2016-03-10完成,已逾期83天。"), ((Parts.Supervision) draft.parts()).problems());
        assertEquals("2016-06", draft.period().code());
    }

    @Test
    void eachCardHasItsOwnTiming() {
        Edition<CadencePolicy> mixed = Timings.of(Timing.EVERY_PERIOD, Timing.WITH_CAUSE);
        TaskFact later = Samples.task("1", LocalDate.of(2016, 12, 1));

        assertTrue(Cadence.due(mixed, principal(later), NEW_YEAR).isPresent());
        assertTrue(Cadence.due(mixed, bearer(later), NEW_YEAR).isEmpty());
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
        }
    }

    @Test
    void aSupervisionCardListsTheTasksWhatIsWrongAndHowFarTheOthersAre() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 31));
        TaskFact due = Samples.task("2", LocalDate.of(2016, 5, 20));
        TaskFact later = Samples.task("3", LocalDate.of(2016, 12, 31));
        TaskFact reported =
                new TaskFact(UUID.randomUUID(), "4", "任务4", false, LocalDate.of(2016, 4, 30), UUID.randomUUID(), true);
        Matter visit = Samples.visit(LocalDate.of(2016, 4, 1));
        Matter problem = Samples.problem(LocalDate.of(2016, 4, 30));

        Draft draft = Cadence.due(
                        EVERY, bearer(List.of(late, due, later, reported), visit, problem), LocalDate.of(2016, 5, 1))
                .orElseThrow();

        Parts.Supervision parts = (Parts.Supervision) draft.parts();
        assertEquals(List.of(DutyCode.D1, DutyCode.D2, DutyCode.D5), parts.duties());
        assertEquals(
                List.of(late.id(), due.id(), later.id(), reported.id()),
                parts.tasks().stream().map(Parts.Task::id).toList());
        assertEquals(
                List.of(
                        "责令整改的问题应于2016-04-30整改到位,已逾期1天。",
                        "第1号任务“任务1”(牵头)应于2016-03-31完成,已逾期31天。",
                        "本单位领导原定2016-04-01的下点检查尚未进行,已过30天。"),
                parts.problems());
        assertEquals(List.of("第2号任务距时限还有19天。", "第3号任务距时限还有244天。", "第4号任务已报告完成,待核验。"), parts.progress());
        assertTrue(parts.requirement().contains("时限"), parts.requirement());
        assertFalse(draft.body().contains("逾期"), draft.body());
        assertEquals(draft.reasons().facts(), draft.elements().basis());
        assertTrue(draft.elements()
                .basis()
                .containsAll(List.of(new Fact("task", late.id()), visit.fact(), problem.fact())));
    }

    @Test
    void aLateTaskThatTheCityDoesNotCountIsStillSaidToBeLate() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 31));
        CadencePolicy initial = CadencePolicy.NAME.initial();
        CadencePolicy without = new CadencePolicy(
                initial.timing(),
                Set.of(CauseKind.VISIT_NOT_MADE),
                60,
                15,
                initial.feedbackCounting(),
                initial.reminded(),
                initial.duties());

        Draft draft = Cadence.due(
                        new Edition<>("cadence", 2, null, Edition.BEGINNING, without, NoticeKind.CLAUSE),
                        bearer(late),
                        LocalDate.of(2016, 5, 1))
                .orElseThrow();

        Parts.Supervision parts = (Parts.Supervision) draft.parts();
        assertEquals(List.of("第1号任务已逾期31天。"), parts.progress());
        assertEquals(List.of(), parts.problems());
    }

    @Test
    void aReminderListsWhatComesUpInItsQuarterAndSaysTheRestInItsText() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 31));
        TaskFact due = Samples.task("2", LocalDate.of(2016, 6, 30));
        TaskFact later = Samples.task("3", LocalDate.of(2016, 7, 1));

        Draft draft = Cadence.due(EVERY, principal(late, due, later), LocalDate.of(2016, 5, 1))
                .orElseThrow();

        assertEquals(new Parts.Reminder(List.of(DutyCode.D1), List.of(Parts.Task.of(due))), draft.parts());
        assertTrue(draft.body().contains("应于2016-03-31完成,已逾期31天。"), draft.body());
        assertFalse(draft.body().contains("2016-06-30"), draft.body());
    }

    @Test
    void theCardNamesWhoAnswersForTheUnit() {
        Sponsor sponsor = new Sponsor(UUID.randomUUID(), "副市长甲", "副市长");

        Draft draft = Cadence.due(
                        EVERY,
                        new Candidate.Principal(DIRECTOR, new Standing(List.of(), List.of(), List.of(sponsor))),
                        NEW_YEAR)
                .orElseThrow();

        Reason reason = draft.reasons().sentences().get(1);
        assertEquals("本单位党风廉政建设责任制的落实由副市长甲包保。", reason.text());
        assertEquals(List.of(new Fact("assignment", sponsor.assignmentId())), reason.facts());
    }

    @Test
    void theExplanationNamesThePolicyEditionAndTheFacts() {
        TaskFact due = Samples.task("1", LocalDate.of(2016, 2, 1));

        var steps = Cadence.due(CAUSED, principal(due), NEW_YEAR)
                .orElseThrow()
                .explanation()
                .steps();

        assertEquals("cadence/2", steps.get(0).policy());
        assertEquals("WITH_CAUSE", steps.get(0).out().get("timing"));
        assertTrue(steps.get(1).facts().contains(new Fact("tenure", DIRECTOR.tenureId())));
        assertEquals(List.of(new Fact("task", due.id())), steps.get(2).facts());
        assertEquals(Map.of("TASK_DUE", "1"), steps.get(2).out());
    }

    @Test
    void severalCausesOfDifferentKindsMakeOneCardWithAllOfThem() {
        TaskFact late = Samples.task("1", LocalDate.of(2016, 3, 31));

        Draft draft = Cadence.due(
                        CAUSED,
                        bearer(
                                List.of(late),
                                Samples.visit(LocalDate.of(2016, 4, 1)),
                                Samples.letter(LocalDate.of(2016, 2, 1))),
                        LocalDate.of(2016, 5, 1))
                .orElseThrow();

        List<String> texts =
                draft.reasons().sentences().stream().map(Reason::text).toList();
        assertEquals(4, texts.size());
        assertTrue(texts.get(1).contains("已逾期31天"), texts.get(1));
        assertEquals("党风廉政建设责任书应于2016-02-01签订,已逾期90天。", texts.get(2));
        assertEquals("本单位领导原定2016-04-01的下点检查尚未进行,已过30天。", texts.get(3));
        draft.reasons().sentences().forEach(reason -> assertFalse(reason.facts().isEmpty(), reason.text()));
    }

    @Test
    void whatHangsOnAUnitWithoutLiveTasksMakesNoSupervisionCard() {
        assertTrue(Cadence.due(
                        CAUSED, bearer(List.of(), Samples.visit(LocalDate.of(2016, 1, 4))), LocalDate.of(2016, 2, 1))
                .isEmpty());
    }

    @Test
    void theCausesCanBeRecomputedFromTheExplanationAlone() {
        LocalDate day = LocalDate.of(2016, 6, 1);
        Candidate candidate = bearer(
                List.of(
                        Samples.task("1", LocalDate.of(2016, 3, 31)),
                        Samples.task("2", LocalDate.of(2016, 6, 30)),
                        Samples.task("3", LocalDate.of(2016, 12, 20)),
                        new TaskFact(
                                UUID.randomUUID(), "4", "", false, LocalDate.of(2016, 5, 31), UUID.randomUUID(), true)),
                Samples.visit(LocalDate.of(2016, 5, 31)),
                Samples.visit(day),
                Samples.signal(LocalDate.of(2016, 5, 3)),
                Samples.indicator("4.79", "8"),
                Samples.indicator("4.80", "8"));

        var step = Cadence.due(EVERY, candidate, day)
                .orElseThrow()
                .explanation()
                .steps()
                .get(2);

        Recomputed recomputed = new Recomputed(step);
        assertEquals(step.out(), recomputed.out());
        assertEquals(
                Map.of(
                        "TASK_OVERDUE",
                        "1",
                        "TASK_DUE",
                        "1",
                        "VISIT_NOT_MADE",
                        "1",
                        "SIGNAL_OPEN",
                        "1",
                        "INDICATOR_LOW",
                        "1"),
                step.out());
    }

    private static Candidate principal(TaskFact... tasks) {
        return new Candidate.Principal(DIRECTOR, new Standing(List.of(tasks), List.of(), List.of()));
    }

    private static Candidate bearer(TaskFact... tasks) {
        return bearer(List.of(tasks));
    }

    private static Candidate bearer(List<TaskFact> tasks, Matter... matters) {
        return new Candidate.TaskBearer(UUID.randomUUID(), "荆州市财政局", new Standing(tasks, List.of(matters), List.of()));
    }
}
