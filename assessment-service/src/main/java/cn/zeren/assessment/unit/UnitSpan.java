package cn.zeren.assessment.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit as it is from {@code validFrom} until the day before {@code validTo}.
 *
 * @param validTo null while open
 * @param group null when the unit is not assessed
 */
public record UnitSpan(
        UUID unitId,
        LocalDate validFrom,
        LocalDate validTo,
        String code,
        String name,
        String type,
        AssessmentGroup group) {}
