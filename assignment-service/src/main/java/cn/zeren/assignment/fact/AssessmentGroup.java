package cn.zeren.assignment.fact;

import cn.zeren.platform.kernel.Labelled;

/** The two groups in which units are inspected and ranked apart. */
public enum AssessmentGroup implements Labelled {
    COUNTY("县市区", "County-level"),
    CITY_DIRECT("市直单位", "City departments");

    private final Words words;

    AssessmentGroup(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
