package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.Period;
import java.util.List;
import java.util.UUID;

/**
 * One gap, overlap or contradiction over a stretch of days.
 *
 * @param type the tier it was found in
 * @param unitId the unit somebody should answer for
 * @param postId the post at fault, or null
 * @param officialId the official at fault, or null
 * @param factIds the facts it rests on; with the edition of the coverage policy, where that decides
 * @param blocking it keeps the plan from being confirmed
 */
public record Finding(
        FindingCode code,
        AssignmentType type,
        UUID unitId,
        UUID postId,
        UUID officialId,
        List<UUID> factIds,
        boolean blocking,
        Period valid) {

    public Finding {
        factIds = List.copyOf(factIds);
    }
}
