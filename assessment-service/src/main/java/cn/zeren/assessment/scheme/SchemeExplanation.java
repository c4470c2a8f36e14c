package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Why each weight is what it is: one step for each indicator (base + shift = points, with policy and reason), one for
 * each item (the sum), one for the total, and the seal once there is one. Each step can be computed again from its own
 * values.
 */
public final class SchemeExplanation {

    private static final String QUANTIFIED = "JZ-3.1";

    /** The policy that a unit is scored as what it is at the end of the year: no source says so, none says otherwise. */
    private static final String GROUP_AT_YEAR_END = "zeren-group-at-year-end-1";

    private SchemeExplanation() {}

    public static Explanation of(Scheme scheme) {
        List<Step> steps = new ArrayList<>();
        Map<String, String> sums = new LinkedHashMap<>();
        for (SchemeItem item : scheme.content().items()) {
            Map<String, String> points = new LinkedHashMap<>();
            for (Indicator indicator : item.indicators()) {
                steps.add(weight(indicator));
                points.put(indicator.code(), Points.text(indicator.points()));
            }
            sums.put(item.code(), Points.text(item.sum()));
            steps.add(step("SchemeItem.sum", QUANTIFIED, null, points, Map.of(item.code(), Points.text(item.sum()))));
        }
        BigDecimal total = scheme.content().total();
        steps.add(step("SchemeContent.total", QUANTIFIED, null, sums, Map.of("total", Points.text(total))));
        scheme.hash().ifPresent(hash -> steps.add(seal(scheme, hash)));
        return new Explanation(steps);
    }

    /**
     * Why this edition is the one a unit is scored by: its group on the last day of the year, and the edition in force
     * for that group and year.
     */
    static Explanation applicable(Scheme scheme, UUID unitId, LocalDate groupAsOf) {
        Step chosen = new Step(
                "SchemeQueries.applicable",
                QUANTIFIED,
                GROUP_AT_YEAR_END,
                List.of(new Fact("unit", unitId)),
                Map.of("groupAsOf", groupAsOf.toString(), "year", Integer.toString(scheme.year())),
                Map.of(
                        "assessmentGroup", scheme.group().name(),
                        "edition", Integer.toString(scheme.edition()),
                        "schemeId", scheme.id().toString()));
        return new Explanation(List.of(chosen));
    }

    /** A weight that was shifted follows the duty and the unit's own nature (个性化); one that was not, the duty alone. */
    private static Step weight(Indicator indicator) {
        Weight weight = indicator.weight();
        return step(
                "ScoringRule.check",
                weight.shift().signum() == 0 ? indicator.duty().clause() : QUANTIFIED,
                weight.policy(),
                Map.of(
                        "indicator", indicator.code(),
                        "duty", indicator.duty().name(),
                        "base", Points.text(weight.base()),
                        "shift", Points.text(weight.shift()),
                        "reason", weight.reason()),
                Map.of("points", Points.text(indicator.points())));
    }

    private static Step seal(Scheme scheme, String hash) {
        Map<String, String> in = Map.of(
                "assessmentGroup", scheme.group().name(),
                "year", Integer.toString(scheme.year()),
                "edition", Integer.toString(scheme.edition()));
        return step("SchemeForm.hash", QUANTIFIED, null, in, Map.of("sha256", hash));
    }

    private static Step step(
            String rule, String clause, String policy, Map<String, String> in, Map<String, String> out) {
        return new Step(rule, clause, policy, List.of(), in, out);
    }
}
