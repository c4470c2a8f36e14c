package cn.zeren.assignment.register;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** How far an assignment has come: drafted ones bind nobody, released ones nobody any more. */
public enum AssignmentStatus implements Labelled {
    DRAFT("草案", "Draft"),
    /** The edition it stands in is confirmed: it binds. */
    CONFIRMED("已确认", "Confirmed"),
    /** In force for the year. */
    ACTIVE("在包", "In force"),
    /** Its year is over and it binds still: 问题整改不落实不脱钩 (JZ-1.1). Only of the third tier. */
    CARRY_OVER("不脱钩", "Carried over"),
    /** 脱钩: from the day of release on it binds nobody. */
    RELEASED("已脱钩", "Released");

    /** What is done with an assignment. */
    public enum Verb implements Labelled {
        /** It stands in an edition that is confirmed: anew, or with another content. */
        CONFIRM("确认", "Confirm"),
        ACTIVATE("施行", "Put in force"),
        CARRY_OVER("延续", "Carry over"),
        RELEASE("脱钩", "Release"),
        REATTACH("恢复挂钩", "Reattach");

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
    private static final Map<AssignmentStatus, Map<Verb, AssignmentStatus>> TABLE = Map.of(
            DRAFT, Map.of(Verb.CONFIRM, CONFIRMED),
            CONFIRMED, Map.of(Verb.CONFIRM, CONFIRMED, Verb.ACTIVATE, ACTIVE, Verb.CARRY_OVER, CARRY_OVER),
            ACTIVE, Map.of(Verb.CONFIRM, CONFIRMED, Verb.CARRY_OVER, CARRY_OVER),
            CARRY_OVER, Map.of(Verb.CONFIRM, CARRY_OVER, Verb.RELEASE, RELEASED),
            RELEASED, Map.of(Verb.CONFIRM, RELEASED, Verb.REATTACH, CARRY_OVER));

    private final Words words;

    AssignmentStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<AssignmentStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
