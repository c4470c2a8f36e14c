package cn.zeren.notice.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.Samples;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CausesTest {

    private static final Period MARCH = Period.parse("2016-03");
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2016, 3, 1);
    private static final CauseRule EVERYTHING = new CauseRule(Set.of(CauseKind.values()), 60);
    private static final LocalDate LAST_OF_FEBRUARY = LocalDate.of(2016, 2, 29);

    @ParameterizedTest
    @CsvSource({
        "2016-02-20,TASK_OVERDUE,已逾期10天。",
        "2016-02-29,TASK_OVERDUE,已逾期1天。",
        "2016-03-01,TASK_DUE,距时限还有0天。",
        "2016-03-31,TASK_DUE,距时限还有30天。"
    })
    void aTaskIsACauseWhenItsLimitHasPassedOrFallsIntoThePeriod(LocalDate due, CauseKind kind, String ending) {
        Cause cause = causes(task("7", due)).get(0);

        assertEquals(kind, cause.kind());
        assertEquals("第7号任务“公务接待专项治理”(牵头)应于" + due + "完成," + ending, cause.text());
    }

    @Test
    void aTaskDueAfterThePeriodIsNone() {
        assertEquals(List.of(), causes(task("1", LocalDate.of(2016, 4, 1))));
    }

    @Test
    void whatTheUnitHasReportedCompleteIsNoCause() {
        TaskFact late = task("1", LAST_OF_FEBRUARY);
        TaskFact reported = new TaskFact(late.id(), "1", late.item(), true, late.dueDate(), UUID.randomUUID(), true);

        assertEquals(List.of(), causes(reported));
    }

    @Test
    void aSentenceOnATaskBrokenDownPointsToThePartToo() {
        UUID part = UUID.randomUUID();
        TaskFact late = new TaskFact(UUID.randomUUID(), "7", "公务接待专项治理", false, FIRST_OF_MARCH, part, false);

        Reason reason = Reason.of(causes(late).get(0));

        assertEquals(List.of(new Fact("task", late.id()), new Fact("task-part", part)), reason.facts());
    }

    @Test
    void theLongestOverdueComesFirst() {
        TaskFact due = task("1", LocalDate.of(2016, 3, 10));
        TaskFact late = task("2", LocalDate.of(2016, 2, 1));
        TaskFact later = task("3", LocalDate.of(2016, 1, 10));

        assertEquals(
                List.of(later.id(), late.id(), due.id()),
                causes(due, late, later).stream()
                        .map(cause -> cause.facts().get(0).id())
                        .toList());
    }

    @Test
    void aVisitNotMadeIsACauseFromTheDayAfter() {
        Matter visit = Samples.visit(LAST_OF_FEBRUARY);

        assertEquals(
                "本单位领导原定2016-02-29的下点检查尚未进行,已过1天。",
                only(CauseKind.VISIT_NOT_MADE, visit).text());
        assertEquals(List.of(), causes(Samples.visit(FIRST_OF_MARCH)));
    }

    @Test
    void aLetterUnsignedIsACauseFromTheDayAfterItsLimit() {
        Matter letter = Samples.letter(LAST_OF_FEBRUARY);

        assertEquals(
                "党风廉政建设责任书应于2016-02-29签订,已逾期1天。",
                only(CauseKind.LETTER_UNSIGNED, letter).text());
        assertEquals(List.of(), causes(Samples.letter(FIRST_OF_MARCH)));
    }

    @Test
    void aProblemPastItsLimitIsACauseFromTheDayAfter() {
        Matter problem = Samples.problem(LAST_OF_FEBRUARY);

        assertEquals(
                "责令整改的问题应于2016-02-29整改到位,已逾期1天。",
                only(CauseKind.PROBLEM_OVERDUE, problem).text());
        assertEquals(List.of(), causes(Samples.problem(FIRST_OF_MARCH)));
    }

    @Test
    void aSignalIsACauseFromTheDayItWasSentWhateverItsLimit() {
        Cause cause = only(CauseKind.SIGNAL_OPEN, Samples.signal(FIRST_OF_MARCH));

        assertEquals("2016-03-01就本单位苗头性问题(一段时间内问题多发)向分管领导提出建议,尚未答复,已有0天。", cause.text());
    }

    @Test
    void aScoreIsLowWhenItFallsShortOfTheShareAndNotWhenItReachesIt() {
        assertEquals(
                "考核指标7.2得4.79分(满分8分),低于满分的60%。",
                only(CauseKind.INDICATOR_LOW, Samples.indicator("4.79", "8")).text());
        assertEquals(List.of(), causes(Samples.indicator("4.80", "8")));
    }

    @Test
    void whichScoreIsLowIsTheCitysToSay() {
        CauseRule strict = new CauseRule(Set.of(CauseKind.INDICATOR_LOW), 81);

        List<Cause> causes = Causes.of(
                new Standing(List.of(), List.of(Samples.indicator("6.4", "8")), List.of()),
                strict,
                MARCH,
                FIRST_OF_MARCH);

        assertEquals("考核指标7.2得6.4分(满分8分),低于满分的81%。", causes.get(0).text());
    }

    @ParameterizedTest
    @EnumSource(CauseKind.class)
    void aKindThatTheCityDoesNotCountIsLeftOut(CauseKind kind) {
        Set<CauseKind> others = EnumSet.complementOf(EnumSet.of(kind));

        List<Cause> causes = Causes.of(everything(), new CauseRule(others, 60), MARCH, FIRST_OF_MARCH);

        assertEquals(List.copyOf(others), causes.stream().map(Cause::kind).toList());
    }

    @Test
    void aCardSpeaksOfTheMostPressingFirstAndEachSentenceHasItsFactAndClause() {
        List<Cause> causes = Causes.of(everything(), EVERYTHING, MARCH, FIRST_OF_MARCH);

        assertEquals(
                List.of(CauseKind.values()), causes.stream().map(Cause::kind).toList());
        for (Cause cause : causes) {
            Reason reason = Reason.of(cause);
            assertEquals(1, reason.facts().size(), reason.text());
            assertEquals(cause.kind(), reason.cause());
            assertEquals(reason.clause(), Clauses.get(reason.clause()).id());
        }
    }

    private static Standing everything() {
        return new Standing(
                List.of(task("1", LAST_OF_FEBRUARY), task("2", FIRST_OF_MARCH)),
                List.of(
                        Samples.indicator("0", "8"),
                        Samples.signal(LAST_OF_FEBRUARY),
                        Samples.visit(LAST_OF_FEBRUARY),
                        Samples.letter(LAST_OF_FEBRUARY),
                        Samples.problem(LAST_OF_FEBRUARY)),
                List.of());
    }

    private static Cause only(CauseKind kind, Matter matter) {
        List<Cause> causes = causes(matter);
        assertEquals(List.of(kind), causes.stream().map(Cause::kind).toList());
        assertEquals(List.of(matter.fact()), causes.get(0).facts());
        return causes.get(0);
    }

    private static List<Cause> causes(Matter matter) {
        return Causes.of(new Standing(List.of(), List.of(matter), List.of()), EVERYTHING, MARCH, FIRST_OF_MARCH);
    }

    private static List<Cause> causes(TaskFact... tasks) {
        return Causes.of(new Standing(List.of(tasks), List.of(), List.of()), EVERYTHING, MARCH, FIRST_OF_MARCH);
    }

    private static TaskFact task(String no, LocalDate due) {
        return new TaskFact(UUID.randomUUID(), no, "公务接待专项治理", true, due, null, false);
    }
}
