package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.seat.Holder;
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

    /** The post that heads a member unit. */
    public record Head(UUID postId, String title) {}

    /**
     * Who is reviewed for a link of the chain (DESIGN-LEADERSHIP-REVIEW, DESIGN-LIABILITY-MEMBER).
     *
     * @param head the member unit's head post on the day of the act, null where it had none or a post is the sponsor
     * @param holders who held that post on that day
     */
    public static Subject of(Link link, Head head, List<Holder> holders) {
        var sponsor = link.row().content().sponsor();
        if (sponsor.unitId() == null) {
            return new Subject(sponsor.postId(), sponsor.officialId(), null, sponsor.name(), sponsor.title());
        }
        if (head == null || holders.isEmpty()) {
            return new Subject(null, null, sponsor.unitId(), sponsor.name(), null);
        }
        Holder holder = holders.get(0);
        String name = holder.name() == null ? sponsor.name() : holder.name();
        return new Subject(head.postId(), holder.officialId(), sponsor.unitId(), name, head.title());
    }

    /** One review an issue for each of these: the sponsor, person or unit. */
    public static UUID key(Link link) {
        var sponsor = link.row().content().sponsor();
        return sponsor.unitId() == null ? sponsor.officialId() : sponsor.unitId();
    }
}
