package cn.zeren.assignment.duty;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** Where an edition of a post's duties stands. */
public enum DutyStatus implements Labelled {
    /** Written, not yet binding. */
    DRAFT("草案", "Draft"),
    /** What the post answers for. */
    IN_FORCE("施行", "In force"),
    /** A later edition has taken its place. */
    SUPERSEDED("已被新版取代", "Superseded");

    /** What happens to an edition. */
    public enum Verb implements Labelled {
        ENTER_FORCE("生效", "Enter into force"),
        SUPERSEDE("以新版取代", "Supersede");

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
    private static final Map<DutyStatus, Map<Verb, DutyStatus>> TABLE = Map.of(
            DRAFT, Map.of(Verb.ENTER_FORCE, IN_FORCE, Verb.SUPERSEDE, SUPERSEDED),
            IN_FORCE, Map.of(Verb.SUPERSEDE, SUPERSEDED),
            SUPERSEDED, Map.of());

    private final Words words;

    DutyStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<DutyStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
