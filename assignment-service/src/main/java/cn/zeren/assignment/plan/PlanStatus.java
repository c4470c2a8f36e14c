package cn.zeren.assignment.plan;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far a plan has come, and what may be done with it then. */
public enum PlanStatus implements Labelled {
    /** An edition is drafted; what an earlier edition put in force stays so. */
    DRAFT("草案", "Draft"),
    /** The office's head has confirmed the edition: its assignments bind. */
    CONFIRMED("已确认", "Confirmed"),
    /** The secretary, who heads the leading group, has signed the edition off. */
    SIGNED("已签发", "Signed off"),
    /** In force for the year: the edition is published. */
    ACTIVE("施行中", "In force");

    /** What is done with a plan. */
    public enum Verb implements Labelled {
        DERIVE("重新拟定", "Derive"),
        CONFIRM("确认", "Confirm"),
        SIGN("签发", "Sign off"),
        ACTIVATE("施行", "Put in force");

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
    private static final Map<PlanStatus, Map<Verb, PlanStatus>> TABLE = Map.of(
            DRAFT, Map.of(Verb.DERIVE, DRAFT, Verb.CONFIRM, CONFIRMED),
            CONFIRMED, Map.of(Verb.DERIVE, DRAFT, Verb.SIGN, SIGNED),
            SIGNED, Map.of(Verb.DERIVE, DRAFT, Verb.ACTIVATE, ACTIVE),
            ACTIVE, Map.of(Verb.DERIVE, DRAFT));

    private final Words words;

    PlanStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<PlanStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
