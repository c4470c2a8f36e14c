package cn.zeren.assessment.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scheme says, as the API takes and shows it: decimals are strings, exact to two places. */
public final class ContentViews {

    private static final String DECIMAL = "-?\\d{1,4}(\\.\\d{1,6})?";

    private ContentViews() {}

    @Schema(description = "方案内容 / What a scheme says")
    public record ContentView(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String basis,
            @NotNull @Valid ShapeView shape,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ItemView> items) {

        static ContentView of(SchemeContent content) {
            SchemeShape shape = content.shape();
            return new ContentView(
                    content.title(),
                    content.basis(),
                    new ShapeView(shape.items(), shape.indicators(), shape.reason()),
                    content.items().stream().map(ItemView::of).toList());
        }

        SchemeContent content() {
            return new SchemeContent(
                    title,
                    basis,
                    new SchemeShape(shape.items, shape.indicators, shape.reason),
                    items.stream().map(ItemView::item).toList());
        }
    }

    @Schema(
            description =
                    "项目数与指标数;不是 7 与 19 时须写明理由 / How many items and indicators; other than 7 and 19 needs a reason")
    public record ShapeView(
            @Min(1) int items,
            @Min(1) int indicators,
            @Size(max = 500) String reason) {}

    @Schema(description = "项目 / An item")
    public record ItemView(
            @NotBlank @Size(max = 20) @Schema(examples = "7")
            String code,

            @NotBlank @Size(max = 100) @Schema(examples = "执纪问责")
            String name,

            @NotNull @Size(max = 100) String nameEn,

            @NotNull @Pattern(regexp = DECIMAL) @Schema(examples = "18.00")
            String points,

            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid IndicatorView> indicators) {

        static ItemView of(SchemeItem item) {
            return new ItemView(
                    item.code(),
                    item.name(),
                    item.nameEn(),
                    text(item.points()),
                    item.indicators().stream().map(IndicatorView::of).toList());
        }

        SchemeItem item() {
            return new SchemeItem(
                    code,
                    name,
                    nameEn,
                    decimal(points),
                    indicators.stream().map(IndicatorView::indicator).toList());
        }
    }

    @Schema(description = "指标 / An indicator")
    public record IndicatorView(
            @NotBlank @Size(max = 20) @Schema(examples = "7.1")
            String code,

            @NotBlank @Size(max = 100) @Schema(examples = "支持办案/双查落实")
            String name,

            @NotNull @Size(max = 100) String nameEn,
            @NotNull DutyCode duty,

            @NotNull @Pattern(regexp = DECIMAL) @Schema(examples = "10.00")
            String points,

            @NotNull @Valid ScoringView scoring,

            @NotNull @Size(max = 20) @Schema(description = "只能是结果 / Outcomes only")
            List<@NotNull IndicatorInput> inputs,

            @NotBlank @Size(max = 1000) String criterion,
            @NotNull @Valid WeightView weight) {

        static IndicatorView of(Indicator indicator) {
            return new IndicatorView(
                    indicator.code(),
                    indicator.name(),
                    indicator.nameEn(),
                    indicator.duty(),
                    text(indicator.points()),
                    ScoringView.of(indicator.scoring()),
                    indicator.inputs(),
                    indicator.criterion(),
                    WeightView.of(indicator.weight()));
        }

        Indicator indicator() {
            return new Indicator(
                    code, name, nameEn, duty, decimal(points), scoring.scoring(), inputs, criterion, weight.weight());
        }
    }

    @Schema(description = "计分方法 / How it is scored")
    public record ScoringView(
            @NotNull ScoringMethod method,

            @NotNull @Pattern(regexp = DECIMAL) @Schema(examples = "10.00")
            String maxDeduct,

            @Pattern(regexp = DECIMAL) @Schema(examples = "4.00")
            String perCase,

            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = DECIMAL) String> steps) {

        static ScoringView of(Scoring scoring) {
            return new ScoringView(
                    scoring.method(),
                    text(scoring.maxDeduct()),
                    text(scoring.perCase()),
                    scoring.steps().stream().map(ContentViews::text).toList());
        }

        Scoring scoring() {
            return new Scoring(
                    method,
                    decimal(maxDeduct),
                    decimal(perCase),
                    steps.stream().map(ContentViews::decimal).toList());
        }
    }

    @Schema(description = "分值由来:base + shift = points / Where the points come from")
    public record WeightView(
            @NotNull @Pattern(regexp = DECIMAL) @Schema(examples = "8.00")
            String base,

            @NotNull @Pattern(regexp = DECIMAL) @Schema(examples = "2.00")
            String shift,

            @NotNull @Size(max = 100) @Schema(examples = "zeren-proposal-1")
            String policy,

            @NotNull @Size(max = 500) String reason) {

        static WeightView of(Weight weight) {
            return new WeightView(text(weight.base()), text(weight.shift()), weight.policy(), weight.reason());
        }

        Weight weight() {
            return new Weight(decimal(base), decimal(shift), policy, reason);
        }
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
