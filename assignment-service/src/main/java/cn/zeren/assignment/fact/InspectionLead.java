package cn.zeren.assignment.fact;

import java.util.UUID;

/**
 * A unit led the yearly inspection of another (带队检查). Holds for the calendar year of the inspection.
 *
 * @param year the year inspected in; the cover that follows from it is of the next year
 */
public record InspectionLead(int year, UUID leadUnitId, UUID targetUnitId) implements Fact {}
