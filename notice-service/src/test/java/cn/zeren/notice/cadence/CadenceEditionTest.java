package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CadenceEditionTest {

    private static final CadenceEdition DEFAULT = edition(1, "2010-01-01", CadencePolicy.EVERY_PERIOD);

    @Test
    void anEditionHoldsUntilTheNextBegins() {
        CadenceEdition next = edition(2, "2017-01-01", CadencePolicy.WITH_CAUSE);
        List<CadenceEdition> editions = List.of(next, DEFAULT);

        assertEquals(DEFAULT, CadenceEdition.on(LocalDate.of(2016, 12, 31), editions));
        assertEquals(next, CadenceEdition.on(LocalDate.of(2017, 1, 1), editions));
        assertEquals(next, CadenceEdition.on(LocalDate.of(2019, 5, 1), editions));
    }

    @Test
    void ofTwoForTheSameFirstDayTheLaterSetHolds() {
        CadenceEdition first = edition(2, "2016-01-01", CadencePolicy.WITH_CAUSE);
        CadenceEdition second = edition(3, "2016-01-01", CadencePolicy.EVERY_PERIOD);

        assertEquals(second, CadenceEdition.on(LocalDate.of(2016, 3, 1), List.of(DEFAULT, second, first)));
    }

    @Test
    void aDayBeforeAnyEditionIsNotGuessed() {
        assertThrows(
                NoSuchElementException.class, () -> CadenceEdition.on(LocalDate.of(2009, 12, 31), List.of(DEFAULT)));
    }

    private static CadenceEdition edition(int number, String from, CadencePolicy policy) {
        return new CadenceEdition(number, LocalDate.parse(from), policy, "JZ-2.2");
    }
}
