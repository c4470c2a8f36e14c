package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.DerivedAssignment;
import java.time.Instant;
import java.util.UUID;

/**
 * One stretch of an assignment's history: from {@code recordedFrom} until {@code recordedTo} we held it so.
 *
 * @param id of the assignment; all rows of one share it
 * @param version of the assignment when this row was last written
 * @param recordedTo exclusive, null while still held
 */
public record AssignmentRow(
        UUID id,
        long version,
        UUID planId,
        int year,
        AssignmentStatus status,
        DerivedAssignment content,
        Instant recordedFrom,
        Instant recordedTo) {

    public boolean current() {
        return recordedTo == null;
    }

    /** Held at that instant. */
    public boolean knownAt(Instant at) {
        return !at.isBefore(recordedFrom) && (recordedTo == null || at.isBefore(recordedTo));
    }

    AssignmentRow closed(long atVersion, Instant at) {
        return new AssignmentRow(id, atVersion, planId, year, status, content, recordedFrom, at);
    }
}
