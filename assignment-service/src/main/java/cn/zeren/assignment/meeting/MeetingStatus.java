package cn.zeren.assignment.meeting;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far a joint meeting has come, and what may be done with it then. */
public enum MeetingStatus implements Labelled {
    /** Posts are asked to come. */
    CONVENED("已召集", "Convened"),
    /** It took place; the minutes may still be mended. */
    HELD("已召开", "Held"),
    /** The minutes stand. */
    CONFIRMED("纪要已确认", "Minutes confirmed"),
    /** Called off. */
    CANCELLED("已取消", "Cancelled");

    /** What is done with a meeting. */
    public enum Verb implements Labelled {
        HOLD("记录召开", "Hold"),
        CONFIRM("确认纪要", "Confirm"),
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
    private static final Map<MeetingStatus, Map<Verb, MeetingStatus>> TABLE = Map.of(
            CONVENED, Map.of(Verb.HOLD, HELD, Verb.CANCEL, CANCELLED),
            HELD, Map.of(Verb.HOLD, HELD, Verb.CONFIRM, CONFIRMED),
            CONFIRMED, Map.of(),
            CANCELLED, Map.of());

    private final Words words;

    MeetingStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<MeetingStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
