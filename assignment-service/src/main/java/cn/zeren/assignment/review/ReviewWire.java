package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A review as published. */
public record ReviewWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.review.v1";

    /** Who is reviewed, by ids. */
    public record SubjectState(UUID postId, UUID officialId, UUID unitId) {}

    /** A conclusion without its reasons. */
    public record ConclusionState(ReviewOutcome outcome, boolean matched, String by, UUID officialId, Instant at) {}

    /** The public state, in ids and codes; what has not happened yet is null. */
    public record State(
            UUID id,
            UUID issueId,
            UUID unitId,
            LocalDate actOn,
            LiabilityKind kind,
            ReviewStatus status,
            SubjectState subject,
            Basis basis,
            Doer opened,
            Doer stated,
            List<ConclusionState> conclusions) {}

    /** The event with the review's state after it; the review is flushed. */
    static Entry entry(ReviewEvent event, LeadershipReview review) {
        String happened =
                switch (event) {
                    case OPENED -> "opened";
                    case STATED -> "stated";
                    case CONCLUDED -> "concluded";
                    case REOPENED -> "reopened";
                };
        return new Entry(
                TOPIC,
                review.id().toString(),
                "cn.zeren.assignment.review." + happened + ".v1",
                review.version(),
                new ReviewWire(review.id(), review.version(), state(review)),
                event == ReviewEvent.OPENED ? review.explanation() : null);
    }

    private static State state(LeadershipReview review) {
        Subject subject = review.subject();
        return new State(
                review.id(),
                review.issueId(),
                review.unitId(),
                review.actOn(),
                review.kind(),
                review.status(),
                new SubjectState(subject.postId(), subject.officialId(), subject.unitId()),
                review.basis(),
                Doer.of(review.opened()),
                Doer.of(review.stated()),
                review.conclusions().all().stream()
                        .map(one ->
                                new ConclusionState(one.outcome(), one.matched(), one.by(), one.officialId(), one.at()))
                        .toList());
    }
}
