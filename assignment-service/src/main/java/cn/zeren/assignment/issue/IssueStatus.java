package cn.zeren.assignment.issue;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far an issue has come, and what may be done with it then. */
public enum IssueStatus implements Labelled {
    /** Waits for its rectification. */
    OPEN("待整改", "Open"),
    /** Rectified, with evidence another has seen. */
    RESOLVED("已整改", "Resolved"),
    /** Raised wrongly. */
    WITHDRAWN("已撤回", "Withdrawn");

    /** What is done with an issue. */
    public enum Verb implements Labelled {
        RESOLVE("核实整改", "Resolve"),
        WITHDRAW("撤回", "Withdraw"),
        OPEN_REVIEWS("启动审查", "Open reviews");

        private final Words words;

        Verb(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<IssueStatus, Map<Verb, IssueStatus>> TABLE = Map.of(
            OPEN, Map.of(Verb.RESOLVE, RESOLVED, Verb.WITHDRAW, WITHDRAWN, Verb.OPEN_REVIEWS, OPEN),
            RESOLVED, Map.of(Verb.OPEN_REVIEWS, RESOLVED),
            WITHDRAWN, Map.of());

    private final Words words;

    IssueStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<IssueStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
