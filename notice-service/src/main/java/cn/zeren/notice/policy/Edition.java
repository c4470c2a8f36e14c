package cn.zeren.notice.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An edition of a policy. Editions are only ever added, so that what was derived under an old one can still be explained.
 *
 * @param name of the policy
 * @param number 1 for what the code brings along, then 2, 3 … in the order they were set
 * @param committeeCode the city it is for; null for every one
 * @param validFrom first day it holds, until the first day of another
 * @param content what it says
 * @param clause id of the clause it rests on
 */
public record Edition<T extends Policy>(
        String name, int number, String committeeCode, LocalDate validFrom, T content, String clause) {

    /** First day of edition 1. */
    public static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);

    /** As cited in explanations: limits/3. */
    public String id() {
        return name + "/" + number;
    }

    /**
     * The edition that holds in a city on a day: one set for the city before one set for all, of several the one with the
     * latest first day, of two for the same first day the later set.
     *
     * @param committeeCode the city; null asks for what is set for all
     * @throws NoSuchElementException on a day before any edition: nothing is guessed
     */
    public static <T extends Policy> Edition<T> on(LocalDate day, String committeeCode, List<Edition<T>> editions) {
        return editions.stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .filter(edition -> edition.committeeCode() == null
                        || edition.committeeCode().equals(committeeCode))
                .max(Comparator.comparing((Edition<T> edition) -> edition.committeeCode() != null)
                        .thenComparing(Edition::validFrom)
                        .thenComparing(Edition::number))
                .orElseThrow(() -> new NoSuchElementException("no policy on " + day));
    }
}
