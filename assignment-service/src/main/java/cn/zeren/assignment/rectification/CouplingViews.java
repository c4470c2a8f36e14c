package cn.zeren.assignment.rectification;

import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what holds an assignment in place is shown. */
public final class CouplingViews {

    private CouplingViews() {}

    @Schema(name = "Rectification", description = "An open rectification, without its content")
    public record RectificationView(
            UUID id,
            UUID unitId,
            String status,
            LocalDate openedOn,

            @Schema(
                    description =
                            "Who answers for it: the assignment that bound on the day it was opened; null is a gap")
            UUID assignmentId) {}

    @Schema(name = "Coupling", description = "What holds a member unit's assignment in place (不脱钩)")
    public record CouplingView(
            UUID assignmentId,
            AssignmentStatus status,
            UUID unitId,
            LocalDate validTo,
            LocalDate releasedOn,
            long version,

            @Schema(description = "All open against the county: each keeps the assignment from being released")
            List<RectificationView> open,

            @JsonProperty("_actions") List<Action> actions) {}

    static RectificationView of(Rectification one, UUID assignment) {
        return new RectificationView(one.id(), one.unitId(), one.status(), one.openedOn(), assignment);
    }
}
