package cn.zeren.notice.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.ladder.EscalationRule.Cutoffs;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationRuleTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    private static final EscalationPolicy POLICY = EscalationPolicy.NAME.initial();

    @ParameterizedTest(name = "due {0}, on {1}: level {2}")
    @CsvSource({
        // Monday 14 March 2016: five working days before it is Monday 7 March
        "2016-03-14, 2016-03-04, 0",
        "2016-03-14, 2016-03-06, 0",
        "2016-03-14, 2016-03-07, 1",
        "2016-03-14, 2016-03-14, 1",
        "2016-03-14, 2016-03-15, 2",
        // ten working days past is 28 March, eleven 29 March
        "2016-03-14, 2016-03-28, 2",
        "2016-03-14, 2016-03-29, 3",
        "2016-03-14, 2018-01-01, 3",
        // the Spring Festival is no working day: due on the worked Sunday after it, five days before is 2 February
        "2016-02-14, 2016-02-01, 0",
        "2016-02-14, 2016-02-02, 1",
        "2016-02-14, 2016-02-13, 1",
    })
    void theLevelFollowsTheWorkingDaysToAndFromTheLastDay(LocalDate due, LocalDate day, int level) {
        assertEquals(level, EscalationRule.level(due, 0, null, POLICY, cutoffs(day)));
    }

    @Test
    void whatWasGivenBackTwiceIsAtLevelThreeThoughItIsNotDue() {
        LocalDate day = LocalDate.of(2016, 3, 1);
        LocalDate due = LocalDate.of(2016, 6, 30);

        assertEquals(0, EscalationRule.level(due, 1, null, POLICY, cutoffs(day)));
        assertEquals(3, EscalationRule.level(due, 2, null, POLICY, cutoffs(day)));
    }

    @Test
    void afterTheLastDateOfAWarningItIsAtLevelFour() {
        LocalDate due = LocalDate.of(2016, 3, 14);
        LocalDate last = LocalDate.of(2016, 4, 6);

        assertEquals(3, EscalationRule.level(due, 0, last, POLICY, cutoffs(last)));
        assertEquals(4, EscalationRule.level(due, 0, last, POLICY, cutoffs(last.plusDays(1))));
    }

    @Test
    void aWarningSetsALastDateOfWorkingDays() {
        assertEquals(
                LocalDate.of(2016, 4, 6), cutoffs(LocalDate.of(2016, 3, 29)).lastOn(), "4 April is 清明节");
    }

    @Test
    void whereTheCalendarEndsNothingIsGuessed() {
        LocalDate late = LocalDate.of(2026, 12, 29);
        Cutoffs cutoffs = cutoffs(late);

        assertFalse(cutoffs.complete());
        assertNull(cutoffs.lastOn());
        assertEquals(1, EscalationRule.level(LocalDate.of(2026, 12, 31), 0, null, POLICY, cutoffs), "this is known");
        assertEquals(0, EscalationRule.level(LocalDate.of(2027, 1, 4), 0, null, POLICY, cutoffs), "this is not");
        assertTrue(cutoffs(LocalDate.of(2026, 12, 1)).complete());
    }

    @Test
    void beyondTheCalendarOverdueIsStillOverdue() {
        Cutoffs cutoffs = cutoffs(LocalDate.of(2027, 1, 4));

        assertEquals(2, EscalationRule.level(LocalDate.of(2026, 12, 1), 0, null, POLICY, cutoffs));
        assertEquals(0, EscalationRule.level(LocalDate.of(2027, 1, 4), 0, null, POLICY, cutoffs));
        assertEquals(
                4, EscalationRule.level(LocalDate.of(2026, 12, 1), 0, LocalDate.of(2026, 12, 31), POLICY, cutoffs));
    }

    private static Cutoffs cutoffs(LocalDate day) {
        return EscalationRule.cutoffs(day, POLICY, CALENDAR);
    }
}
