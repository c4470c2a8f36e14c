package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.platform.kernel.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How assignments are shown. */
public final class AssignmentViews {

    private AssignmentViews() {}

    @Schema(name = "Sponsor", description = "包保人: an official in a post, or a member unit")
    public record SponsorView(UUID postId, UUID officialId, UUID unitId, String name, String title) {}

    @Schema(name = "Target", description = "包保对象: a unit's leading body, or its principal")
    public record TargetView(UUID unitId, String unitName, UUID postId, UUID officialId, String name) {}

    @Schema(name = "Assignment", description = "Who answers for whom, over which days; validTo is exclusive")
    public record AssignmentView(
            UUID id,
            AssignmentStatus status,
            AssignmentType type,
            int tier,
            SponsorView sponsor,
            TargetView target,
            LocalDate validFrom,
            LocalDate validTo,
            String rule,
            List<String> clauses,
            List<UUID> factIds) {}

    @Schema(name = "AssignmentVersion", description = "An assignment as held from recordedFrom until recordedTo")
    public record VersionView(
            UUID planId,
            int year,
            Instant recordedFrom,
            Instant recordedTo,

            @Schema(description = "The first day it bound nobody any more; null unless released")
            LocalDate releasedOn,

            AssignmentView assignment) {}

    @Schema(name = "AssignmentHistory", description = "All we ever held of one assignment, the latest last")
    public record HistoryView(UUID id, long version, List<VersionView> history) {}

    @Schema(name = "AssignmentExplanation", description = "Steps from which a machine can recompute the assignment")
    public record ExplanationView(
            UUID assignmentId, String rule, List<String> clauses, List<UUID> factIds, Explanation explanation) {}

    public static HistoryView history(List<AssignmentRow> rows) {
        long version = rows.stream().mapToLong(AssignmentRow::version).max().orElseThrow();
        return new HistoryView(
                rows.get(0).id(),
                version,
                rows.stream().map(AssignmentViews::version).toList());
    }

    public static ExplanationView explanation(UUID id, DerivedAssignment content) {
        return new ExplanationView(id, content.rule(), content.clauses(), content.factIds(), content.explanation());
    }

    public static AssignmentView of(AssignmentRow row) {
        return of(row.id(), row.status(), row.content());
    }

    public static VersionView version(AssignmentRow row) {
        return new VersionView(
                row.planId(), row.year(), row.recordedFrom(), row.recordedTo(), row.releasedOn(), of(row));
    }

    public static AssignmentView of(UUID id, AssignmentStatus status, DerivedAssignment content) {
        var sponsor = content.sponsor();
        var target = content.target();
        return new AssignmentView(
                id,
                status,
                content.type(),
                content.type().tier(),
                new SponsorView(
                        sponsor.postId(), sponsor.officialId(), sponsor.unitId(), sponsor.name(), sponsor.title()),
                new TargetView(target.unitId(), target.unitName(), target.postId(), target.officialId(), target.name()),
                content.valid().from(),
                content.valid().to(),
                content.rule(),
                content.clauses(),
                content.factIds());
    }
}
