package cn.zeren.assignment.review;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far a review has come, and what may be done with it then. */
public enum ReviewStatus implements Labelled {
    /** Waits for a conclusion. */
    OPEN("待审查", "Open"),
    /** Concluded, with reasons. */
    CONCLUDED("已作结论", "Concluded");

    /** What is done with a review. */
    public enum Verb implements Labelled {
        STATE("说明情况", "State"),
        CONCLUDE("作出结论", "Conclude"),
        REOPEN("重新审查", "Reopen");

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
    private static final Map<ReviewStatus, Map<Verb, ReviewStatus>> TABLE = Map.of(
            OPEN, Map.of(Verb.STATE, OPEN, Verb.CONCLUDE, CONCLUDED),
            CONCLUDED, Map.of(Verb.REOPEN, OPEN));

    private final Words words;

    ReviewStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<ReviewStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
