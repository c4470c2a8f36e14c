package cn.zeren.assignment.visit;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.ProofViews.EvidenceRequest;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about visits. */
public final class VisitViews {

    private VisitViews() {}

    @Schema(name = "PlanVisit")
    public record PlanVisit(
            @NotNull @Schema(description = "领导职务 / The leader's post")
            UUID postId,

            @NotNull UUID unitId,
            @NotNull LocalDate plannedFor) {}

    @Schema(name = "MustRequest", description = "一项“必须”的凭据 / The proofs of a must")
    public record MustRequest(
            @NotNull Must must, @NotNull @Size(max = 20) List<@NotNull @Valid EvidenceRequest> evidence) {}

    @Schema(name = "RecordVisit", description = "可先记一部分,完成前可再记 / May be said in part, and again until completed")
    public record RecordVisit(
            @NotNull LocalDate happenedOn,
            @NotNull @Size(max = 3) List<@NotNull @Valid MustRequest> musts,

            @Size(max = 100) @Schema(description = "督办其整改的问题 / Issues whose rectification was supervised")
            List<@NotNull UUID> issueIds,

            @Size(max = 2000)
            @Pattern(regexp = "(?s).*\\S.*")
            @Schema(description = "无问题的理由 / Why there was none to supervise")
            String noIssueReason) {}

    @Schema(name = "VisitMust", description = "一项“必须”的凭据 / The proofs of a must")
    public record MustView(Must must, List<Evidence> evidence) {}

    @Schema(name = "VisitLeader")
    public record LeaderView(UUID postId, UUID officialId, String name, String title) {}

    @Schema(name = "VisitGround", description = "下访依据 / Why he visits")
    public record GroundView(VisitGround.GroundKind kind, UUID assignmentId) {}

    @Schema(name = "MissingMust", description = "尚缺的“必须”及原因 / A must that is missing, and why")
    public record MissingView(Must must, ThreeMusts.MissingWhy why) {}

    @Schema(name = "Visit", description = "领导下访 / A leader's visit")
    public record VisitView(
            UUID id,
            long version,
            LeaderView leader,
            UUID unitId,
            GroundView ground,
            LocalDate plannedFor,
            @Schema(nullable = true) LocalDate happenedOn,

            @Schema(description = "Days it took place after its day")
            int daysLate,

            @Schema(description = "Days it took place before its day")
            int daysEarly,

            VisitStatus status,

            @Schema(description = "缺一项即算未开展 / One that lacks a must counts as not made")
            VisitCount countsAs,

            List<MustView> musts,
            List<UUID> issueIds,
            @Schema(nullable = true) String noIssueReason,
            List<MissingView> missing,
            Deed planned,
            @Schema(nullable = true) Deed ended,
            @JsonProperty("_actions") List<Action> actions) {}

    @Schema(name = "VisitFigure", description = "一个领导职务一年的下访 / The visits of a leader's post in a year")
    public record FigureView(
            UUID postId,
            String title,

            @Schema(description = "三项俱全 / With all three musts")
            List<UUID> made,

            @Schema(description = "逾日未开展或缺项 / Passed, or lacking a must")
            List<UUID> notMade,

            List<UUID> ahead,
            List<UUID> cancelled) {}
}
