package cn.zeren.assessment.scheme;

import java.math.BigDecimal;

/**
 * Why an indicator weighs what it weighs: {@code base + shift = points}, so that anybody can add it up again.
 *
 * @param base points in the table that was started from
 * @param shift points moved to (or from) it for this group of units; zero when none
 * @param policy the edition or document the weight comes from; a proposal is named as one
 * @param reason one sentence, in Chinese, of why
 */
public record Weight(BigDecimal base, BigDecimal shift, String policy, String reason) {

    public Weight {
        base = Points.of(base);
        shift = Points.of(shift);
    }
}
