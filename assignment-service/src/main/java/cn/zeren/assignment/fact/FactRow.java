package cn.zeren.assignment.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * One stretch of a fact's history: from {@code recordedFrom} until {@code recordedTo} we held that {@code content} was
 * so on the days of {@code valid}. Rows are never altered but once: to close {@code recordedTo}.
 *
 * @param id of the fact; all rows of one fact share it
 * @param recordedTo exclusive, null while still held
 */
public record FactRow<T extends Fact>(UUID id, Period valid, Instant recordedFrom, Instant recordedTo, T content) {

    /** Held today. */
    public boolean current() {
        return recordedTo == null;
    }

    /** Held at that instant. */
    public boolean knownAt(Instant at) {
        return !at.isBefore(recordedFrom) && (recordedTo == null || at.isBefore(recordedTo));
    }

    FactRow<T> closedAt(Instant at) {
        return new FactRow<>(id, valid, recordedFrom, at, content);
    }
}
