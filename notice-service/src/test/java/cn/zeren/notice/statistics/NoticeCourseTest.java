package cn.zeren.notice.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notice counts as. Issued on 1 March, its limit is 31 March unless said otherwise. */
class NoticeCourseTest {

    private static final LocalDate ISSUED = LocalDate.of(2018, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2018, 3, 31);

    @ParameterizedTest(name = "fed back {0}, asked on {1}: owed {2}, on time {3}, overdue {4}")
    @CsvSource({
        // the last day of the limit is in time, the next is not
        "2018-03-31, 2018-04-30, true,  true,  false",
        "2018-04-01, 2018-04-30, true,  false, true",
        "2018-03-02, 2018-03-02, true,  true,  false",
        // without feedback nothing is owed while the limit runs, its last day included
        ",           2018-03-30, false, false, false",
        ",           2018-03-31, false, false, false",
        ",           2018-04-01, true,  false, true"
    })
    void onTimeIsOnTheLastDayOfTheLimitOrBefore(
            LocalDate fedBack, LocalDate asOf, boolean owed, boolean onTime, boolean overdue) {
        NoticeCourse course = course(DUE, fedBack);

        assertEquals(owed, course.owes(asOf));
        assertEquals(onTime, course.onTime());
        assertEquals(overdue, course.overdue(asOf));
    }

    @Test
    void whatHasNoLimitForFeedbackOwesNoneAndIsNeverOverdue() {
        NoticeCourse reminder = course(null, null);

        assertEquals(EnumSet.of(Metric.ISSUED), reminder.counts(LocalDate.of(2030, 1, 1)));
    }

    @Test
    void whatWasVoidedRecalledOrReplacedCountsNowhere() {
        NoticeCourse gone = new NoticeCourse(false, ISSUED, ISSUED, DUE, DUE, 1, 1, DUE);

        assertEquals(Set.of(), gone.counts(DUE));
    }

    @Test
    void whatCameThroughEverythingCountsEverywhereButAsOverdue() {
        NoticeCourse whole = new NoticeCourse(true, ISSUED, ISSUED, DUE, DUE, 1, 2, DUE);

        assertEquals(
                EnumSet.of(
                        Metric.ISSUED,
                        Metric.RECEIVED,
                        Metric.FEEDBACK_OWED,
                        Metric.FEEDBACK_ON_TIME,
                        Metric.EXTENDED,
                        Metric.RETURNED,
                        Metric.CLOSED),
                whole.counts(DUE));
    }

    private static NoticeCourse course(LocalDate due, LocalDate fedBack) {
        return new NoticeCourse(true, ISSUED, null, due, fedBack, 0, 0, null);
    }
}
