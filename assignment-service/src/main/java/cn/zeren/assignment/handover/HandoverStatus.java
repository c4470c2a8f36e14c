package cn.zeren.assignment.handover;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** Where a hand-over stands. */
public enum HandoverStatus implements Labelled {
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
    public enum Verb implements Labelled {
        GIVE("确认移交", "Hand over"),
        TAKE("确认接收", "Take over"),
        ANNUL("撤销", "Annul"),
        REOPEN("重新开启", "Reopen");

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
    private static final Map<HandoverStatus, Map<Verb, HandoverStatus>> TABLE = Map.of(
            OPEN, Map.of(Verb.GIVE, GIVEN, Verb.TAKE, TAKEN, Verb.ANNUL, VOID),
            GIVEN, Map.of(Verb.TAKE, DONE, Verb.ANNUL, VOID),
            TAKEN, Map.of(Verb.GIVE, DONE, Verb.ANNUL, VOID),
            DONE, Map.of(),
            VOID, Map.of(Verb.REOPEN, OPEN));

    private final Words words;

    HandoverStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<HandoverStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
