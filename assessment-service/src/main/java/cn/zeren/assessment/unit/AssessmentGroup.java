package cn.zeren.assessment.unit;

/** The two classes of assessed units: each is scored by a scheme of its own and ranked only among its like (JZ-3.1). */
public enum AssessmentGroup {
    /** 县市区. */
    COUNTY("县市区", "Counties"),
    /** 市直单位. */
    CITY_DIRECT("市直单位", "City units");

    private final String zh;
    private final String en;

    AssessmentGroup(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
