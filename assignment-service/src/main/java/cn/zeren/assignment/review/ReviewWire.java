package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A review as published. */
public record ReviewWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.review.v1";

    /** The public state; what has not happened yet is null. */
    public record State(
            UUID id,
            UUID issueId,
            UUID unitId,
            LocalDate actOn,
            LiabilityKind kind,
            ReviewStatus status,
            Subject subject,
            Basis basis,
            Deed opened,
            Deed stated,
            List<Conclusion> conclusions) {}

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
        return new State(
                review.id(),
                review.issueId(),
                review.unitId(),
                review.actOn(),
                review.kind(),
                review.status(),
                review.subject(),
                review.basis(),
                review.opened(),
                review.stated(),
                review.conclusions().all());
    }
}
