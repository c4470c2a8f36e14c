package cn.zeren.assessment.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API shows of units. */
public final class UnitViews {

    private UnitViews() {}

    @Schema(description = "被考核单位 / An assessed unit as on the day asked for")
    public record UnitView(
            UUID id,
            @Schema(examples = "JZ-JYJ") String code,
            @Schema(examples = "荆州市教育局") String name,
            @Schema(examples = "GOV_DEPARTMENT") String type,
            AssessmentGroup assessmentGroup,
            LocalDate validFrom,
            LocalDate validTo) {

        static UnitView of(UnitSpan span) {
            return new UnitView(
                    span.unitId(),
                    span.code(),
                    span.name(),
                    span.type(),
                    span.group(),
                    span.validFrom(),
                    span.validTo());
        }
    }

    @Schema(description = "一页被考核单位 / One page of units")
    public record UnitPage(List<UnitView> items, String next) {}
}
