package cn.zeren.notice.unitstate;

import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.unitstate.UnitState.Pressing;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes out about the state of units. */
public final class UnitStateViews {

    private UnitStateViews() {}

    @Schema(name = "UnitStateReason", description = "一个理由:哪一时限到了哪一级 / A limit that presses, and its level")
    public record ReasonView(
            UUID limitId,
            SubjectKind subject,

            @Schema(description = "所属文书或整改清单 / The notice or rectification it belongs to")
            UUID aboutId,

            @Schema(description = "逾期分级 1–4 / Level of the ladder")
            int level,

            @Schema(nullable = true, description = "期限末日 / Last day in time")
            LocalDate dueOn) {

        static ReasonView of(Pressing limit) {
            return new ReasonView(limit.limitId(), limit.subject(), limit.about(), limit.level(), limit.dueOn());
        }
    }

    @Schema(name = "UnitStateView", description = "单位状态:颜色及理由 / The colour of a unit, and why")
    public record UnitStateView(
            UUID unitId,
            String unitName,
            UnitColour colour,

            @Schema(description = "不靠颜色也能分辨的符号 / A shape, for those who do not tell the hues apart")
            String sign,

            @Schema(description = "色盲可辨的色值 / A hue that colour-blind eyes tell apart")
            String hue,

            List<ReasonView> reasons,

            @Schema(description = "判定步骤 / The step that decided it")
            Step why) {

        static UnitStateView of(UUID unitId, String unitName, UnitState state) {
            return new UnitStateView(
                    unitId,
                    unitName,
                    state.colour(),
                    state.colour().sign(),
                    state.colour().hue(),
                    state.reasons().stream().map(ReasonView::of).toList(),
                    state.why());
        }
    }

    @Schema(name = "UnitStatePage")
    public record UnitStatePage(
            @Schema(description = "业务日 / The business day") LocalDate businessDay,
            List<UnitStateView> items,

            @Schema(description = "下一页游标,末页为空 / Cursor of the next page, null at the end", nullable = true)
            String next) {}
}
