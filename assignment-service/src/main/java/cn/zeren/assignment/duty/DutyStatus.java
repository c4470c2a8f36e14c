package cn.zeren.assignment.duty;

import java.util.Map;
import java.util.Optional;

/** Where an edition of a post's duties stands. */
public enum DutyStatus {
    /** Written, not yet binding. */
    DRAFT("草案", "Draft"),
    /** What the post answers for. */
    IN_FORCE("施行", "In force"),
    /** A later edition has taken its place. */
    SUPERSEDED("已被新版取代", "Superseded");

    /** What happens to an edition. */
    public enum Verb {
        ENTER_FORCE,
        SUPERSEDE
    }

    /** The whole table: a verb that is not in a status's row is refused there. */
    private static final Map<DutyStatus, Map<Verb, DutyStatus>> TABLE = Map.of(
            DRAFT, Map.of(Verb.ENTER_FORCE, IN_FORCE, Verb.SUPERSEDE, SUPERSEDED),
            IN_FORCE, Map.of(Verb.SUPERSEDE, SUPERSEDED),
            SUPERSEDED, Map.of());

    private final String label;
    private final String labelEn;

    DutyStatus(String label, String labelEn) {
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
    public Optional<DutyStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
