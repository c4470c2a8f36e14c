package cn.zeren.notice.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.notice.proof.Lateness;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a problem is due, and its plan. */
class ProblemDueTest {

    @ParameterizedTest
    @CsvSource({"2016-03-02,2016-04-02", "2016-01-31,2016-02-29", "2015-01-31,2015-02-28", "2016-12-15,2017-01-15"})
    void withoutALimitOfItsOwnAMonthIsGiven(LocalDate found, LocalDate due) {
        assertEquals(due, ProblemRules.due(found, null, Problems.EDITION).on());
    }

    @Test
    void aLimitThatWasSetStaysAsItWasSetAndRestsOnNoPolicy() {
        LocalDate set = LocalDate.of(2016, 6, 30);

        ProblemRules.Day due = ProblemRules.due(Problems.FOUND, set, Problems.EDITION);

        assertEquals(set, due.on());
        assertNull(due.why().policy());
        assertEquals(
                "rectification/1",
                ProblemRules.due(Problems.FOUND, null, Problems.EDITION).why().policy());
    }

    @ParameterizedTest
    @CsvSource({"2016-04-02,2016-03-12", "2016-03-13,2016-03-12", "2016-03-12,2016-03-12", "2016-03-05,2016-03-05"})
    void thePlanIsDueTenDaysAfterButNeverAfterTheLimit(LocalDate due, LocalDate planDue) {
        assertEquals(
                planDue,
                ProblemRules.planDue(Problems.FOUND, null, due, Problems.EDITION)
                        .on());
    }

    @ParameterizedTest
    @CsvSource({"2016-04-01,0,2016-05-01", "2016-04-02,0,2016-04-30", "2016-04-05,3,2016-04-27"})
    void whatStandsStillGrowsNoLaterAndGetsItsDaysBack(LocalDate since, int late, LocalDate dueThen) {
        LocalDate due = LocalDate.of(2016, 4, 2);
        LocalDate on = LocalDate.of(2016, 4, 30);

        assertEquals(late, Lateness.natural(due, Lateness.until(since, on)));
        assertEquals(dueThen, ProblemRules.dueWhenMet(due, since, on).on());
    }
}
