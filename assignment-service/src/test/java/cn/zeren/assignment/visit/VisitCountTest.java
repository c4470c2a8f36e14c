package cn.zeren.assignment.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visit counts as. */
class VisitCountTest {

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 2016-07-01, MADE",
        "COMPLETED, 2016-05-01, MADE",
        "RECORDED, 2016-05-01, NOT_MADE",
        "RECORDED, 2016-07-01, NOT_MADE",
        "PLANNED, 2016-05-31, NOT_MADE",
        "PLANNED, 2016-06-01, AHEAD",
        "PLANNED, 2016-06-02, AHEAD",
        "CANCELLED, 2016-05-01, CANCELLED",
    })
    void onTheFirstOfJune(VisitStatus status, LocalDate plannedFor, VisitCount counts) {
        assertEquals(counts, VisitCount.of(status, plannedFor, LocalDate.of(2016, 6, 1)));
    }
}
