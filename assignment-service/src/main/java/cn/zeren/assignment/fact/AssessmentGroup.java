package cn.zeren.assignment.fact;

/** The two groups in which units are inspected and ranked apart. */
public enum AssessmentGroup {
    /** 县市区. */
    COUNTY,
    /** 市直单位. */
    CITY_DIRECT
}
