package cn.zeren.assignment.meeting;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about joint meetings. */
public final class MeetingViews {

    private MeetingViews() {}

    @Schema(name = "ConveneMeeting")
    public record ConveneMeeting(
            @NotNull @Schema(description = "召集单位 / Whose meeting it is")
            UUID unitId,

            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate plannedFor,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> agenda,

            @NotEmpty @Size(max = 200) @Schema(description = "参会职务 / Posts asked to come")
            List<@NotNull UUID> attendees) {}

    @Schema(name = "MeetingPresence")
    public record PresenceView(
            @NotNull UUID postId, @NotNull Boolean present) {}

    @Schema(name = "MeetingResolution", description = "议定事项 / What was resolved")
    public record ResolutionView(
            @NotBlank @Size(max = 2000) String text,
            @Schema(nullable = true) UUID postId,
            @Schema(nullable = true) LocalDate dueOn) {}

    @Schema(name = "HoldMeeting")
    public record HoldMeeting(
            @NotNull LocalDate heldOn,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid PresenceView> attendees,
            @NotNull @Size(max = 100) List<@NotNull @Valid ResolutionView> resolutions) {}

    @Schema(name = "MeetingAttendee", description = "参会职务及当日在任者 / A post, and who held it on the day of the meeting")
    public record AttendeeView(
            UUID postId,
            String title,
            @Schema(nullable = true) UUID officialId,
            @Schema(nullable = true) String name,
            boolean present) {}

    @Schema(name = "Meeting", description = "联席会议 / A joint meeting")
    public record MeetingView(
            UUID id,
            long version,
            UUID unitId,
            String title,
            List<String> agenda,
            LocalDate plannedFor,
            @Schema(nullable = true) LocalDate heldOn,
            MeetingStatus status,
            List<AttendeeView> attendees,
            List<ResolutionView> resolutions,
            Deed convened,
            @Schema(nullable = true) Deed recorded,
            @Schema(nullable = true) Deed ended,
            @JsonProperty("_actions") List<Action> actions) {}
}
