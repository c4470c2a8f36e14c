package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Labelled;

/** How the points of an indicator are won or lost. */
public enum ScoringMethod implements Labelled {
    /** Starts full; each case found takes {@code perCase} off, never below zero. */
    DEDUCT("扣分", "Points off per case"),
    /** Starts at zero; each case found adds {@code perCase}, never above the indicator's points. */
    ADD("加分", "Points added per case"),
    /** One of a few named steps, the first being full marks (10/9/8/7). */
    STEP("分档", "Named steps"),
    /** Full marks or none (有得满分,没有得 0). */
    BOOLEAN("有无", "All or nothing"),
    /** Points × done ÷ due. */
    RATIO("比例", "By share done"),
    /** Each member of the leading body is scored; the mean counts. */
    AVERAGE_OF_MEMBERS("班子成员平均", "Mean of the members"),
    /** The result of another department's own yearly check, brought to this indicator's points. */
    IMPORTED("引用部门结果", "Brought from another department");

    private final Words words;

    ScoringMethod(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Counted in cases, and so in need of {@code perCase}. */
    public boolean countsCases() {
        return this == DEDUCT || this == ADD;
    }
}
