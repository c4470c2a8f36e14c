package cn.zeren.notice.cadence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An edition of the cadence policy. Editions are only ever added; of two for the same first day the later one holds.
 *
 * @param number 1, 2, 3 … in the order they were set
 * @param validFrom first day it holds, until the first day of another
 * @param policy what it says
 * @param clause id of the clause it rests on
 */
public record CadenceEdition(int number, LocalDate validFrom, CadencePolicy policy, String clause) {

    private static final Comparator<CadenceEdition> LATEST =
            Comparator.comparing(CadenceEdition::validFrom).thenComparing(CadenceEdition::number);

    /** As cited in explanations: cadence/3. */
    public String id() {
        return "cadence/" + number;
    }

    /** The edition that holds on that day. */
    public static CadenceEdition on(LocalDate day, List<CadenceEdition> editions) {
        return editions.stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .max(LATEST)
                .orElseThrow(() -> new NoSuchElementException("no cadence policy on " + day));
    }
}
