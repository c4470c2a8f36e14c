package cn.zeren.assessment.unit;

/** The two classes of assessed units: each is scored by a scheme of its own and ranked only among its like (JZ-3.1). */
public enum AssessmentGroup {
    /** 县市区. */
    COUNTY,
    /** 市直单位. */
    CITY_DIRECT
}
