package cn.zeren.notice.ladder;

import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.UUID;

/**
 * Somebody a rung is addressed to.
 *
 * @param target the duty
 * @param officialId who has it on the day; null where the duty itself is told: the liaison of the unit, the office
 * @param fact the tenure or assignment that says so; null for the liaison
 */
public record Addressed(Target target, UUID officialId, Fact fact) {}
