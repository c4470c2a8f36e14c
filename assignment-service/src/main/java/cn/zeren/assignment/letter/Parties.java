package cn.zeren.assignment.letter;

import cn.zeren.assignment.seat.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The two posts of a letter, as they were called when it was written, and the assignment that links them. */
@Embeddable
public record Parties(
        @Column(name = "assignment_id") UUID assignmentId,
        @Column(name = "sponsor_post_id") UUID sponsorPostId,
        @Column(name = "sponsor_title") String sponsorTitle,
        @Column(name = "sponsor_unit_id") UUID sponsorUnitId,
        @Column(name = "sponsor_unit_name") String sponsorUnitName,
        @Column(name = "target_post_id") UUID targetPostId,
        @Column(name = "target_title") String targetTitle,
        @Column(name = "target_unit_id") UUID targetUnitId,
        @Column(name = "target_unit_name") String targetUnitName) {

    static Parties of(UUID assignmentId, Seat sponsor, Seat target) {
        return new Parties(
                assignmentId,
                sponsor.postId(),
                sponsor.title(),
                sponsor.unitId(),
                sponsor.unitName(),
                target.postId(),
                target.title(),
                target.unitId(),
                target.unitName());
    }
}
