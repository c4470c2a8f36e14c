package cn.zeren.notice.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "QUARTER,2016-01-01,2016-Q1,2016年第一季度,2016-01-01,2016-04-01",
        "QUARTER,2016-06-30,2016-Q2,2016年第二季度,2016-04-01,2016-07-01",
        "QUARTER,2016-12-31,2016-Q4,2016年第四季度,2016-10-01,2017-01-01",
        "MONTH,2016-02-29,2016-02,2016年2月,2016-02-01,2016-03-01",
        "MONTH,2016-12-01,2016-12,2016年12月,2016-12-01,2017-01-01",
    })
    void aDayLiesInOnePeriodOfEachRhythm(
            Rhythm rhythm, LocalDate day, String code, String label, LocalDate first, LocalDate end) {
        Period period = Period.of(rhythm, day);

        assertEquals(code, period.code());
        assertEquals(label, period.label());
        assertEquals(first, period.first());
        assertEquals(end, period.end());
        assertTrue(period.contains(day));
        assertEquals(period, Period.parse(code));
    }

    @Test
    void thePeriodEndsBeforeTheNextBegins() {
        Period march = Period.parse("2016-03");

        assertFalse(march.contains(LocalDate.of(2016, 4, 1)));
        assertFalse(march.contains(LocalDate.of(2016, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-Q5", "2016-13", "2016-3", "2016Q1", "", "2016-00"})
    void whatIsNoPeriodIsNotRead(String code) {
        assertThrows(IllegalArgumentException.class, () -> Period.parse(code));
    }

    @Test
    void thereIsNoFifthQuarter() {
        assertThrows(IllegalArgumentException.class, () -> new Period(2016, Rhythm.QUARTER, 5));
    }
}
