package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.assignment.plan.PlanViews.DiffView;
import cn.zeren.assignment.plan.PlanViews.FindingView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of plans beside the plans themselves. */
public final class ReportViews {

    private ReportViews() {}

    @Schema(name = "PlanPreview", description = "What deriving a year's plan now would give; nothing is stored")
    public record PreviewView(
            int year,
            UUID managerUnitId,

            @Schema(description = "The plan of that year, null where there is none yet")
            UUID planId,

            int assignments,
            int blocking,
            List<FindingView> findings,

            @Schema(description = "Against what is held of this year's plan")
            DiffView againstRunning,

            @Schema(
                    description =
                            "Against what was held at the end of the year before: the same seats, whatever the days")
            DiffView againstLastYear,

            @Schema(description = "For whom the running plan would change, and by how many")
            List<EffectView> effects,

            @Schema(description = "How many of last year's members would carry over when this plan is put in force")
            int carriesOver) {}

    @Schema(name = "PlanEffect", description = "One who would answer for more or for less; a post or a unit")
    public record EffectView(UUID postId, UUID unitId, String name, int gains, int losses) {}

    @Schema(name = "Coverage", description = "The coverage check of the edition last derived, counted")
    public record CoverageView(UUID planId, int edition, int blocking, List<TierView> tiers, List<CodeView> codes) {}

    @Schema(name = "StaleUnits", description = "What a plan would be asked again of: facts have changed under it")
    public record StaleView(UUID planId, List<UUID> unitIds) {}

    @Schema(name = "TierCoverage", description = "How many units are answered for in a tier")
    public record TierView(AssignmentType type, long assignments, long units) {}

    @Schema(name = "CodeCount", description = "How often one thing was found, and in how many units")
    public record CodeView(FindingCode code, String text, String clause, boolean blocking, long findings, long units) {}

    @Schema(name = "PlanEdition", description = "An edition as published")
    public record EditionView(
            int edition,
            int assignments,
            int findings,
            Instant confirmedAt,
            Instant signedAt,
            UUID signedBy,
            Instant publishedAt) {}
}
