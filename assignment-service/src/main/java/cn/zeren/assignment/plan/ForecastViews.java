package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.assignment.plan.PlanViews.DiffView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What facts not yet recorded would do to plans. */
public final class ForecastViews {

    /** Nothing any plan looks at. */
    public static final EffectsView NONE = new EffectsView(0, List.of());

    private ForecastViews() {}

    @Schema(
            name = "EffectsOnPlans",
            description = "记入后须重新推导的方案及其变化,不保存 / Plans that would have to be derived again, and what of them"
                    + " would change; nothing is stored")
    public record EffectsView(
            @Schema(description = "涉及多少方案 / how many plans") int plans,

            @Schema(description = "其中前 20 个 / the first 20 of them")
            List<OnPlanView> shown) {}

    @Schema(name = "EffectOnPlan")
    public record OnPlanView(
            UUID planId,
            int year,
            UUID managerUnitId,

            @Schema(description = "须重新推导的单位数 / of how many units it would be asked again")
            int units,

            @Schema(description = "这些单位的包保将如何变化 / how who answers for these units would change")
            DiffView diff,

            @Schema(description = "其中妨碍确认的问题数 / how many findings on them would keep the plan from being confirmed")
            int blocking,

            @Schema(description = "届时在这些单位上发现的问题 / what would be found of these units")
            List<FoundView> findings) {}

    @Schema(name = "FindingForeseen", description = "to 为不含之日 / to is exclusive")
    public record FoundView(
            FindingCode code, String clause, boolean blocking, UUID unitId, LocalDate from, LocalDate to) {}
}
