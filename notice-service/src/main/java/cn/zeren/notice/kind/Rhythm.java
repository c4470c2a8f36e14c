package cn.zeren.notice.kind;

/** How often a card falls due. */
public enum Rhythm {
    /** 每季度. */
    QUARTER(3),
    /** 每月. */
    MONTH(1);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** Months in one period. */
    public int months() {
        return months;
    }

    /** Periods in one year. */
    public int perYear() {
        return 12 / months;
    }
}
