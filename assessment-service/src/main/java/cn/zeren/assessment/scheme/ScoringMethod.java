package cn.zeren.assessment.scheme;

/** How the points of an indicator are won or lost. */
public enum ScoringMethod {
    /** Starts full; each case found takes {@code perCase} off, never below zero. */
    DEDUCT,
    /** Starts at zero; each case found adds {@code perCase}, never above the indicator's points. */
    ADD,
    /** One of a few named steps, the first being full marks (10/9/8/7). */
    STEP,
    /** Full marks or none (有得满分,没有得 0). */
    BOOLEAN,
    /** Points × done ÷ due. */
    RATIO,
    /** Each member of the leading body is scored; the mean counts. */
    AVERAGE_OF_MEMBERS,
    /** The result of another department's own yearly check, brought to this indicator's points. */
    IMPORTED;

    /** Counted in cases, and so in need of {@code perCase}. */
    public boolean countsCases() {
        return this == DEDUCT || this == ADD;
    }
}
