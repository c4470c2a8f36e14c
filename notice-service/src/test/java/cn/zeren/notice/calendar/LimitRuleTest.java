package cn.zeren.notice.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.calendar.LimitRule.Anchor;
import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRuleTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @ParameterizedTest(name = "{2} {0} days after {1}: {3}")
    @CsvSource({
        // a month of natural days runs through the Spring Festival
        "NATURAL, 2016-02-01, 30, 2016-03-02",
        "NATURAL, 2016-02-05, 1,  2016-02-06",
        "NATURAL, 2016-02-05, 0,  2016-02-05",
        // 8 February is the Spring Festival, the Sunday after it is worked; the Saturday before is worked too
        "NATURAL_MOVED, 2016-02-01, 7, 2016-02-14",
        "NATURAL_MOVED, 2016-02-05, 1, 2016-02-06",
        "NATURAL_MOVED, 2016-02-01, 30, 2016-03-02",
        "NATURAL_MOVED, 2016-02-08, 0, 2016-02-08",
        // Friday; the Saturday is worked, the week after is free, its Sunday is worked
        "WORKING, 2016-02-05, 1,  2016-02-06",
        "WORKING, 2016-02-05, 2,  2016-02-14",
        "WORKING, 2016-02-05, 3,  2016-02-15",
        // begun on a free day
        "WORKING, 2016-02-08, 1,  2016-02-14",
        // no days: the day itself, worked or not
        "WORKING, 2016-02-08, 0,  2016-02-08",
        "WORKING, 2016-09-30, 5,  2016-10-12",
    })
    void theDayALimitBeginsDoesNotCount(Counting counting, LocalDate from, int days, LocalDate due) {
        assertEquals(Optional.of(due), LimitRule.due(counting, from, days, CALENDAR));
    }

    @Test
    void aWorkingDayBeyondTheCalendarIsNotGuessed() {
        LocalDate last = CALENDAR.coveredThrough();
        int left = CALENDAR.workingDaysBetween(last.minusDays(10), last);

        assertEquals(Optional.empty(), LimitRule.due(Counting.WORKING, last, 1, CALENDAR));
        assertEquals(Optional.empty(), LimitRule.due(Counting.WORKING, last.plusDays(1), 1, CALENDAR));
        assertEquals(Optional.empty(), LimitRule.due(Counting.NATURAL_MOVED, last, 1, CALENDAR));
        assertEquals(Optional.empty(), LimitRule.due(Counting.NATURAL_MOVED, last.minusDays(9), 30, CALENDAR));
        assertEquals(Optional.empty(), LimitRule.due(Counting.WORKING, last.minusDays(10), left + 1, CALENDAR));
        assertEquals(
                Optional.of(last),
                LimitRule.due(Counting.WORKING, last.minusDays(10), left, CALENDAR),
                "31 December 2026 is worked");
    }

    @Test
    void naturalDaysNeedNoCalendar() {
        LocalDate last = CALENDAR.coveredThrough();

        assertEquals(Optional.of(last.plusDays(30)), LimitRule.due(Counting.NATURAL, last, 30, CALENDAR));
    }

    @Test
    void theNoticesALimitWasCountedByAreNamed() {
        assertEquals(
                Set.of("国办发明电〔2015〕18号", "国办发明电〔2016〕17号"),
                LimitRule.notices(
                        Counting.WORKING, LocalDate.of(2016, 12, 20), 11, LocalDate.of(2017, 1, 5), CALENDAR));
        assertEquals(
                Set.of("国办发明电〔2016〕17号"),
                LimitRule.notices(
                        Counting.NATURAL_MOVED, LocalDate.of(2016, 12, 20), 12, LocalDate.of(2017, 1, 3), CALENDAR),
                "of the day it fell on and those it was moved over");
    }

    @ParameterizedTest(name = "{0} {1} days after {2}, from {3} to {4}: {5}")
    @CsvSource({
        "NATURAL, 2016-02-29, 5, 2016-03-04, 2016-03-14, 2016-03-15",
        // moved from Saturday to Monday, 7 March; in time
        "NATURAL_MOVED, 2016-02-29, 5, 2016-03-07, 2016-03-17, 2016-03-17",
        "NATURAL_MOVED, 2016-02-29, 5, 2016-03-03, 2016-03-08, 2016-03-14",
        "NATURAL_MOVED, 2016-02-29, 5, 2016-03-07, 2016-03-07, 2016-03-07",
        // three days late: so it stays, a Sunday or not
        "NATURAL_MOVED, 2016-02-29, 5, 2016-03-10, 2016-03-16, 2016-03-13",
        "WORKING, 2016-03-07, 5, 2016-03-09, 2016-03-16, 2016-03-21",
        // suspended on its last day, runs again on a Sunday
        "WORKING, 2016-03-07, 5, 2016-03-14, 2016-03-20, 2016-03-21",
        "WORKING, 2016-03-07, 5, 2016-03-14, 2016-03-18, 2016-03-18",
        // late by a Saturday when it was suspended
        "WORKING, 2016-03-07, 4, 2016-03-12, 2016-03-20, 2016-03-18",
    })
    void daysThatStoodStillAreGivenBack(
            Counting counting, LocalDate anchor, int days, LocalDate since, LocalDate on, LocalDate due) {
        Anchor later = LimitRule.givenBack(counting, new Anchor(anchor, days), since, on, CALENDAR);

        assertEquals(Optional.of(due), LimitRule.due(counting, later.on(), later.days(), CALENDAR));
    }

    @Test
    void daysAreNotGivenBackFromALastDayThatIsNotKnown() {
        LocalDate last = CALENDAR.coveredThrough();
        Anchor beyond = new Anchor(last, 3);

        assertEquals(
                new Anchor(last, 10),
                LimitRule.givenBack(Counting.NATURAL_MOVED, beyond, last.minusDays(9), last.minusDays(2), CALENDAR),
                "in time wherever it is moved to: counted on from where it began");
        assertFalse(LimitRule.reaches(Counting.NATURAL_MOVED, beyond, last.plusDays(4), last.plusDays(9), CALENDAR));
        assertThrows(
                Refused.class,
                () -> LimitRule.givenBack(
                        Counting.NATURAL_MOVED, beyond, last.plusDays(4), last.plusDays(9), CALENDAR));
    }
}
