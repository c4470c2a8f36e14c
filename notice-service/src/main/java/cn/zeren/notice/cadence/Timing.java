package cn.zeren.notice.cadence;

import cn.zeren.platform.kernel.Labelled;

/** When a card of a kind falls due. */
public enum Timing implements Labelled {
    /** Every period, as clause JZ-2.2 says it. */
    EVERY_PERIOD("每期必发", "Every period"),
    /** Only in a period in which a fact gives cause. */
    WITH_CAUSE("有因才发", "With cause");

    private final Words words;

    Timing(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
