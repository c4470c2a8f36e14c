package cn.zeren.notice.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Clauses;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How old a proof is told to be: found on 2 March, handed in on 30 June, fresh for 90 days. */
class FreshnessTest {

    private static final LocalDate FOUND = LocalDate.of(2016, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2016, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2016-06-30,FRESH",
        "2016-04-01,FRESH",
        "2016-03-31,OLD",
        "2016-03-02,OLD",
        "2016-03-01,BEFORE_PROBLEM",
        "2010-01-01,BEFORE_PROBLEM"
    })
    void bothSidesOfEachBoundary(LocalDate takenOn, Freshness told) {
        assertEquals(told, Freshness.of(takenOn, FOUND, TODAY, 90));
        assertTrue(Clauses.all().containsKey(Freshness.CLAUSE));
    }

    @Test
    void onlyWhatIsYetToComeIsRefusedAndPointedTo() {
        Evidence today = evidence(TODAY);
        Evidence tomorrow = evidence(TODAY.plusDays(1));

        assertTrue(Freshness.refusesFuture(List.of(today, evidence(LocalDate.of(1999, 1, 1))), TODAY)
                .isEmpty());
        assertEquals(
                "/evidence/1/takenOn",
                Freshness.refusesFuture(List.of(today, tomorrow), TODAY)
                        .orElseThrow()
                        .errors()
                        .get(0)
                        .pointer());
    }

    private static Evidence evidence(LocalDate takenOn) {
        return new Evidence("0".repeat(64), "a.pdf", "档案1号", takenOn);
    }
}
