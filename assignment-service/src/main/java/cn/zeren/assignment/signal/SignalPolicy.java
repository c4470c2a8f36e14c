package cn.zeren.assignment.signal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An edition of the policy on signals: what no document says, and a city decides. Editions are only ever added; of two for
 * the same first day the later one holds.
 *
 * @param number 1, 2, 3 …
 * @param validFrom first day it holds, until the first day of another
 * @param issues how many issues of a unit are a sign
 * @param windowDays within how many natural days
 * @param answerDays within how many natural days after it was sent the leader answers
 */
public record SignalPolicy(int number, LocalDate validFrom, int issues, int windowDays, int answerDays) {

    /** As cited in explanations: signal/3. */
    public String id() {
        return "signal/" + number;
    }

    /** The edition that holds on that day. */
    public static SignalPolicy on(LocalDate day, List<SignalPolicy> editions) {
        return editions.stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .max(Comparator.comparing(SignalPolicy::validFrom).thenComparing(SignalPolicy::number))
                .orElseThrow(() -> new NoSuchElementException("no signal policy on " + day));
    }
}
