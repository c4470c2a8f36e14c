package cn.zeren.notice.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.notice.problem.ProblemRules.Previous;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a problem came again: within 24 months after the last of its unit and cause was closed. */
class ProblemRecurrenceTest {

    private static final UUID EARLIER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2016-03-02,2016-03-02,true",
        "2016-03-02,2016-03-03,true",
        "2016-03-02,2018-03-02,true",
        "2016-03-02,2018-03-03,false",
        "2016-03-02,2016-03-01,false",
        "2016-02-29,2018-02-28,true",
        "2016-02-29,2018-03-01,false"
    })
    void theLastDayOfTheWindowCounts(LocalDate closed, LocalDate found, boolean recurs) {
        var recurrence = ProblemRules.recurrence(found, new Previous(EARLIER, closed), Problems.EDITION);

        assertEquals(recurs ? EARLIER : null, recurrence.of());
        assertEquals(String.valueOf(recurs), recurrence.why().out().get("recurs"));
        assertEquals(EARLIER, recurrence.why().facts().get(0).id());
    }

    @Test
    void theFirstOfItsKindIsNoRecurrence() {
        assertNull(
                ProblemRules.recurrence(Problems.FOUND, null, Problems.EDITION).of());
        assertEquals(ProblemEvent.FOUND, Problems.found().listed());
    }

    @Test
    void oneThatCameAgainNamesTheEarlierAndIsListedAsSuch() {
        Problem problem = Problems.found(null, new Previous(EARLIER, Problems.FOUND.minusYears(1)));

        assertEquals(EARLIER, problem.recurrenceOf());
        assertEquals(ProblemEvent.RECURRED, problem.listed());
    }
}
