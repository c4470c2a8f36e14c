package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.DerivedAssignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One stretch of an assignment's history: from {@code recordedFrom} until {@code recordedTo} we held it so.
 *
 * @param id of the assignment; all rows of one share it
 * @param version of the assignment when this row was last written
 * @param releasedOn the first day it bound nobody any more; null unless released
 * @param recordedTo exclusive, null while still held
 */
public record AssignmentRow(
        UUID id,
        long version,
        UUID planId,
        int year,
        AssignmentStatus status,
        DerivedAssignment content,
        LocalDate releasedOn,
        Instant recordedFrom,
        Instant recordedTo) {

    public boolean current() {
        return recordedTo == null;
    }

    /** Somebody answers by it on that day: within its days, past them while carried over, until released. */
    public boolean bindsOn(LocalDate day) {
        if (day.isBefore(content.valid().from())) {
            return false;
        }
        return switch (status) {
            case DRAFT -> false;
            case CONFIRMED, ACTIVE -> day.isBefore(content.valid().to());
            case CARRY_OVER -> true;
            case RELEASED -> day.isBefore(releasedOn);
        };
    }

    /** The same under another status, held from an instant on. */
    AssignmentRow turned(AssignmentStatus to, LocalDate released, Instant at) {
        return new AssignmentRow(id, version + 1, planId, year, to, content, released, at, null);
    }

    /** Held at that instant. */
    public boolean knownAt(Instant at) {
        return !at.isBefore(recordedFrom) && (recordedTo == null || at.isBefore(recordedTo));
    }

    AssignmentRow closed(long atVersion, Instant at) {
        return new AssignmentRow(id, atVersion, planId, year, status, content, releasedOn, recordedFrom, at);
    }
}
