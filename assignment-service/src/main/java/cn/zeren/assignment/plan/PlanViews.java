package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.assignment.register.AssignmentDiff.Change;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about plans. */
public final class PlanViews {

    private PlanViews() {}

    @Schema(name = "DraftPlan")
    public record DraftPlan(
            @NotNull @Min(2010) @Max(2100) @Schema(examples = "2016")
            Integer year,

            @NotNull @Schema(description = "The unit that manages (干部管理权限): a committee, or a division")
            UUID managerUnitId,

            @Schema(description = "Also draft the plans of all managers below, down the whole tree")
            boolean includeBelow) {}

    @Schema(name = "Plan")
    public record PlanView(
            UUID id,
            int year,
            UUID managerUnitId,

            @Schema(description = "Counts the editions drafted, from 1")
            int edition,

            PlanStatus status,

            @Schema(description = "How many assignments the edition has")
            int assignments,

            int findings,

            @Schema(description = "How many of the findings keep it from being confirmed")
            int blocking,

            Instant derivedAt,
            Instant confirmedAt,
            Instant signedAt,
            UUID signedBy,
            Instant activatedAt,
            long version,
            @JsonProperty("_actions") List<Action> actions) {}

    @Schema(name = "DraftedPlans", description = "The plan asked for, and how much was drafted in all")
    public record DraftedView(PlanView plan, int plans, int assignments, int findings) {}

    @Schema(name = "Finding", description = "A gap, overlap or contradiction over a stretch of days; to is exclusive")
    public record FindingView(
            int no,
            FindingCode code,

            @Schema(description = "What it means, in the language asked for")
            String text,

            boolean blocking,
            String clause,
            AssignmentType type,
            UUID unitId,
            UUID postId,
            UUID officialId,
            List<UUID> factIds,
            LocalDate from,
            LocalDate to) {}

    @Schema(name = "PlanDiff", description = "What confirming the drafted edition would change")
    public record DiffView(long added, long ended, long changed, long same, List<DiffEntry> entries) {}

    @Schema(name = "PlanDiffEntry", description = "One change; what stays the same is only counted")
    public record DiffEntry(Change change, UUID id, AssignmentView before, AssignmentView after) {}
}
