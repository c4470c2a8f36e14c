package cn.zeren.assignment.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of a period that is nearest to another. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, 2016-01-01",
        "2016-01-01, 2016-01-01",
        "2016-02-29, 2016-02-29",
        "2016-12-31, 2016-12-31",
        "2017-01-01, 2016-12-31",
        "2026-11-23, 2016-12-31",
    })
    void ofAYearBeforeItWithinItAndAfterIt(LocalDate day, LocalDate nearest) {
        assertEquals(nearest, Period.ofYear(2016).nearest(day));
    }

    @Test
    void whatHasNoEndHasNoLastDay() {
        LocalDate day = LocalDate.of(2099, 1, 1);
        assertEquals(day, Period.from(LocalDate.of(2016, 1, 1)).nearest(day));
    }
}
