package cn.zeren.assignment.review;

import cn.zeren.assignment.holder.Holder;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * Who is reviewed: the sponsor of the day of the act, or where a member unit is the sponsor, its head of that day.
 *
 * @param unitId the member unit, null where a post is the sponsor
 * @param officialId null where the unit had no head that day
 */
@Embeddable
public record Subject(UUID postId, UUID officialId, UUID unitId, String name, String title) {

    /**
     * Who is reviewed for a link of the chain (DESIGN-LEADERSHIP-REVIEW, DESIGN-LIABILITY-MEMBER).
     *
     * @param heads of the member unit on the day of the act; not asked where a post is the sponsor
     */
    public static Subject of(Link link, List<Holder> heads) {
        var sponsor = link.row().content().sponsor();
        if (sponsor.unitId() == null) {
            return new Subject(sponsor.postId(), sponsor.officialId(), null, sponsor.name(), sponsor.title());
        }
        return heads.stream()
                .filter(head -> head.officialId() != null)
                .findFirst()
                .map(head -> new Subject(
                        head.postId(),
                        head.officialId(),
                        sponsor.unitId(),
                        head.name() == null ? sponsor.name() : head.name(),
                        head.title()))
                .orElseGet(() -> new Subject(null, null, sponsor.unitId(), sponsor.name(), null));
    }

    /** One review an issue for each of these: the sponsor, person or unit. */
    public static UUID key(Link link) {
        var sponsor = link.row().content().sponsor();
        return sponsor.unitId() == null ? sponsor.officialId() : sponsor.unitId();
    }
}
