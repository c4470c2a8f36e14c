package cn.zeren.notice.limit;

import static cn.zeren.notice.limit.LimitClockTest.CALENDAR;
import static cn.zeren.notice.limit.LimitClockTest.MONDAY;
import static cn.zeren.notice.limit.LimitClockTest.clock;
import static cn.zeren.notice.limit.LimitClockTest.last;
import static cn.zeren.notice.limit.LimitClockTest.of2027;
import static cn.zeren.notice.limit.LimitClockTest.working;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Explanation.Step;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a limit at a standstill has given back, and when. */
class LimitStandstillTest {

    @Test
    void theDaysALimitStandsStillAreGivenBack() {
        LimitClock clock = working(5, MONDAY);

        clock.suspend(LocalDate.of(2016, 3, 9), "等待上级批复");
        assertEquals(LimitStatus.SUSPENDED, clock.status());
        clock.resume(LocalDate.of(2016, 3, 16), CALENDAR);

        assertEquals(LocalDate.of(2016, 3, 21), clock.dueOn(), "three of five days were left on the 9th");
        assertEquals(5, clock.suspendedDays());
        assertEquals(LimitStatus.RUNNING, clock.status());
    }

    @Test
    void aLimitThatWasLateAlreadyIsNoLaterAfterStandingStill() {
        LimitClock clock = clock(Counting.NATURAL, 5, MONDAY);
        clock.suspend(LocalDate.of(2016, 3, 15), "甲");
        clock.resume(LocalDate.of(2016, 3, 25), CALENDAR);
        clock.meet(LocalDate.of(2016, 3, 25), CALENDAR);

        assertEquals(3, clock.daysLate(), "three days when it was suspended");
    }

    @Test
    void whatIsMetAtAStandstillIsInTimeAndItsDaysAreGivenBack() {
        LimitClock clock = working(5, MONDAY);
        clock.suspend(LocalDate.of(2016, 3, 9), "甲");

        clock.meet(LocalDate.of(2016, 3, 18), CALENDAR);

        assertEquals(0, clock.daysLate());
        assertEquals(LocalDate.of(2016, 3, 23), clock.dueOn(), "three of five days were left on the 9th");
        assertNull(clock.suspendedOn());
    }

    @Test
    void daysAreGivenBackFromALastDayThatWasMovedOffADayOfRest() {
        LimitClock clock = moved(5);
        assertEquals(LocalDate.of(2016, 3, 7), clock.dueOn(), "Monday, for the 5th is a Saturday");
        clock.suspend(LocalDate.of(2016, 3, 7), "甲");

        clock.meet(LocalDate.of(2016, 3, 17), CALENDAR);

        assertEquals(LocalDate.of(2016, 3, 17), clock.dueOn());
        assertEquals(0, clock.daysLate(), "in time on the day it was suspended");
        Step why = clock.explanation().steps().get(2);
        assertEquals("LimitClock.meet", why.rule());
        assertEquals("2016-03-07", why.in().get("was"));
        assertEquals("2016-03-07", why.in().get("anchor"));
        assertEquals("10", why.in().get("days"));
        assertEquals("2016-03-17", why.out().get("due"));
    }

    @Test
    void theDayDaysAreGivenBackToMovesOffADayOfRestOnlyWhereThereWereDaysLeft() {
        LimitClock inTime = moved(5);
        inTime.suspend(LocalDate.of(2016, 3, 7), "甲");
        LimitClock late = moved(5);
        late.suspend(LocalDate.of(2016, 3, 10), "甲");

        inTime.resume(LocalDate.of(2016, 3, 12), CALENDAR);
        late.resume(LocalDate.of(2016, 3, 16), CALENDAR);
        late.meet(LocalDate.of(2016, 3, 16), CALENDAR);

        assertEquals(LocalDate.of(2016, 3, 14), inTime.dueOn(), "off Saturday the 12th");
        assertEquals(LocalDate.of(2016, 3, 13), late.dueOn(), "a Sunday: it had passed already");
        assertEquals(3, late.daysLate(), "as on the day it was suspended");
    }

    @Test
    void aLimitSuspendedOnItsLastDayIsNotOverdueWhenItRunsAgainOnADayOfRest() {
        LimitClock clock = working(5, MONDAY);
        clock.suspend(clock.dueOn(), "甲");

        clock.resume(LocalDate.of(2016, 3, 20), CALENDAR);

        assertEquals(LocalDate.of(2016, 3, 21), clock.dueOn(), "the Monday after that Sunday");
    }

    @Test
    void whatIsMetAtAStandstillBeyondTheCalendarIsSettledWhenThatReachesIt() {
        LimitClock clock = working(5, LocalDate.of(2026, 12, 21));
        clock.suspend(LocalDate.of(2026, 12, 23), "甲");
        clock.meet(LocalDate.of(2027, 1, 8), CALENDAR);
        assertNull(clock.daysLate());

        clock.reproject(of2027());

        assertEquals(0, clock.daysLate());
        assertNull(clock.suspendedOn());
    }

