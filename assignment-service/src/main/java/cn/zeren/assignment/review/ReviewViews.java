package cn.zeren.assignment.review;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about reviews. */
public final class ReviewViews {

    private ReviewViews() {}

    @Schema(name = "StateReview")
    public record StateReview(
            @NotBlank @Size(max = 4000) @Schema(description = "本人说明 / His own words")
            String statement) {}

    @Schema(name = "ConcludeReview")
    public record ConcludeReview(
            @NotNull ReviewOutcome outcome,
            @NotBlank @Size(max = 4000) String reasons) {}

    @Schema(name = "ReviewSubject", description = "被审查的包保人:当日在任者 / Who is reviewed: who answered on that day")
    public record SubjectView(UUID postId, UUID officialId, UUID unitId, String name, String title) {}

    @Schema(name = "ReviewBasis", description = "认定依据:行为日的包保关系 / The assignment of the day of the act")
    public record BasisView(
            UUID assignmentId,
            AssignmentType type,
            LocalDate validFrom,
            LocalDate validTo,
            String rule,
            List<String> clauses,
            List<UUID> factIds,
            Instant knownAt) {}

    @Schema(name = "ReviewDifference", description = "现知事实与立案时不同之处 / How what is known now differs")
    public record DifferenceView(
            ReviewMatch.Differing code,
            String kind,
            UUID id,
            String before,
            String now,

            @Schema(nullable = true, description = "Since when what is known now has been on record")
            Instant recordedAt) {}

    @Schema(name = "ReviewStanding", description = "现知事实是否仍支持本审查 / Whether what is known now bears it out")
    public record StandingView(
            boolean matches,
            boolean rightSubject,

            @Schema(description = "问题系误提,已撤回:无人负责 / The issue was raised wrongly: nobody is responsible")
            boolean issueWithdrawn,

            List<DifferenceView> differences) {

        static StandingView of(ReviewMatch match, boolean withdrawn) {
            return match == null
                    ? null
                    : new StandingView(
                            match.matches(),
                            match.rightSubject(),
                            withdrawn,
                            match.differences().stream()
                                    .map(one -> new DifferenceView(
                                            one.code(),
                                            one.kind(),
                                            one.id(),
                                            one.before(),
                                            one.now(),
                                            one.recordedAt()))
                                    .toList());
        }
    }

    @Schema(name = "ReviewConclusion")
    public record ConclusionView(
            ReviewOutcome outcome, String reasons, boolean matched, String by, UUID officialId, Instant at) {}

    @Schema(name = "LeadershipReview", description = "领导责任审查 / The review of a leader's responsibility for an issue")
    public record ReviewView(
            UUID id,
            long version,
            UUID issueId,
            UUID unitId,
            LocalDate actOn,
            LiabilityKind kind,
            ReviewStatus status,
            SubjectView subject,
            BasisView basis,
            Deed opened,

            @Schema(nullable = true, description = "The last; null until then")
            Deed stated,

            @Schema(description = "All he said, in order") List<Deed> statements,

            @Schema(nullable = true, description = "The last conclusion; null until then")
            ConclusionView conclusion,

            @Schema(description = "All conclusions there ever were, in order")
            List<ConclusionView> conclusions,

            @Schema(nullable = true, description = "Null in lists, and for whoever does not see the unit")
            StandingView standing,

            @JsonProperty("_actions") List<Action> actions) {}
}
