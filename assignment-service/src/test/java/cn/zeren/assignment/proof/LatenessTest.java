package cn.zeren.assignment.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {

    @ParameterizedTest
    @CsvSource({
        "2016-06-30, 2016-06-01, 0",
        "2016-06-30, 2016-06-30, 0",
        "2016-06-30, 2016-07-01, 1",
        "2016-02-28, 2016-03-01, 2",
        "2016-12-31, 2017-12-31, 365",
    })
    void theDayOfTheLimitIsInTimeAndEveryDayAfterCounts(LocalDate due, LocalDate on, int days) {
        assertEquals(days, Lateness.days(due, on));
    }
}
