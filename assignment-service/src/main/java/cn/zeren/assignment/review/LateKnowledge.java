package cn.zeren.assignment.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a review rests on and was recorded only after its issue was raised (DESIGN-BITEMPORAL). It is of who answered on the
 * day of the act as that is known when it opens; where that was not known when the issue was raised, the review says so.
 */
record LateKnowledge(Instant raisedAt, List<Late> all) {

    /**
     * One thing known late.
     *
     * @param kind of the fact; {@code holder} for who held the post
     */
    record Late(String kind, UUID id, Instant recordedAt) {}

    LateKnowledge {
        all = List.copyOf(all);
    }

    /**
     * The assignment, the facts it rests on, and who headed the member unit, as far as they were recorded after the issue.
     *
     * @param stories of the assignment and its facts, by id
     */
    static LateKnowledge of(Candidate candidate, Map<UUID, FactStory> stories, Instant raisedAt) {
        List<Late> late = new ArrayList<>();
        new TreeMap<>(stories).forEach((id, story) -> {
            if (story.now() != null && story.since().isAfter(raisedAt)) {
                late.add(new Late(story.now().kind(), id, story.since()));
            }
        });
        if (candidate.heldSince() != null && candidate.heldSince().isAfter(raisedAt)) {
            late.add(new Late("holder", candidate.officialId(), candidate.heldSince()));
        }
        return new LateKnowledge(raisedAt, late);
    }
}
