package cn.zeren.assignment.issue;

import java.util.Map;
import java.util.Optional;

/** How far an issue has come, and what may be done with it then. */
public enum IssueStatus {
    /** Waits for its rectification. */
    OPEN("待整改", "Open"),
    /** Rectified, with evidence another has seen. */
    RESOLVED("已整改", "Resolved"),
    /** Raised wrongly. */
    WITHDRAWN("已撤回", "Withdrawn");

    /** What is done with an issue. */
    public enum Verb {
        RESOLVE,
        WITHDRAW,
        OPEN_REVIEWS
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<IssueStatus, Map<Verb, IssueStatus>> TABLE = Map.of(
            OPEN, Map.of(Verb.RESOLVE, RESOLVED, Verb.WITHDRAW, WITHDRAWN, Verb.OPEN_REVIEWS, OPEN),
            RESOLVED, Map.of(Verb.OPEN_REVIEWS, RESOLVED),
            WITHDRAWN, Map.of());

    private final String label;
    private final String labelEn;

    IssueStatus(String label, String labelEn) {
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
    public Optional<IssueStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
