package cn.zeren.assignment.handover;

import cn.zeren.assignment.openitem.OpenPostViews.ItemView;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about hand-overs. */
public final class HandoverViews {

    private HandoverViews() {}

    @Schema(name = "ConfirmForPredecessor")
    public record DeputyRequest(
            @NotNull DeputyCause cause,
            @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "Handover", description = "工作交接 / What one holder of a post hands over to the next")
    public record HandoverView(
            UUID id,
            UUID postId,
            @Schema(nullable = true) String postTitle,
            UUID unitId,
            PersonView from,
            PersonView to,

            @Schema(description = "职务变动之日 / The successor's first day without the predecessor")
            LocalDate changedOn,

            @Schema(description = "确认期限 / The last day to confirm in time")
            LocalDate dueOn,

            @Schema(
                    nullable = true,
                    description =
                            "所更正的交接:其双方或日期经更正作废 / The void hand-over whose parties or day were corrected to these")
            UUID correctsId,

            HandoverStatus status,

            @Schema(
                    nullable = true,
                    description = "未了事项:首次确认前为现状,之后固定;列表中不带 / What is open: as it stands until a side confirms,"
                            + " fixed from then on; null in lists until then")
            List<ItemView> items,

            @Schema(nullable = true) Doer given,
            @Schema(nullable = true) DeputyCause deputyCause,
            @Schema(nullable = true) String deputyReason,
            @Schema(nullable = true) Doer taken,

            @Schema(description = "逾期天数,只作记录 / Days late, until today or until it was done")
            int daysLate,

            long version,
            @JsonProperty("_actions") List<Action> actions) {}

    @Schema(name = "HandoverSide")
    public record PersonView(
            UUID officialId, @Schema(nullable = true) String name) {}
}
