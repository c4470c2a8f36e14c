package cn.zeren.notice.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Explanation.Step;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitClockTest {

    static final LocalDate MONDAY = LocalDate.of(2016, 3, 7);
    static final CityCalendar CALENDAR = new CityCalendar("calendar/1", WorkingCalendar.published());

    @Test
    void aLimitOfDaysIsCountedAndSaysHow() {
        LimitClock clock = working(5, MONDAY);

        assertEquals(LocalDate.of(2016, 3, 14), clock.dueOn());
        assertEquals(clock.dueOn(), clock.firstDueOn());
        Step step = clock.explanation().steps().get(0);
        assertEquals("LimitRule.due", step.rule());
        assertEquals("calendar/1", step.policy());
        assertEquals("2016-03-07", step.in().get("anchor"));
        assertEquals("国办发明电〔2015〕18号", step.in().get("notices"));
        assertEquals("2016-03-14", step.out().get("due"));
    }

    @Test
    void aDayThatWasDecidedNeedsNoCalendar() {
        LimitClock clock = LimitClock.start(
                UUID.randomUUID(),
                new NewLimit(
                        new Subject(SubjectKind.PROBLEM, UUID.randomUUID()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Counting.WORKING,
                        null,
                        LocalDate.of(2031, 1, 1),
                        MONDAY,
                        "DESIGN-NOTICE-LIMIT"),
                CALENDAR);

        assertEquals(LocalDate.of(2031, 1, 1), clock.dueOn());
        assertNull(clock.calendar());
    }

    @Test
    void aLimitHasDaysOrALastDayAndNotBoth() {
        Subject subject = new Subject(SubjectKind.PLAN, UUID.randomUUID());
        UUID id = UUID.randomUUID();

        assertThrows(
                IllegalArgumentException.class,
                () -> new NewLimit(subject, id, id, Counting.NATURAL, 3, MONDAY, MONDAY, "C7"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NewLimit(subject, id, id, Counting.NATURAL, null, null, MONDAY, "C7"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NewLimit(subject, id, id, Counting.NATURAL, -1, null, MONDAY, "C7"));
    }

    @Test
    void whatTheCalendarDoesNotReachIsCountedWhenItDoes() {
        LimitClock clock = working(5, LocalDate.of(2026, 12, 28));
        assertNull(clock.dueOn(), "the notice of 2027 is not there");

        assertEquals(List.of(LimitEvent.REPROJECTED), clock.reproject(of2027()));
        assertEquals(LocalDate.of(2027, 1, 5), clock.dueOn());
        assertEquals(clock.dueOn(), clock.firstDueOn());
        assertEquals("calendar/2", clock.calendar());
        assertEquals(List.of(), clock.reproject(of2027()), "and not again");
    }

    @Test
    void aChangedCalendarMovesTheLastDayAndTheReasonIsKept() {
        LimitClock clock = working(5, MONDAY);
        CityCalendar freed = new CityCalendar(
                "calendar/2",
                WorkingCalendar.published()
                        .with(List.of(
                                new WorkingCalendar.Day(LocalDate.of(2016, 3, 9), false, "示例", "国办发明电〔2016〕1号"))));

        assertEquals(List.of(LimitEvent.REPROJECTED), clock.reproject(freed));

        assertEquals(LocalDate.of(2016, 3, 15), clock.dueOn());
        assertEquals(LocalDate.of(2016, 3, 14), clock.firstDueOn());
        Step why = last(clock);
        assertEquals("2016-03-14", why.in().get("was"));
        assertEquals("calendar/1", why.in().get("by"));
        assertEquals("calendar/2", why.policy());
        assertTrue(why.in().get("notices").contains("国办发明电〔2016〕1号"), why.in().get("notices"));
    }

    @Test
    void aChangedCalendarDoesNotMoveADayThatWasDecidedNorNaturalDays() {
        LimitClock extended = working(5, MONDAY);
        extended.extend(MONDAY, LocalDate.of(2016, 3, 21), "荆廉办〔2016〕3号", CALENDAR);
        LimitClock natural = clock(Counting.NATURAL, 5, MONDAY);
        CityCalendar freed = new CityCalendar(
                "calendar/2",
                WorkingCalendar.published()
                        .with(List.of(new WorkingCalendar.Day(LocalDate.of(2016, 3, 9), false, "示例", "甲"))));

        assertEquals(List.of(), extended.reproject(freed));
        assertEquals(List.of(), natural.reproject(freed));
    }

    @Test
    void whatIsMetInTimeIsNotLate() {
        LimitClock clock = working(5, MONDAY);

        clock.meet(LocalDate.of(2016, 3, 14), CALENDAR);

        assertEquals(LimitStatus.MET, clock.status());
        assertEquals(0, clock.daysLate());
    }

    @Test
    void whatComesYearsLaterIsTakenWithItsDaysOfLateness() {
        LimitClock clock = clock(Counting.NATURAL, 5, MONDAY);

        clock.meet(LocalDate.of(2018, 3, 12), CALENDAR);

        assertEquals(LimitStatus.MET, clock.status());
        assertEquals(730, clock.daysLate());
    }

    @Test
    void latenessTheCalendarDoesNotReachIsFilledInWhenItDoes() {
        LimitClock clock = working(2, LocalDate.of(2026, 12, 29));
        clock.meet(LocalDate.of(2027, 1, 6), CALENDAR);
        assertNull(clock.daysLate());

        clock.reproject(of2027());

        assertEquals(3, clock.daysLate());
        assertEquals(LimitStatus.MET, clock.status());
    }

    @Test
    void anExtensionIsCountedAndBeginsANewRound() {
        LimitClock clock = working(5, MONDAY);

        assertEquals(
                List.of(LimitEvent.EXTENDED), clock.extend(MONDAY, LocalDate.of(2016, 3, 24), "荆廉办〔2016〕3号", CALENDAR));

        assertEquals(LocalDate.of(2016, 3, 24), clock.dueOn());
        assertEquals(LocalDate.of(2016, 3, 14), clock.firstDueOn());
        assertEquals(1, clock.extendedTimes());
        assertEquals(10, clock.extendedDays());
        assertEquals(2, clock.round());
    }

    @Test
    void theLimitOfAProblemGoesWithTheAnswerToItsNotice() {
        LimitClock answer = working(5, MONDAY);
        LimitClock problem = clock(Counting.NATURAL, 7, MONDAY);
        answer.suspend(LocalDate.of(2016, 3, 9), "甲");
        problem.suspend(LocalDate.of(2016, 3, 9), "甲");
        answer.resume(LocalDate.of(2016, 3, 16), CALENDAR);

        assertEquals(List.of(LimitEvent.RESUMED), problem.resumeWith(answer, LocalDate.of(2016, 3, 16), CALENDAR));

        assertEquals(answer.dueOn(), problem.dueOn());
        assertEquals(List.of(), problem.goWith(answer, CALENDAR));
    }

    @Test
    void whatIsGivenBackRunsAgainToItsLastDay() {
        LimitClock clock = working(5, MONDAY);
        clock.meet(LocalDate.of(2016, 3, 10), CALENDAR);

        clock.giveBack(LocalDate.of(2016, 3, 18), null, CALENDAR);

        assertEquals(LimitStatus.RUNNING, clock.status());
        assertEquals(LocalDate.of(2016, 3, 14), clock.dueOn());
        assertEquals(1, clock.returns());
        assertEquals(2, clock.round());
        assertNull(clock.metOn());
        assertNull(clock.daysLate());
    }

    @Test
    void aLastDayOfNaturalDaysMovesOffADayOfRestWhereTheCountingSaysSo() {
        LimitClock clock = clock(Counting.NATURAL_MOVED, 7, LocalDate.of(2016, 2, 1));

        assertEquals(LocalDate.of(2016, 2, 14), clock.dueOn());
        assertEquals("calendar/1", clock.calendar());
        assertEquals("NATURAL_MOVED", last(clock).in().get("counting"));
        assertEquals("国办发明电〔2015〕18号", last(clock).in().get("notices"));
    }

    @Test
    void aLastDaySetWithAReturnIsNoExtension() {
        LimitClock clock = working(5, MONDAY);
        clock.meet(LocalDate.of(2016, 3, 10), CALENDAR);

        clock.giveBack(LocalDate.of(2016, 3, 18), LocalDate.of(2016, 4, 15), CALENDAR);

        assertEquals(LocalDate.of(2016, 4, 15), clock.dueOn());
        assertEquals(LocalDate.of(2016, 3, 14), clock.firstDueOn());
        assertEquals(0, clock.extendedTimes());
        assertEquals(0, clock.extendedDays());
        assertEquals("LimitClock.giveBack", last(clock).rule());
        assertEquals("2016-03-14", last(clock).in().get("was"));
        assertEquals("2016-04-15", last(clock).out().get("due"));
    }

    @Test
    void whatIsNotInTheTableIsRefusedWithTheStateAndTheVerb() {
        LimitClock clock = working(5, MONDAY);
        clock.end(MONDAY);

        Refused refused = assertThrows(Refused.class, () -> clock.suspend(MONDAY, "甲"));

        assertEquals("LIMIT_STATE", refused.refusal().code());
        assertEquals(LimitStatus.ENDED, refused.refusal().params().get("status"));
        for (LimitStatus status : LimitStatus.values()) {
            for (LimitVerb verb : LimitVerb.values()) {
                assertEquals(
                        LimitStatus.TABLE.stream()
                                .filter(row -> row.from() == status && row.verb() == verb)
                                .count(),
                        status.after(verb).stream().count(),
                        status + " " + verb);
            }
        }
    }

    static CityCalendar of2027() {
        return new CityCalendar(
                "calendar/2",
                WorkingCalendar.published()
                        .with(List.of(
                                new WorkingCalendar.Day(LocalDate.of(2027, 1, 1), false, "元旦", "国办发明电〔2026〕9号"))));
    }

    static LimitClock working(int days, LocalDate from) {
        return clock(Counting.WORKING, days, from);
    }

    static LimitClock clock(Counting counting, int days, LocalDate from) {
        return LimitClock.start(
                UUID.randomUUID(),
                new NewLimit(
                        new Subject(SubjectKind.FEEDBACK, UUID.randomUUID()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        counting,
                        days,
                        null,
                        from,
                        "DESIGN-NOTICE-LIMIT"),
                CALENDAR);
    }

    static Step last(LimitClock clock) {
        return clock.explanation().steps().get(clock.explanation().steps().size() - 1);
    }
}
