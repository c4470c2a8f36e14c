package cn.zeren.notice.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarPolicyTest {

    private static final WorkingCalendar PUBLISHED = WorkingCalendar.published();

    @Test
    void withoutAnyDayItIsTheCalendarOfTheRelease() {
        assertEquals(PUBLISHED, policy().over(PUBLISHED));
    }

    @Test
    void theNoticeOfTheNextYearCoversItAndMayTouchDecember() {
        CalendarPolicy next = policy(free("2026-12-31"), free("2027-01-01"), worked("2027-01-03"));

        WorkingCalendar calendar = next.over(PUBLISHED);

        assertEquals(List.of(), next.faults());
        assertEquals(LocalDate.of(2027, 12, 31), calendar.coveredThrough());
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 12, 31)));
        assertTrue(calendar.isWorkingDay(LocalDate.of(2027, 1, 3)), "a Sunday that is worked");
        assertEquals("国办发明电〔2026〕9号", calendar.day(LocalDate.of(2027, 6, 1)).notice());
    }

    @Test
    void aYearIsNotCoveredWithoutItsFirstDayNorOverAGap() {
        assertEquals(List.of("CALENDAR_YEAR_LEFT_OUT"), codes(policy(free("2027-02-17"))));
        assertEquals(List.of("CALENDAR_YEAR_LEFT_OUT"), codes(policy(free("2028-01-01"))));
        assertEquals(List.of(), codes(policy(free("2028-01-01"), free("2027-01-01"))));
        assertEquals(List.of("CALENDAR_YEAR_LEFT_OUT"), codes(policy(free("2014-01-01"))));
    }

    @Test
    void aDayStandsInItOnceWithItsNameAndItsNotice() {
        assertEquals(List.of("CALENDAR_DAY_TWICE"), codes(policy(free("2027-01-01"), free("2027-01-01"))));
        assertEquals(
                List.of("/days/0/name", "/days/0/notice"),
                policy(new SpecialDay(LocalDate.of(2027, 1, 1), false, " ", "")).faults().stream()
                        .map(FieldError::pointer)
                        .toList());
    }

    private static CalendarPolicy policy(SpecialDay... days) {
        return new CalendarPolicy(List.of(days));
    }

    private static SpecialDay free(String day) {
        return new SpecialDay(LocalDate.parse(day), false, "元旦", "国办发明电〔2026〕9号");
    }

    private static SpecialDay worked(String day) {
        return new SpecialDay(LocalDate.parse(day), true, "元旦", "国办发明电〔2026〕9号");
    }

    private static List<String> codes(CalendarPolicy policy) {
        return Stream.of(policy)
                .flatMap(one -> one.faults().stream())
                .map(FieldError::code)
                .toList();
    }
}
