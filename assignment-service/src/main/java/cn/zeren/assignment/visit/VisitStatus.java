package cn.zeren.assignment.visit;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far a visit has come, and what may be done with it then. */
public enum VisitStatus implements Labelled {
    /** Agreed on for a day. */
    PLANNED("已安排", "Planned"),
    /** It took place; not all musts are shown, or nobody has completed it. */
    RECORDED("已记录", "Recorded"),
    /** Made, with all three musts. */
    COMPLETED("已完成", "Completed"),
    /** Called off. */
    CANCELLED("已取消", "Cancelled");

    /** What is done with a visit. */
    public enum Verb implements Labelled {
        RECORD("记录", "Record"),
        COMPLETE("完成", "Complete"),
        CANCEL("取消", "Cancel");

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
    private static final Map<VisitStatus, Map<Verb, VisitStatus>> TABLE = Map.of(
            PLANNED, Map.of(Verb.RECORD, RECORDED, Verb.CANCEL, CANCELLED),
            RECORDED, Map.of(Verb.RECORD, RECORDED, Verb.COMPLETE, COMPLETED, Verb.CANCEL, CANCELLED),
            COMPLETED, Map.of(),
            CANCELLED, Map.of());

    private final Words words;

    VisitStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<VisitStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
