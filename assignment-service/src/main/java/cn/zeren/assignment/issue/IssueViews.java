package cn.zeren.assignment.issue;

import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.ProofViews.EvidenceRequest;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about issues. */
public final class IssueViews {

    private IssueViews() {}

    @Schema(name = "RaiseIssue")
    public record RaiseIssue(
            @NotNull UUID unitId,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String description,
            @NotNull IssueSource source,

            @NotNull @Schema(description = "行为发生之日,可早于今日 / The day of the act; may lie in the past")
            LocalDate actOn) {}

    @Schema(name = "ResolveIssue")
    public record ResolveIssue(
            @NotEmpty @Size(max = 50) List<@NotNull @Valid EvidenceRequest> evidence,
            @NotBlank @Size(max = 2000) String result) {}

    @Schema(name = "IssueLink", description = "行为日的责任链一环 / One who answered on the day of the act")
    public record LinkView(
            LiabilityKind kind,
            int distance,
            UUID assignmentId,
            UUID postId,
            String name,
            String title,
            List<String> clauses,

            @Schema(nullable = true, description = "The review opened of him; null for who is not reviewed")
            UUID reviewId) {}

    @Schema(name = "IssueGap", description = "当日无人负责之处 / A place where nobody answered that day")
    public record GapView(String code, String clause) {}

    @Schema(name = "IssueAnswered", description = "行为日由谁负责 / Who answered on the day of the act, as known then")
    public record AnsweredView(Instant knownAt, boolean complete, List<LinkView> links, List<GapView> gaps) {}

    @Schema(name = "Issue", description = "包保单位的问题 / A problem of a unit that is answered for")
    public record IssueView(
            UUID id,
            long version,
            UUID unitId,
            String title,
            String description,
            IssueSource source,
            LocalDate actOn,
            LocalDate raisedOn,

            @Schema(description = "Days from the act to its being raised")
            long daysUntilRaised,

            IssueStatus status,
            AnsweredView answered,

            @Schema(description = "All reviews ever opened for it")
            List<UUID> reviewIds,

            @Schema(
                    nullable = true,
                    description =
                            "As facts are known now, who answered that day and has no review; null in lists, and for"
                                    + " whoever does not see the unit")
            List<String> unreviewed,

            List<Evidence> evidence,
            Deed raised,
            @Schema(nullable = true) Deed ended,
            @JsonProperty("_actions") List<Action> actions) {}
}
