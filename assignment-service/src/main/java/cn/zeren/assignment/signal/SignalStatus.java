package cn.zeren.assignment.signal;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far a signal has come, and what may be done with it then. */
public enum SignalStatus implements Labelled {
    /** Found; nothing goes out before a person sends it. */
    FOUND("已发现", "Found"),
    /** With the leader in charge. */
    SENT("已送建议", "Sent"),
    /** The leader has answered. */
    ANSWERED("已答复", "Answered"),
    /** Not to be sent. */
    DROPPED("不送", "Dropped");

    /** What is done with a signal. */
    public enum Verb implements Labelled {
        SEND("送建议", "Send"),
        ANSWER("答复", "Answer"),
        DROP("决定不送", "Drop");

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
    private static final Map<SignalStatus, Map<Verb, SignalStatus>> TABLE = Map.of(
            FOUND, Map.of(Verb.SEND, SENT, Verb.DROP, DROPPED),
            SENT, Map.of(Verb.SEND, SENT, Verb.ANSWER, ANSWERED),
            ANSWERED, Map.of(),
            DROPPED, Map.of());

    private final Words words;

    SignalStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<SignalStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
