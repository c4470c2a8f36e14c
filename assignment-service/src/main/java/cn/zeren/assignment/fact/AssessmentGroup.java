package cn.zeren.assignment.fact;

/** The two groups in which units are inspected and ranked apart. */
public enum AssessmentGroup {
    COUNTY("县市区", "County-level"),
    CITY_DIRECT("市直单位", "City departments");

    private final String label;
    private final String labelEn;

    AssessmentGroup(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }
}
