package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What one indicator's scoring and weight must satisfy, its points being sound already. */
final class ScoringRule {

    private ScoringRule() {}

    /**
     * Adds a fault for: a largest deduction not above zero or above the points; {@code perCase} missing or out of range
     * for a method that counts cases, or given for one that does not; steps that do not fall strictly from full marks to
     * no less than zero; a weight that is not {@code base + shift = points}, or has no reason.
     */
    static void check(Indicator indicator, String at, List<FieldError> faults) {
        Scoring scoring = indicator.scoring();
        BigDecimal points = indicator.points();
        if (!within(scoring.maxDeduct(), points)) {
            faults.add(new FieldError(at + "/scoring/maxDeduct", "MAX_DEDUCT_RANGE"));
        }
        boolean counts = scoring.method().countsCases();
        if (counts ? !within(scoring.perCase(), points) : scoring.perCase() != null) {
            faults.add(new FieldError(
                    at + "/scoring/perCase", counts ? "PER_CASE_RANGE" : "PER_CASE_UNUSED", named(scoring)));
        }
        boolean steps = scoring.method() == ScoringMethod.STEP;
        if (steps ? !fallFrom(points, scoring.steps()) : !scoring.steps().isEmpty()) {
            faults.add(new FieldError(
                    at + "/scoring/steps", steps ? "STEPS_NOT_FALLING" : "STEPS_UNUSED", named(scoring)));
        }
        Weight weight = indicator.weight();
        if (!Points.same(weight.base().add(weight.shift()), points)) {
            faults.add(new FieldError(
                    at + "/weight",
                    "WEIGHT_NOT_POINTS",
                    Map.of(
                            "expected",
                            Points.text(points),
                            "found",
                            weight.base().add(weight.shift()).toPlainString())));
        }
        if (weight.policy().isBlank() || weight.reason().isBlank()) {
            faults.add(new FieldError(at + "/weight/reason", "WEIGHT_WITHOUT_REASON"));
        }
    }

    private static boolean within(BigDecimal amount, BigDecimal points) {
        return amount != null && amount.signum() > 0 && amount.compareTo(points) <= 0 && !Points.isTooFine(amount);
    }

    private static boolean fallFrom(BigDecimal points, List<BigDecimal> steps) {
        if (steps.size() < 2 || !Points.same(steps.get(0), points)) {
            return false;
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).compareTo(steps.get(i - 1)) >= 0 || Points.isTooFine(steps.get(i))) {
                return false;
            }
        }
        return steps.get(steps.size() - 1).signum() >= 0;
    }

    private static Map<String, Object> named(Scoring scoring) {
        return Map.of("method", scoring.method());
    }
}
