package cn.zeren.assessment.unit;

import cn.zeren.platform.kernel.Labelled;

/** The two classes of assessed units: each is scored by a scheme of its own and ranked only among its like (JZ-3.1). */
public enum AssessmentGroup implements Labelled {
    /** 县市区. */
    COUNTY("县市区", "Counties"),
    /** 市直单位. */
    CITY_DIRECT("市直单位", "City units");

    private final Words words;

    AssessmentGroup(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
