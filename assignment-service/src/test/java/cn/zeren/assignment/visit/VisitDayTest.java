package cn.zeren.assignment.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a visit can have taken place. */
class VisitDayTest {

    @ParameterizedTest(name = "{0}, planned for {1}, agreed on {2}: {3}")
    @CsvSource({
        // agreed on beforehand: on its day, later, or earlier but after it was agreed on
        "2016-06-01, 2016-06-01, 2016-05-10, -",
        "2016-06-15, 2016-06-01, 2016-05-10, -",
        "2016-05-20, 2016-06-01, 2016-05-10, -",
        "2016-05-10, 2016-06-01, 2016-05-10, -",
        // an old journey makes no visit agreed on since
        "2016-05-09, 2016-06-01, 2016-05-10, VISIT_BEFORE_PLAN",
        "2015-12-31, 2016-01-01, 2016-01-01, VISIT_BEFORE_PLAN",
        // put down afterwards for the day it took place, or a later one
        "2016-03-01, 2016-03-01, 2016-05-10, -",
        "2016-03-02, 2016-03-01, 2016-05-10, -",
        "2016-02-29, 2016-03-01, 2016-05-10, VISIT_BEFORE_PLAN",
        // today has come, tomorrow has not
        "2016-06-30, 2016-06-01, 2016-05-10, -",
        "2016-07-01, 2016-06-01, 2016-05-10, VISIT_NOT_YET",
        "2016-07-01, 2016-08-01, 2016-05-10, VISIT_NOT_YET",
    })
    void onTheLastOfJune(LocalDate day, LocalDate plannedFor, LocalDate agreedOn, String refused) {
        assertEquals(
                refused,
                VisitDay.refuses(day, plannedFor, agreedOn, LocalDate.of(2016, 6, 30))
                        .map(Refusal::code)
                        .orElse("-"));
    }
}
