package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.DerivedAssignment;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What makes an assignment the same one when the year is derived again: who answers for whom, from which day. Its end,
 * its names and its reasons may change without its becoming another.
 */
public record AssignmentKey(
        AssignmentType type,
        UUID sponsorPostId,
        UUID sponsorOfficialId,
        UUID sponsorUnitId,
        UUID targetUnitId,
        UUID targetPostId,
        UUID targetOfficialId,
        LocalDate from) {

    public static AssignmentKey of(DerivedAssignment row) {
        var sponsor = row.sponsor();
        var target = row.target();
        return new AssignmentKey(
                row.type(),
                sponsor.postId(),
                sponsor.officialId(),
                sponsor.unitId(),
                target.unitId(),
                target.postId(),
                target.officialId(),
                row.valid().from());
    }
}
