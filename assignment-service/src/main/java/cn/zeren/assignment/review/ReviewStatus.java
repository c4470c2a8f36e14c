package cn.zeren.assignment.review;

import java.util.Map;
import java.util.Optional;

/** How far a review has come, and what may be done with it then. */
public enum ReviewStatus {
    /** Waits for a conclusion. */
    OPEN("待审查", "Open"),
    /** Concluded, with reasons. */
    CONCLUDED("已作结论", "Concluded");

    /** What is done with a review. */
    public enum Verb {
        STATE,
        CONCLUDE,
        REOPEN
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<ReviewStatus, Map<Verb, ReviewStatus>> TABLE = Map.of(
            OPEN, Map.of(Verb.STATE, OPEN, Verb.CONCLUDE, CONCLUDED),
            CONCLUDED, Map.of(Verb.REOPEN, OPEN));

    private final String label;
    private final String labelEn;

    ReviewStatus(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<ReviewStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
