package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Labelled;
import java.util.Map;
import java.util.Optional;

/** Where an edition of a scheme stands. The transition table is all there is: what is not in it cannot happen. */
public enum SchemeStatus implements Labelled {
    /** Being written; may be revised. */
    DRAFT("草稿", "Draft"),
    /** Frozen by its hash and in force for its group and year. */
    PUBLISHED("已发布", "Published"),
    /** Replaced by a later edition; kept as it was. */
    SUPERSEDED("已被替代", "Superseded");

    private final Words words;

    SchemeStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** What can be done to an edition. */
    public enum Verb implements Labelled {
        REVISE("修改", "Revise"),
        PUBLISH("发布", "Publish"),
        SUPERSEDE("以新版替代", "Supersede");

        private final Words words;

        Verb(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
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
