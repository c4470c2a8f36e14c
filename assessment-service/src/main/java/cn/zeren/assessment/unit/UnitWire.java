package cn.zeren.assessment.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of a unit's event: {@code zeren.assignment.unit.v1}. */
public record UnitWire(UUID id, long version, State state) {

    public record State(List<Row> history) {}

    /** A stretch of the unit's history; {@code recordedTo} is null for what is held now. */
    public record Row(
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedTo,
            String code,
            String name,
            String type,
            AssessmentGroup assessmentGroup) {}
}
