package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityChain.Gap;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about who answered. */
public final class LiabilityViews {

    private LiabilityViews() {}

    @Schema(name = "Liability", description = "Who answered for a unit on a day, as known at an instant, nearest first")
    public record LiabilityView(
            UUID unitId,
            String unitName,
            LocalDate on,

            @Schema(description = "Null: as known now") Instant asKnownAt,

            List<LinkView> links,
            List<GapView> gaps,

            @Schema(description = "False when the tree goes on above what the reader may see")
            boolean complete) {}

    @Schema(name = "LiabilityLink")
    public record LinkView(
            LiabilityKind kind,

            @Schema(description = "Levels from the unit up to the body answered for; 0 is the unit itself")
            int distance,

            SubjectView subject,
            List<String> clauses,
            AssignmentView assignment) {}

    @Schema(name = "LiabilitySubject", description = "A leader in a post, a member unit, or a leading body")
    public record SubjectView(UUID unitId, UUID officialId, UUID postId, String name, String title) {}

    @Schema(name = "LiabilityGap")
    public record GapView(Gap code, String clause) {}

    @Schema(name = "OfficialAssignments", description = "Whom an official answered for on a day")
    public record OfficialView(UUID officialId, LocalDate on, Instant asKnownAt, List<OwnView> assignments) {}

    @Schema(name = "OfficialAssignment")
    public record OwnView(
            @Schema(description = "OWN: in his post; UNIT: as head of the member unit that answers")
            String through,

            AssignmentView assignment) {

        /** As shown to one who asks about this official. */
        public static OwnView of(UUID official, AssignmentRow row) {
            boolean himself = official.equals(row.content().sponsor().officialId());
            return new OwnView(himself ? "OWN" : "UNIT", AssignmentViews.of(row));
        }
    }
}
