package cn.zeren.assignment.signal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A problem of a unit's rectification, as far as a signal needs it.
 *
 * @param cause code of what it comes from, as its owner words it
 * @param foundOn the day it was listed
 * @param recurrenceOf the earlier problem of the same unit and cause; null when it is the first
 * @param voided its list no longer stands: nothing was found
 */
record Problem(UUID id, UUID unitId, String cause, LocalDate foundOn, UUID recurrenceOf, boolean voided) {

    Problem {
        if (id == null || unitId == null || cause == null || foundOn == null) {
            throw new IllegalArgumentException("a problem without unit, cause or day");
        }
    }
}