    @Test
    void daysThatStoodStillBeyondTheCalendarAreRefusedNotGuessed() {
        LimitClock clock = working(5, LocalDate.of(2026, 12, 7));
        clock.suspend(LocalDate.of(2026, 12, 9), "甲");

        Refused refused = assertThrows(Refused.class, () -> clock.resume(LocalDate.of(2027, 1, 6), CALENDAR));

        assertEquals("CALENDAR_NOT_COVERED", refused.refusal().code());
    }

    @Test
    void whatIsGivenBackBeforeItsStandstillCanBeCountedHasItsDaysOnceTheCalendarReachesThem() {
        LimitClock clock = working(4, LocalDate.of(2026, 12, 21));
        assertEquals(LocalDate.of(2026, 12, 25), clock.dueOn());
        clock.suspend(LocalDate.of(2026, 12, 21), "甲");
        clock.meet(LocalDate.of(2027, 1, 8), CALENDAR);

        clock.giveBack(LocalDate.of(2027, 1, 11), null, CALENDAR);

        assertEquals(LimitStatus.RUNNING, clock.status());
        assertNull(clock.dueOn(), "not overdue by 17 days");
        Step owed = last(clock);
        assertEquals("LimitClock.giveBack", owed.rule());
        assertEquals("2026-12-21", owed.in().get("since"));
        assertEquals("2027-01-08", owed.in().get("until"));
        assertEquals("", owed.out().get("due"));
        assertEquals(List.of(), clock.reproject(CALENDAR), "a calendar that does not reach them changes nothing");
        assertFalse(clock.refuses(LimitVerb.SUSPEND).isEmpty(), "one standstill is counted before the next");

        assertEquals(List.of(LimitEvent.REPROJECTED), clock.reproject(of2027()));

        assertEquals(LocalDate.of(2027, 1, 14), clock.dueOn(), "four days left on the 8th of January");
        assertEquals(13, clock.suspendedDays());
        assertNull(clock.suspendedOn());
        assertEquals("2027-01-08", last(clock).in().get("on"));
        assertEquals(List.of(), clock.reproject(of2027()));
        clock.suspend(LocalDate.of(2027, 1, 12), "甲");
    }

    @Test
    void whatIsMetAgainBeforeItsStandstillCanBeCountedIsSettledWithIt() {
        LimitClock clock = working(4, LocalDate.of(2026, 12, 21));
        clock.suspend(LocalDate.of(2026, 12, 21), "甲");
        clock.meet(LocalDate.of(2027, 1, 8), CALENDAR);
        clock.giveBack(LocalDate.of(2027, 1, 11), null, CALENDAR);
        clock.meet(LocalDate.of(2027, 1, 15), CALENDAR);
        assertNull(clock.daysLate());
        assertNull(clock.dueOn());

        clock.reproject(of2027());

        assertEquals(LocalDate.of(2027, 1, 14), clock.dueOn(), "it stood still until the first answer");
        assertEquals(1, clock.daysLate());
        assertNull(clock.suspendedOn());
    }

    @Test
    void aDayThatIsSetLeavesNothingToBeGivenBackOfAStandstillBeforeIt() {
        LimitClock returned = working(4, LocalDate.of(2026, 12, 21));
        LimitClock extended = working(4, LocalDate.of(2026, 12, 21));
        for (LimitClock clock : List.of(returned, extended)) {
            clock.suspend(LocalDate.of(2026, 12, 21), "甲");
            clock.meet(LocalDate.of(2027, 1, 8), CALENDAR);
        }
        LocalDate set = LocalDate.of(2027, 2, 10);

        returned.giveBack(LocalDate.of(2027, 1, 11), set, CALENDAR);
        extended.giveBack(LocalDate.of(2027, 1, 11), null, CALENDAR);
        extended.extend(LocalDate.of(2027, 1, 11), set, "荆廉办〔2027〕3号", CALENDAR);

        for (LimitClock clock : List.of(returned, extended)) {
            assertEquals(set, clock.dueOn());
            assertNull(clock.suspendedOn());
            assertEquals(List.of(), clock.reproject(of2027()));
        }
        assertEquals(47, extended.extendedDays(), "from 25 December, the last day it had");
    }

    @Test
    void anExtensionDecidedAtAStandstillBeginsTheStandstillAnew() {
        LimitClock clock = clock(Counting.NATURAL, 9, LocalDate.of(2016, 3, 1));
        clock.suspend(LocalDate.of(2016, 3, 1), "甲");

        clock.extend(LocalDate.of(2016, 3, 20), LocalDate.of(2016, 4, 30), "荆廉办〔2016〕3号", CALENDAR);

        assertEquals(LocalDate.of(2016, 4, 30), clock.dueOn());
        assertEquals(LimitStatus.SUSPENDED, clock.status());
        assertEquals(LocalDate.of(2016, 3, 20), clock.suspendedOn());
        assertEquals("2016-03-01", last(clock).in().get("since"));
        assertEquals("2016-03-20", last(clock).in().get("on"));
        clock.resume(LocalDate.of(2016, 5, 1), CALENDAR);
        assertEquals(LocalDate.of(2016, 6, 11), clock.dueOn(), "42 days since the decision, not 61");
        assertEquals(42, clock.suspendedDays());
    }

    private static LimitClock moved(int days) {
        return clock(Counting.NATURAL_MOVED, days, LocalDate.of(2016, 2, 29));
    }
}
