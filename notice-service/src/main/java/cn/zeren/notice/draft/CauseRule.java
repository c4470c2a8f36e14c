package cn.zeren.notice.draft;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a city holds to be a cause.
 *
 * @param counted the kinds that count
 * @param lowBelow an indicator is low whose score is below this share of its points, as 0.60
 */
public record CauseRule(Set<CauseKind> counted, BigDecimal lowBelow) {

    /** Every kind counts; what does not reach the pass mark of the yearly assessment (DESIGN-GRADES) is low. */
    public static final CauseRule DEFAULT = new CauseRule(Set.of(CauseKind.values()), new BigDecimal("0.60"));

    public CauseRule {
        counted = Set.copyOf(counted);
    }

    boolean counts(CauseKind kind) {
        return counted.contains(kind);
    }

    /** Whether the score falls short of the share; compared without rounding. */
    boolean low(BigDecimal score, BigDecimal full) {
        return score.compareTo(full.multiply(lowBelow)) < 0;
    }
}
