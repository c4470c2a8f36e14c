package cn.zeren.notice.problem;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The list a problem is on, and its place there.
 *
 * @param no its number, from 1
 * @param inspectorId who leads the inspecting team, or null
 * @param foundOn the day the unit was told
 * @param planDue the last day for its plan where one was set, or null
 */
public record Listed(
        UUID rectificationId, int no, UUID unitId, UUID inspectorId, LocalDate foundOn, LocalDate planDue) {}
