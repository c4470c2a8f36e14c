package cn.zeren.assignment.rectification;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A rectification against a unit's leading body, as far as it concerns who must stay answerable.
 *
 * @param status as its owner words it
 * @param openedOn the day it was ordered; it may come to be known here later
 * @param closedOn the day it was verified as done (销号), null before
 */
public record Rectification(UUID id, UUID unitId, String status, LocalDate openedOn, LocalDate closedOn) {

    /** Only these say that nothing is left to do; whatever else is said, also in words not known here, leaves it open. */
    private static final Set<String> SETTLED = Set.of("CLOSED", "VOIDED");

    public Rectification {
        if (id == null || unitId == null || status == null || openedOn == null) {
            throw new IllegalArgumentException("a rectification without unit, status or first day");
        }
    }

    /** Not yet 销号. */
    public boolean open() {
        return !SETTLED.contains(status);
    }
}
