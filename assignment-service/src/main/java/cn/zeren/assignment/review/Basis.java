package cn.zeren.assignment.review;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a review rests on: the assignment (包保) in force on the day of the act, as it was known when the review opened.
 *
 * @param postId of the sponsor; null where a member unit is the sponsor
 * @param officialId of the sponsor, null as the post
 * @param sponsorUnitId the member unit, null where a post is the sponsor
 * @param factIds the facts the assignment rests on
 */
public record Basis(
        UUID assignmentId,
        AssignmentType type,
        UUID postId,
        UUID officialId,
        UUID sponsorUnitId,
        LocalDate validFrom,
        LocalDate validTo,
        String rule,
        List<String> clauses,
        List<UUID> factIds,
        Instant knownAt) {

    static Basis of(Link link, Instant knownAt) {
        var content = link.row().content();
        var sponsor = content.sponsor();
        return new Basis(
                link.row().id(),
                content.type(),
                sponsor.postId(),
                sponsor.officialId(),
                sponsor.unitId(),
                content.valid().from(),
                content.valid().to(),
                content.rule(),
                link.clauses(),
                content.factIds(),
                knownAt);
    }
}
