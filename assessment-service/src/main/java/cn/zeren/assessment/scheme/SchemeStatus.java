package cn.zeren.assessment.scheme;

import java.util.Map;
import java.util.Optional;

/** Where an edition of a scheme stands. The transition table is all there is: what is not in it cannot happen. */
public enum SchemeStatus {
    /** Being written; may be revised. */
    DRAFT("草稿", "Draft"),
    /** Frozen by its hash and in force for its group and year. */
    PUBLISHED("已发布", "Published"),
    /** Replaced by a later edition; kept as it was. */
    SUPERSEDED("已被替代", "Superseded");

    private final String zh;
    private final String en;

    SchemeStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** What can be done to an edition. */
    public enum Verb {
        REVISE,
        PUBLISH,
        SUPERSEDE
    }

    private static final Map<SchemeStatus, Map<Verb, SchemeStatus>> TABLE = Map.of(
            DRAFT, Map.of(Verb.REVISE, DRAFT, Verb.PUBLISH, PUBLISHED),
            PUBLISHED, Map.of(Verb.SUPERSEDE, SUPERSEDED),
            SUPERSEDED, Map.of());

    /** The status after {@code verb}, or nothing when the verb is not open in this status. */
    public Optional<SchemeStatus> after(Verb verb) {
        return Optional.ofNullable(TABLE.get(this).get(verb));
    }
}
