package cn.zeren.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * How one indicator is scored.
 *
 * @param method the way points are won or lost
 * @param maxDeduct the most that can be lost on the indicator, in points; above zero and at most the indicator's points
 * @param perCase points per case found, for {@code DEDUCT} and {@code ADD} only; else null
 * @param steps the marks that can be given, best first, for {@code STEP} only; else empty
 */
public record Scoring(ScoringMethod method, BigDecimal maxDeduct, BigDecimal perCase, List<BigDecimal> steps) {

    public Scoring {
        maxDeduct = Points.of(maxDeduct);
        perCase = Points.of(perCase);
        steps = steps == null ? List.of() : steps.stream().map(Points::of).toList();
    }
}
