package cn.zeren.accountability.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One stretch of a fact's history on two axes: from {@code recordedFrom} until {@code recordedTo} it was held that
 * {@code content} was so from {@code validFrom} until the day before {@code validTo}. Null ends are open.
 *
 * @param id of the fact; all its rows share it
 */
public record FactRow<T>(
        UUID id, LocalDate validFrom, LocalDate validTo, Instant recordedFrom, Instant recordedTo, T content) {

    /** Was it held at {@code asKnownAt} that this was so on {@code on}? */
    public boolean holds(LocalDate on, Instant asKnownAt) {
        return !on.isBefore(validFrom)
                && (validTo == null || on.isBefore(validTo))
                && !asKnownAt.isBefore(recordedFrom)
                && (recordedTo == null || asKnownAt.isBefore(recordedTo));
    }
}
