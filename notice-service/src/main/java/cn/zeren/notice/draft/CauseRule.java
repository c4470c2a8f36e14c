package cn.zeren.notice.draft;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a city holds to be a cause.
 *
 * @param counted the kinds that count
 * @param lowPercent an indicator is low whose score is below this share of its points, in percent
 */
public record CauseRule(Set<CauseKind> counted, int lowPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CauseRule {
        counted = Set.copyOf(counted);
    }

    boolean counts(CauseKind kind) {
        return counted.contains(kind);
    }

    /** Whether the score falls short of the share; compared without rounding. */
    boolean low(BigDecimal score, BigDecimal full) {
        return score.multiply(HUNDRED).compareTo(full.multiply(BigDecimal.valueOf(lowPercent))) < 0;
    }
}
