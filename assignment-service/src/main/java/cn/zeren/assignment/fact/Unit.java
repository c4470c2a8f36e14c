package cn.zeren.assignment.fact;

import java.util.UUID;

/**
 * A unit (单位).
 *
 * @param code the suite's own stable code
 * @param regionCode GB/T 2260 code of the region it lies in
 * @param parentId the unit it belongs to in the tree, null at the root
 * @param managedById the committee that manages its leading body (干部管理权限), null when none in this tree does
 * @param divisionCode GB/T 2260 code when the unit is a territorial division, else null
 * @param creditCode 统一社会信用代码, or null
 * @param assessmentGroup in which group it is ranked, or null when it is not inspected
 */
public record Unit(
        String code,
        String name,
        UnitType type,
        String regionCode,
        UUID parentId,
        UUID managedById,
        String divisionCode,
        String creditCode,
        AssessmentGroup assessmentGroup)
        implements Fact {}
