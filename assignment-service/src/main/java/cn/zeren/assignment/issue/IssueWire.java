package cn.zeren.assignment.issue;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An issue as published. */
public record IssueWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.issue.v1";

    /** The public state; what has not happened yet is null. */
    public record State(
            UUID id,
            UUID unitId,
            String title,
            String description,
            IssueSource source,
            LocalDate actOn,
            LocalDate raisedOn,
            IssueStatus status,
            Answered answered,
            List<UUID> reviewIds,
            List<Evidence> evidence,
            Deed raised,
            Deed ended) {}

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
                issue.title(),
                issue.description(),
                issue.source(),
                issue.actOn(),
                issue.raisedOn(),
                issue.status(),
                issue.answered(),
                issue.reviews().stream().map(Answered.Opened::reviewId).toList(),
                issue.proofs(),
                issue.raised(),
                issue.ended());
    }
}
