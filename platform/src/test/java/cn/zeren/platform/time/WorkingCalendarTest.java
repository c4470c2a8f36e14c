package cn.zeren.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.published();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-02-05, true, ",
        "2016-02-06, true, 国办发明电〔2015〕18号",
        "2016-02-08, false, 国办发明电〔2015〕18号",
        "2016-02-14, true, 国办发明电〔2015〕18号",
        "2016-02-20, false, ",
        "2016-10-09, true, 国办发明电〔2015〕18号",
        "2024-05-11, true, 国办发明电〔2023〕7号",
        "2025-02-04, false, 国办发明电〔2024〕12号",
        "2025-09-28, true, 国办发明电〔2024〕12号",
        "2026-01-04, true, 国办发明电〔2025〕7号",
        "2026-02-23, false, 国办发明电〔2025〕7号"
    })
    void aDayIsWorkedOrFreeAsItsNoticeSays(LocalDate date, boolean worked, String notice) {
        assertEquals(worked, calendar.isWorkingDay(date));
        if (notice != null) {
            assertEquals(notice, calendar.day(date).notice());
        }
    }

    @ParameterizedTest(name = "{0}: {1} weekdays free beyond those made up for")
    @CsvSource({
        // eleven statutory holidays; one more for the commemoration of 2015; the longer spring festival of 2020;
        // thirteen since 2025
        "2015, 12", "2016, 11", "2017, 11", "2018, 11", "2019, 11", "2020, 13",
        "2021, 11", "2022, 11", "2023, 11", "2024, 11", "2025, 13", "2026, 13"
    })
    void aYearIsFreeOnExactlyItsStatutoryHolidays(int year, int holidays) {
        int weekdays = 0;
        int worked = 0;
        LocalDate newYear = LocalDate.of(year, 1, 1);
        for (LocalDate day = newYear; day.getYear() == year; day = day.plusDays(1)) {
            weekdays += day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
            worked += calendar.isWorkingDay(day) ? 1 : 0;
        }
        assertEquals(holidays, weekdays - worked);
    }

    @Test
    void anOrdinaryDayFollowsTheNoticeOfItsYearAndHasNoName() {
        assertEquals(
                new WorkingCalendar.Day(LocalDate.of(2016, 3, 2), true, null, "国办发明电〔2015〕18号"),
                calendar.day(LocalDate.of(2016, 3, 2)));
    }

    @Test
    void aNoticeMayReachBackIntoTheYearBefore() {
        assertTrue(calendar.isWorkingDay(LocalDate.of(2018, 12, 29)));
        assertEquals("国办发明电〔2018〕15号", calendar.day(LocalDate.of(2018, 12, 29)).notice());
    }

    @Test
    void aLaterNoticeReplacesAnEarlierOne() {
        assertFalse(calendar.isWorkingDay(LocalDate.of(2020, 2, 1)));
        assertEquals("国办发明电〔2020〕1号", calendar.day(LocalDate.of(2020, 2, 1)).notice());
        assertEquals("国办发明电〔2019〕3号", calendar.day(LocalDate.of(2019, 5, 3)).notice());
    }

    @Test
    void theDayALimitBeginsDoesNotCount() {
        assertEquals(LocalDate.of(2016, 2, 6), calendar.plusWorkingDays(LocalDate.of(2016, 2, 5), 1));
        assertEquals(LocalDate.of(2016, 2, 14), calendar.plusWorkingDays(LocalDate.of(2016, 2, 5), 2));
        assertEquals(LocalDate.of(2016, 2, 14), calendar.plusWorkingDays(LocalDate.of(2016, 2, 7), 1));
        assertEquals(LocalDate.of(2016, 2, 7), calendar.plusWorkingDays(LocalDate.of(2016, 2, 7), 0));
    }

    @Test
    void aPassedLimitCountsBackwards() {
        assertEquals(2, calendar.workingDaysBetween(LocalDate.of(2016, 2, 5), LocalDate.of(2016, 2, 14)));
        assertEquals(-2, calendar.workingDaysBetween(LocalDate.of(2016, 2, 14), LocalDate.of(2016, 2, 5)));
        assertEquals(0, calendar.workingDaysBetween(LocalDate.of(2016, 2, 6), LocalDate.of(2016, 2, 13)));
    }

    @Test
    void aDayOutsideTheCoveredYearsIsRefusedNeverGuessed() {
        LocalDate before = calendar.coveredFrom().minusDays(1);
        LocalDate after = calendar.coveredThrough().plusDays(1);
        assertNotCovered(before, () -> calendar.isWorkingDay(before));
        assertNotCovered(after, () -> calendar.day(after));
        assertNotCovered(after, () -> calendar.workingDaysBetween(calendar.coveredFrom(), after));
        assertNotCovered(before, () -> calendar.plusWorkingDays(before, 1));
        assertNotCovered(after, () -> calendar.plusWorkingDays(calendar.coveredThrough(), 1));
    }

    @Test
    void aNegativeLimitIsAnErrorOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> calendar.plusWorkingDays(LocalDate.of(2016, 1, 4), -1));
    }

    @Test
    void dataThatLeavesAYearOutOrNamesADayTwiceIsNotRead() {
        assertThrows(IllegalStateException.class, () -> read("2016-01-01,HOLIDAY,元旦,甲", "2018-01-01,HOLIDAY,元旦,乙"));
        assertThrows(IllegalStateException.class, () -> read("2016-01-01,HOLIDAY,元旦,甲", "2016-01-01,HOLIDAY,元旦,甲"));
    }

    @Test
    void daysOfALaterNoticeLieOverWhatWasPublished() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        LocalDate before = LocalDate.of(2026, 12, 31);
        WorkingCalendar later = calendar.with(List.of(
                new WorkingCalendar.Day(newYear, false, "元旦", "国办发明电〔2026〕9号"),
                new WorkingCalendar.Day(before, false, "元旦", "国办发明电〔2026〕9号")));

        assertEquals(LocalDate.of(2027, 12, 31), later.coveredThrough());
        assertEquals("国办发明电〔2026〕9号", later.day(before).notice());
        assertFalse(later.isWorkingDay(before));
        assertTrue(calendar.isWorkingDay(before), "the first stays as it was");
        assertFalse(later.isWorkingDay(newYear));
        assertNotCovered(newYear, () -> calendar.isWorkingDay(newYear));
    }

    @Test
    void aNoticeThatWouldLeaveAYearOutIsNotLaidOver() {
        var afterNext = List.of(new WorkingCalendar.Day(LocalDate.of(2028, 1, 1), false, "元旦", "甲"));

        assertThrows(IllegalStateException.class, () -> calendar.with(afterNext));
    }

    private static WorkingCalendar read(String... rows) {
        return WorkingCalendar.read(new StringReader("date,kind,name,notice\n" + String.join("\n", rows)));
    }

    private void assertNotCovered(LocalDate day, Executable call) {
        Refusal refusal = assertThrows(Refused.class, call).refusal();
        assertEquals("CALENDAR_NOT_COVERED", refusal.code());
        assertEquals(Refusal.Kind.RULE, refusal.kind());
        assertEquals("DESIGN-CALENDAR", Clauses.get(refusal.clause()).id());
        assertEquals(Map.of("day", day.toString(), "from", "2015-01-01", "through", "2026-12-31"), refusal.params());
    }
}
