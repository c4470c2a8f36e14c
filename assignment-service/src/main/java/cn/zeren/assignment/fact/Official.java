package cn.zeren.assignment.fact;

import java.util.UUID;

/**
 * An official (干部).
 *
 * @param partyMember 中共党员: only a Party member may answer for units by 分工
 * @param homeUnitId the unit that keeps the official's file
 */
public record Official(String code, String name, boolean partyMember, UUID homeUnitId) implements Fact {}
