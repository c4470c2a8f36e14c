package cn.zeren.notice.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        // 咸宁's own: 453 of 471 items closed, 96.18 %
        "453, 471, 96.18",
        "15, 15, 100.00",
        "0, 15, 0.00",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 800, 0.13"
    })
    void aRateIsAShareInPerCentRoundedOnce(long of, long among, String expected) {
        assertEquals(new BigDecimal(expected), Figure.rate(of, among));
    }

    @ParameterizedTest
    @CsvSource({"30, 2, 15.00", "31, 2, 15.50", "100, 3, 33.33", "0, 4, 0.00"})
    void aMeanIsOfAllDays(long days, long ids, String expected) {
        assertEquals(new BigDecimal(expected), Figure.mean(days, ids));
    }

    @Test
    void whereNothingIsBelowTheLineThereIsNoValue() {
        assertNull(Figure.rate(0, 0));
        assertNull(Figure.mean(0, 0));
    }
}
