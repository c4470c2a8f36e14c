package cn.zeren.notice.kind;

/** How often a card falls due. */
public enum Rhythm {
    /** 每季度. */
    QUARTER(3),
    /** 每月. */
    MONTH(1),
    /** When there is need: no period. */
    ON_NEED(0);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** Whether there are periods to count by. */
    public boolean periodic() {
        return months > 0;
    }

    /** Months in one period. */
    public int months() {
        return months;
    }

    /** Periods in one year. */
    public int perYear() {
        return periodic() ? 12 / months : 0;
    }
}
