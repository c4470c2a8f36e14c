package cn.zeren.assignment.issue;

import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.proof.Digest;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An issue as published. */
public record IssueWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.issue.v1";

    /** Who answered, by ids; names are the officials' own topic's. */
    public record AnsweredState(
            Instant knownAt, boolean complete, List<LinkState> links, List<Answered.GapLine> gaps) {}

    public record LinkState(
            LiabilityKind kind,
            int distance,
            UUID assignmentId,
            UUID sponsorKey,
            UUID postId,
            List<String> clauses,
            UUID reviewId) {}

    /** The public state, in ids and codes; what has not happened yet is null. */
    public record State(
            UUID id,
            UUID unitId,
            IssueSource source,
            LocalDate actOn,
            LocalDate raisedOn,
            IssueStatus status,
            AnsweredState answered,
            List<UUID> reviewIds,
            List<Digest> evidence,
            Doer raised,
            Doer ended) {}

    /** The event with the issue's state after it; the issue is flushed. */
    static Entry entry(IssueEvent event, Issue issue) {
        String happened =
                switch (event) {
                    case RAISED -> "raised";
                    case REVIEWED -> "reviewed";
                    case RESOLVED -> "resolved";
                    case WITHDRAWN -> "withdrawn";
                };
        return new Entry(
                TOPIC,
                issue.id().toString(),
                "cn.zeren.assignment.issue." + happened + ".v1",
                issue.version(),
                new IssueWire(issue.id(), issue.version(), state(issue)));
    }

    private static State state(Issue issue) {
        return new State(
                issue.id(),
                issue.unitId(),
                issue.source(),
                issue.actOn(),
                issue.raisedOn(),
                issue.status(),
                answered(issue.answered()),
                issue.reviews().stream().map(Answered.Opened::reviewId).toList(),
                Digest.of(issue.proofs()),
                Doer.of(issue.raised()),
                Doer.of(issue.ended()));
    }

    private static AnsweredState answered(Answered answered) {
        return new AnsweredState(
                answered.knownAt(),
                answered.complete(),
                answered.links().stream()
                        .map(line -> new LinkState(
                                line.kind(),
                                line.distance(),
                                line.assignmentId(),
                                line.sponsorKey(),
                                line.postId(),
                                line.clauses(),
                                line.reviewId()))
                        .toList(),
                answered.gaps());
    }
}
