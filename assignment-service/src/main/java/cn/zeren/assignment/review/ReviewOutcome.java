package cn.zeren.assignment.review;

/** What a review came to. Which measure follows is not decided here. */
public enum ReviewOutcome {
    /** He bears the leadership responsibility. */
    RESPONSIBLE("承担领导责任", "Responsible"),
    /** He does not. */
    NOT_RESPONSIBLE("不承担领导责任", "Not responsible"),
    /** What it rested on has been corrected: it was not his to answer. */
    BASIS_CORRECTED("认定依据已更正", "Its basis was corrected");

    private final String label;
    private final String labelEn;

    ReviewOutcome(String label, String labelEn) {
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
