package cn.zeren.notice.matter;

/** What others record of a unit that may give cause for a card. */
public enum MatterKind {
    /** A leader's visit to what he answers for (JZ-1.3). It is the matter of the unit in which he holds his post. */
    VISIT("visit"),
    /** A letter of responsibility (责任书) which the unit has to sign (JZ-1.2). */
    LETTER("letter"),
    /** An early signal (苗头) about the unit, sent to the leader in charge (JZ-1.3). */
    SIGNAL("signal"),
    /** The unit's newest score of an indicator of the yearly assessment (JZ-3.1). */
    INDICATOR("indicator"),
    /** A problem which the unit was ordered to rectify (整改, JZ-2.2). */
    PROBLEM("problem");

    private final String fact;

    MatterKind(String fact) {
        this.fact = fact;
    }

    /** The kind of fact as reasons and explanations name it. */
    public String fact() {
        return fact;
    }
}
