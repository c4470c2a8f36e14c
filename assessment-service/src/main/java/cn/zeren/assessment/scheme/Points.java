package cn.zeren.assessment.scheme;

import java.math.BigDecimal;
import java.util.Collection;

/** Points are exact decimals of two places; nothing is ever rounded into that form. */
final class Points {

    static final int SCALE = 2;
    static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private Points() {}

    /** The same value with two places, or the value as it is when it is too fine for that: the check will refuse it. */
    static BigDecimal of(BigDecimal value) {
        return value == null || isTooFine(value) ? value : value.setScale(SCALE);
    }

    static boolean isTooFine(BigDecimal value) {
        return value.stripTrailingZeros().scale() > SCALE;
    }

    static boolean same(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO.setScale(SCALE), BigDecimal::add);
    }

    static String text(BigDecimal value) {
        return of(value).toPlainString();
    }
}
