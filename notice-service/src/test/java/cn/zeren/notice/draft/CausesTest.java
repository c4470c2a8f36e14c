package cn.zeren.notice.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.kind.Period;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final Period MARCH = Period.parse("2016-03");
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2016, 3, 1);

    @Test
    void aTaskPastItsLimitIsACause() {
        List<Cause> causes = Causes.of(List.of(task("1", LocalDate.of(2016, 2, 20))), MARCH, FIRST_OF_MARCH);

        assertEquals(Cause.Kind.OVERDUE, causes.get(0).kind());
        assertEquals(10, causes.get(0).days());
    }

    @Test
    void theLastDayOfTheLimitIsStillInTime() {
        List<Cause> causes = Causes.of(List.of(task("1", FIRST_OF_MARCH)), MARCH, FIRST_OF_MARCH);

        assertEquals(Cause.Kind.DUE_IN_PERIOD, causes.get(0).kind());
        assertEquals(0, causes.get(0).days());
    }

    @Test
    void aTaskDueOnTheLastDayOfThePeriodIsACause() {
        List<Cause> causes = Causes.of(List.of(task("1", LocalDate.of(2016, 3, 31))), MARCH, FIRST_OF_MARCH);

        assertEquals(Cause.Kind.DUE_IN_PERIOD, causes.get(0).kind());
        assertEquals(30, causes.get(0).days());
    }

    @Test
    void aTaskDueAfterThePeriodIsNone() {
        assertTrue(Causes.of(List.of(task("1", LocalDate.of(2016, 4, 1))), MARCH, FIRST_OF_MARCH)
                .isEmpty());
    }

    @Test
    void whatTheUnitHasReportedCompleteIsNoCause() {
        TaskFact late = task("1", LocalDate.of(2016, 2, 20));
        TaskFact reported = new TaskFact(late.id(), "1", late.item(), true, late.dueDate(), UUID.randomUUID(), true);

        assertTrue(Causes.of(List.of(reported), MARCH, FIRST_OF_MARCH).isEmpty());
    }

    @Test
    void aSentenceOnATaskBrokenDownPointsToThePartToo() {
        UUID part = UUID.randomUUID();
        TaskFact late = new TaskFact(UUID.randomUUID(), "7", "公务接待专项治理", false, FIRST_OF_MARCH, part, false);

        Reason reason =
                Reason.of(Causes.of(List.of(late), MARCH, FIRST_OF_MARCH).get(0));

        assertEquals(List.of(new Fact("task", late.id()), new Fact("task-part", part)), reason.facts());
    }

    @Test
    void theLongestOverdueComesFirst() {
        TaskFact due = task("1", LocalDate.of(2016, 3, 10));
        TaskFact late = task("2", LocalDate.of(2016, 2, 1));
        TaskFact later = task("3", LocalDate.of(2016, 1, 10));

        List<Cause> causes = Causes.of(List.of(due, late, later), MARCH, FIRST_OF_MARCH);

        assertEquals(List.of(later, late, due), causes.stream().map(Cause::task).toList());
    }

    @Test
    void everySentencePointsToItsTask() {
        TaskFact late = task("7", LocalDate.of(2016, 2, 20));

        Reason reason =
                Reason.of(Causes.of(List.of(late), MARCH, FIRST_OF_MARCH).get(0));

        assertEquals("第7号任务“公务接待专项治理”(牵头)应于2016-02-20完成,已逾期10天。", reason.text());
        assertEquals(List.of(new Fact("task", late.id())), reason.facts());
        assertEquals("JZ-2.2", reason.clause());
    }

    private static TaskFact task(String no, LocalDate due) {
        return new TaskFact(UUID.randomUUID(), no, "公务接待专项治理", true, due, null, false);
    }
}
