package cn.zeren.assignment.meeting;

import java.util.Map;
import java.util.Optional;

/** How far a joint meeting has come, and what may be done with it then. */
public enum MeetingStatus {
    /** Posts are asked to come. */
    CONVENED("已召集", "Convened"),
    /** It took place; the minutes may still be mended. */
    HELD("已召开", "Held"),
    /** The minutes stand. */
    CONFIRMED("纪要已确认", "Minutes confirmed"),
    /** Called off. */
    CANCELLED("已取消", "Cancelled");

    /** What is done with a meeting. */
    public enum Verb {
        HOLD,
        CONFIRM,
        CANCEL
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<MeetingStatus, Map<Verb, MeetingStatus>> TABLE = Map.of(
            CONVENED, Map.of(Verb.HOLD, HELD, Verb.CANCEL, CANCELLED),
            HELD, Map.of(Verb.HOLD, HELD, Verb.CONFIRM, CONFIRMED),
            CONFIRMED, Map.of(),
            CANCELLED, Map.of());

    private final String label;
    private final String labelEn;

    MeetingStatus(String label, String labelEn) {
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
    public Optional<MeetingStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
