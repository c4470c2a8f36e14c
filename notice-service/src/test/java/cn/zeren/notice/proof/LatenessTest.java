package cn.zeren.notice.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One count of lateness, for notices, problems and limits. */
class LatenessTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @ParameterizedTest(name = "{0}: due {1}, come {2}: {3} late")
    @CsvSource({
        "NATURAL, 2016-02-05, 2016-02-04, 0",
        "NATURAL, 2016-02-05, 2016-02-05, 0",
        "NATURAL, 2016-02-05, 2016-02-06, 1",
        "NATURAL, 2016-02-05, 2016-02-15, 10",
        "WORKING, 2016-02-05, 2016-02-06, 1",
        // the whole festival is no working day late
        "WORKING, 2016-02-06, 2016-02-13, 0",
        "WORKING, 2016-02-06, 2016-02-14, 1",
    })
    void latenessIsCountedAsTheLimitIs(Counting counting, LocalDate due, LocalDate on, int late) {
        assertEquals(OptionalInt.of(late), Lateness.days(counting, due, on, CALENDAR));
    }

    @Test
    void latenessBeyondTheCalendarIsNotGuessed() {
        LocalDate last = CALENDAR.coveredThrough();

        assertEquals(OptionalInt.empty(), Lateness.days(Counting.WORKING, last, last.plusDays(9), CALENDAR));
        assertEquals(OptionalInt.of(0), Lateness.days(Counting.WORKING, last.plusDays(9), last, CALENDAR));
    }

    @Test
    void whatHasNoLimitIsNeverLateAndNaturalDaysNeedNoCalendar() {
        LocalDate last = CALENDAR.coveredThrough();

        assertEquals(OptionalInt.of(0), Lateness.days(Counting.WORKING, null, last.plusDays(9), CALENDAR));
        assertEquals(OptionalInt.of(7), Lateness.days(Counting.NATURAL, last, last.plusDays(7), CALENDAR));
        assertEquals(7, Lateness.natural(last, last.plusDays(7)));
        assertEquals(0, Lateness.natural(last, last));
    }
}
