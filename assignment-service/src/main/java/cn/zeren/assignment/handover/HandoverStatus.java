package cn.zeren.assignment.handover;

import java.util.Map;
import java.util.Optional;

/** Where a hand-over stands. */
public enum HandoverStatus {
    /** Nobody has confirmed. */
    OPEN("待交接", "Open"),
    /** The predecessor has, or a deputy in his place. */
    GIVEN("移交方已确认", "Confirmed by the predecessor"),
    /** The successor has. */
    TAKEN("接收方已确认", "Confirmed by the successor"),
    /** Both have. */
    DONE("已交接", "Done"),
    /** The change it was opened for is no longer what we hold. */
    VOID("已撤销", "Void");

    /** What is done with a hand-over, or happens to it. */
    public enum Verb {
        GIVE,
        TAKE,
        ANNUL,
        REOPEN
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<HandoverStatus, Map<Verb, HandoverStatus>> TABLE = Map.of(
            OPEN, Map.of(Verb.GIVE, GIVEN, Verb.TAKE, TAKEN, Verb.ANNUL, VOID),
            GIVEN, Map.of(Verb.TAKE, DONE, Verb.ANNUL, VOID),
            TAKEN, Map.of(Verb.GIVE, DONE, Verb.ANNUL, VOID),
            DONE, Map.of(),
            VOID, Map.of(Verb.REOPEN, OPEN));

    private final String label;
    private final String labelEn;

    HandoverStatus(String label, String labelEn) {
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
    public Optional<HandoverStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
