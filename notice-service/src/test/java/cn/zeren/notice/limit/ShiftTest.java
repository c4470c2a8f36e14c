package cn.zeren.notice.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Explanation.Step;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of a problem when the answer to its notice is moved. */
class ShiftTest {

    private static final LocalDate DUE = LocalDate.of(2016, 3, 31);
    private static final LocalDate STOPPED = LocalDate.of(2016, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2016, 4, 11);
    private static final CityCalendar CALENDAR = new CityCalendar("calendar/1", WorkingCalendar.published());

    private final LimitClock answer = limit(SubjectKind.FEEDBACK, DUE);
    private final LimitClock problem = limit(SubjectKind.PROBLEM, DUE);

    @Test
    void whatHasNoDayOfItsOwnStandsStillWithTheAnswerAndRunsAgainWithIt() {
        assertEquals(List.of(LimitEvent.SUSPENDED), along(STOPPED, this::suspend));
        assertTrue(problem.standsWithNotice());
        assertEquals(answer.aboutId().toString(), last().in().get("notice"));

        assertEquals(List.of(LimitEvent.RESUMED), along(LATER, one -> one.resume(LATER, CALENDAR)));

        assertEquals(LocalDate.of(2016, 5, 11), problem.dueOn());
        assertEquals(LimitStatus.RUNNING, problem.status());
        assertFalse(problem.standsWithNotice());
        assertEquals("LimitClock.resumeWith", last().rule());
        assertEquals("2016-03-01", last().in().get("since"));
        assertEquals("2016-04-11", last().in().get("on"));
        assertEquals("41", last().in().get("days"));
        assertEquals("2016-03-31", last().in().get("was"));
        assertEquals(41, problem.suspendedDays());
    }

    @Test
    void anAnswerThatComesAtAStandstillSetsItGoing() {
        along(STOPPED, this::suspend);

        assertEquals(List.of(LimitEvent.RESUMED), along(LATER, one -> one.meet(LATER, CALENDAR)));

        assertEquals(answer.dueOn(), problem.dueOn());
        assertEquals(LimitStatus.RUNNING, problem.status());
    }

    @Test
    void daysTheAnswerIsNotGivenBackYetAreGivenBackToTheProblem() {
        LimitClock working = working(LocalDate.of(2026, 12, 18));
        LimitClock waits = limit(SubjectKind.PROBLEM, LocalDate.of(2026, 12, 25));
        LocalDate since = LocalDate.of(2026, 12, 21);
        LocalDate came = LocalDate.of(2027, 1, 8);
        along(working, waits, since, one -> one.suspend(since, "等待上级批复"));

        along(working, waits, came, one -> one.meet(came, CALENDAR));

        assertNull(working.daysLate(), "the notice of 2027 is not there");
        assertEquals(LimitStatus.RUNNING, waits.status());
        assertEquals(LocalDate.of(2027, 1, 12), waits.dueOn());
    }

    @Test
    void whatHasADayOfItsOwnStays() {
        LimitClock own = limit(SubjectKind.PROBLEM, DUE.plusDays(3));

        assertEquals(List.of(), along(answer, own, STOPPED, this::suspend));
        assertEquals(List.of(), along(answer, own, LATER, one -> one.resume(LATER, CALENDAR)));

        assertEquals(DUE.plusDays(3), own.dueOn());
    }

    @Test
    void whatStandsStillForAReasonOfItsOwnIsNotSetGoing() {
        problem.suspend(STOPPED, "等待复议");

        assertEquals(List.of(), along(STOPPED, this::suspend));
        along(LATER, one -> one.resume(LATER, CALENDAR));

        assertEquals(LimitStatus.SUSPENDED, problem.status());
        assertEquals(answer.dueOn(), problem.dueOn(), "its day is that of the answer still");
    }

    @Test
    void whatWasGivenAnotherDayMeanwhileRunsAgainToThat() {
        along(STOPPED, this::suspend);
        problem.extend(STOPPED, LocalDate.of(2016, 6, 30), "荆廉办〔2016〕3号", CALENDAR);

        assertEquals(List.of(LimitEvent.RESUMED), along(LATER, one -> one.resume(LATER, CALENDAR)));

        assertEquals(LimitStatus.RUNNING, problem.status());
        assertFalse(problem.dueOn().isBefore(LocalDate.of(2016, 6, 30)));
    }

    @Test
    void onlyWhatIsDoneOrGivenBackIsToldByAStepOfItsSubject() {
        assertFalse(shift(this::suspend).toldByStep());
        assertFalse(shift(one -> one.resume(LATER, CALENDAR)).toldByStep());
        assertTrue(shift(one -> one.meet(LATER, CALENDAR)).toldByStep());
        assertTrue(shift(one -> one.giveBack(LATER, null, CALENDAR)).toldByStep());
    }

    private void suspend(LimitClock one) {
        one.suspend(STOPPED, "等待上级批复");
    }

    private Shift shift(Consumer<LimitClock> done) {
        Shift shift = Shift.from(answer);
        done.accept(answer);
        return shift;
    }

    private List<LimitEvent> along(LocalDate today, Consumer<LimitClock> done) {
        return along(answer, problem, today, done);
    }

    private static List<LimitEvent> along(
            LimitClock answer, LimitClock problem, LocalDate today, Consumer<LimitClock> done) {
        Shift shift = Shift.from(answer);
        done.accept(answer);
        return shift.takeAlong(problem, today, CALENDAR);
    }

    private Step last() {
        return problem.explanation().steps().get(problem.explanation().steps().size() - 1);
    }

    private static LimitClock limit(SubjectKind kind, LocalDate due) {
        return start(kind, Counting.NATURAL, null, due, LocalDate.of(2016, 2, 1));
    }

    private static LimitClock working(LocalDate from) {
        return start(SubjectKind.FEEDBACK, Counting.WORKING, 5, null, from);
    }

    private static LimitClock start(SubjectKind kind, Counting counting, Integer days, LocalDate due, LocalDate from) {
        UUID id = UUID.randomUUID();
        return LimitClock.start(
                UUID.randomUUID(),
                new NewLimit(new Subject(kind, id), id, id, counting, days, due, from, "DESIGN-NOTICE-LIMIT"),
                CALENDAR);
    }
}
