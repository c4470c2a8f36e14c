package cn.zeren.assignment.signal;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about early signals. */
public final class SignalViews {

    private SignalViews() {}

    @Schema(name = "DraftSignal")
    public record DraftSignal(
            @NotNull @Schema(description = "已召开的联席会议 / A meeting that was held")
            UUID meetingId,

            @NotNull UUID unitId,
            @NotNull LocalDate windowFrom,
            @NotNull LocalDate windowTo,
            @NotEmpty @Size(max = 200) List<@NotNull UUID> evidenceIds,
            @NotBlank @Size(max = 2000) String suggestion) {}

    @Schema(name = "AnswerSignal")
    public record AnswerSignal(@NotBlank @Size(max = 4000) String answer) {}

    @Schema(name = "SignalAddressee", description = "送出之日的分管领导;事项随职务 / The leader in charge when it was sent")
    public record AddresseeView(UUID postId, UUID officialId, String name, String title, UUID assignmentId) {}

    @Schema(name = "SignalPolicy", description = "多少件、多少天算苗头 / How many within how long are a sign")
    public record PolicyView(String id, LocalDate validFrom, int issues, int windowDays, int answerDays) {}

    @Schema(name = "Signal", description = "苗头性倾向性问题 / An early signal")
    public record SignalView(
            UUID id,
            long version,
            SignalRule rule,
            @Schema(nullable = true) String policy,
            UUID unitId,
            LocalDate windowFrom,
            @Schema(description = "Inclusive") LocalDate windowTo,
            List<UUID> evidenceIds,
            @Schema(nullable = true) UUID meetingId,
            String suggestion,
            SignalStatus status,
            @Schema(nullable = true) AddresseeView addressee,
            @Schema(nullable = true) LocalDate sentOn,
            @Schema(nullable = true) LocalDate answerDue,

            @Schema(nullable = true, description = "Days the answer is late, or was")
            Integer daysLate,

            Deed found,
            @Schema(nullable = true) Deed sent,
            @Schema(nullable = true) Deed answered,
            @Schema(nullable = true) Deed dropped,
            @JsonProperty("_actions") List<Action> actions) {}
}
