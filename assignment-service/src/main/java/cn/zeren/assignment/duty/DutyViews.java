package cn.zeren.assignment.duty;

import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about the duties of posts. */
public final class DutyViews {

    private DutyViews() {}

    @Schema(name = "DutyText", description = "一项职责 / One duty, by its code in the eight of the 2010 provisions")
    public record ItemRequest(
            @NotNull DutyCode code,
            @NotBlank @Size(max = 2000) String text) {

        public static DutyItems items(List<ItemRequest> requests) {
            return new DutyItems(requests.stream()
                    .map(item -> new DutyItem(item.code(), item.text()))
                    .toList());
        }
    }

    @Schema(name = "DraftDuty")
    public record DraftRequest(
            @NotNull @Min(2010) @Max(2100) @Schema(examples = "2016")
            Integer year,

            @NotNull UUID postId,
            @NotEmpty @Size(max = 8) List<@NotNull @Valid ItemRequest> items,

            @Size(max = 100) @Schema(nullable = true, description = "依据文号 / The document it follows from")
            String basisDocNo) {}

    @Schema(name = "AmendDuty")
    public record AmendRequest(
            @NotEmpty @Size(max = 8) List<@NotNull @Valid ItemRequest> items,
            @Size(max = 100) @Schema(nullable = true) String basisDocNo,
            @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "PostDuty", description = "岗位职责一版 / One edition of a post's duties for a year")
    public record DutyView(
            UUID id,
            int year,
            UUID postId,
            String postTitle,
            UUID unitId,
            String unitName,

            @Schema(description = "今天任职的人 / Who holds the post today")
            List<HolderView> holders,

            @Schema(description = "Counts from 1") int edition,

            DutyStatus status,
            List<ItemView> items,
            @Schema(nullable = true) String basisDocNo,

            @Schema(nullable = true, description = "为何修订 / Why it replaces the edition before")
            String reason,

            String draftedBy,
            Instant draftedAt,
            @Schema(nullable = true) Instant inForceAt,
            @Schema(nullable = true) Instant supersededAt,
            long version,
            @JsonProperty("_actions") List<Action> actions) {}

    @Schema(name = "Duty", description = "职责及其条款 / A duty and the clause that lays it down")
    public record ItemView(DutyCode code, String clause, String text) {

        public static List<ItemView> of(DutyItems items) {
            return items.list().stream()
                    .map(item -> new ItemView(item.code(), item.code().clause(), item.text()))
                    .toList();
        }
    }

    @Schema(name = "PostHolder")
    public record HolderView(
            UUID officialId, @Schema(nullable = true) String name, TenureKind kind) {}
}
