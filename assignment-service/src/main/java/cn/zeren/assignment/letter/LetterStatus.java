package cn.zeren.assignment.letter;

import cn.zeren.platform.kernel.Labelled;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where an edition of a letter stands (DESIGN-LETTER). */
public enum LetterStatus implements Labelled {
    /** 拟稿. */
    DRAFT("拟稿", "Draft"),
    /** 下达. */
    ISSUED("已下达", "Issued"),
    /** 责任方已签. */
    SIGNED_BY_UNIT("责任方已签", "Signed"),
    /** 包保人会签: not altered from here on. */
    COUNTERSIGNED("已会签", "Countersigned"),
    /** 生效. */
    IN_FORCE("生效", "In force"),
    /** The year is over. */
    EXPIRED("期满", "Expired"),
    /** A later edition has taken its place. */
    SUPERSEDED("已被新版取代", "Superseded");

    /** What is done with an edition, or happens to it. */
    public enum Verb implements Labelled {
        ISSUE("下达", "Issue"),
        SIGN("签字", "Sign"),
        COUNTERSIGN("会签", "Countersign"),
        ENTER_FORCE("生效", "Enter into force"),
        EXPIRE("到期", "Expire"),
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
    private static final Map<LetterStatus, Map<Verb, LetterStatus>> TABLE = Map.of(
            DRAFT, Map.of(Verb.ISSUE, ISSUED, Verb.SUPERSEDE, SUPERSEDED),
            ISSUED, Map.of(Verb.SIGN, SIGNED_BY_UNIT, Verb.SUPERSEDE, SUPERSEDED),
            SIGNED_BY_UNIT, Map.of(Verb.COUNTERSIGN, COUNTERSIGNED, Verb.SUPERSEDE, SUPERSEDED),
            COUNTERSIGNED, Map.of(Verb.ENTER_FORCE, IN_FORCE, Verb.SUPERSEDE, SUPERSEDED),
            IN_FORCE, Map.of(Verb.EXPIRE, EXPIRED, Verb.SUPERSEDE, SUPERSEDED),
            EXPIRED, Map.of(),
            SUPERSEDED, Map.of());

    private final Words words;

    LetterStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The status the verb leads to, or none where it is not allowed. */
    public Optional<LetterStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }

    /** Issued, and no later edition in its place: these count for the signing rate. */
    public static Set<LetterStatus> counted() {
        return EnumSet.of(ISSUED, SIGNED_BY_UNIT, COUNTERSIGNED, IN_FORCE, EXPIRED);
    }
}
