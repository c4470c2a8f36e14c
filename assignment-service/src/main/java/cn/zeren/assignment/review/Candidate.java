package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.LiabilityChain.Link;
import java.time.Instant;
import java.util.UUID;

/**
 * One who answered on the day of an act and is to be reviewed (DESIGN-LEADERSHIP-REVIEW).
 *
 * @param heldSince since when it has been known who headed the member unit that day; null where a post is the sponsor,
 *     whose tenure the assignment rests on, and where nobody is known to have
 */
public record Candidate(Link link, Subject subject, Instant heldSince) {

    /** The sponsor, person or unit. */
    public UUID key() {
        return Subject.key(link);
    }

    /** Who is to be reviewed; null where a member unit is the sponsor and it is not known who headed it that day. */
    public UUID officialId() {
        return subject.officialId();
    }
}
