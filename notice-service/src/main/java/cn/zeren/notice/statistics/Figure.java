package cn.zeren.notice.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a value follows from counts (DESIGN-STATISTICS). The one place where it is rounded: two decimals, half up. */
public final class Figure {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figure() {}

    /** A count as a value. */
    public static BigDecimal count(long ids) {
        return BigDecimal.valueOf(ids);
    }

    /**
     * The share of one count in another, in per cent.
     *
     * @return null where nothing is below the line
     */
    public static BigDecimal rate(long of, long among) {
        return among == 0
                ? null
                : BigDecimal.valueOf(of)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(among), DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The mean of days.
     *
     * @param days the days of all ids together
     * @return null where there is no id
     */
    public static BigDecimal mean(long days, long ids) {
        return ids == 0
                ? null
                : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(ids), DECIMALS, RoundingMode.HALF_UP);
    }
}
