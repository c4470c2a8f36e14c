package cn.zeren.accountability.liability;

import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.UUID;

/**
 * The answer: who answered, nearest first, and where nobody did.
 *
 * @param unitName as on the day of the act; null when there was no such unit
 */
public record Liability(String unitName, List<Link> links, List<Gap> gaps, Explanation explanation) {

    /**
     * Who: a leader, or a leading body.
     *
     * @param unitId of the body, or of the leader's body where the post says it; else null
     * @param officialId the leader; null for a body
     */
    public record Subject(UUID unitId, String unitName, UUID officialId, String name, UUID postId, String title) {

        static Subject body(UUID unitId, String name) {
            return new Subject(unitId, name, null, null, null, null);
        }

        /** What makes two of them the same: the person, whatever the post; or the body. */
        UUID identity() {
            return officialId != null ? officialId : unitId;
        }
    }

    /** One who answered. Each appears once, with the heaviest kind of all its grounds. */
    public record Link(ResponsibilityKind kind, Subject subject, List<Ground> grounds) {
        public Link {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Why: the tie, the clauses in force on the day, and the facts it rests on.
     *
     * @param assignmentId the assignment, or null where the tie is the post itself
     */
    public record Ground(Tie tie, UUID assignmentId, List<String> clauses, List<Fact> facts) {}

    /** A place in the chain that was empty: said, never passed over. */
    public record Gap(GapCode code, UUID unitId, UUID assignmentId) {}

    /** What can be missing. */
    public enum GapCode implements Labelled {
        /** It was not held that there was such a unit on that day. */
        UNIT_NOT_THERE("当日无此单位", "No such unit that day", "JZ-1.2"),
        /** Nobody held the post of the unit's head. */
        HEAD_VACANT("主要负责人空缺", "No head", "GD2010-6"),
        /** No assignment reached the unit that day. */
        NO_ASSIGNMENT("无包保", "No assignment", "JZ-1.1"),
        /** A member unit answered, but nobody headed it. */
        SPONSOR_VACANT("包保成员单位无负责人", "The member unit had no head", "JZ-1.1"),
        /** Nobody answered for any leading body above it. */
        NO_HIGHER_HEAD("上级无人负责", "Nobody above", "JZ-1.1");

        private final Words words;
        private final String clause;

        GapCode(String zh, String en, String clause) {
            this.words = new Words(zh, en);
            this.clause = clause;
        }

        @Override
        public Words words() {
            return words;
        }

        /** The clause that would have somebody there. */
        public String clause() {
            return clause;
        }
    }

    public Liability {
        links = List.copyOf(links);
        gaps = List.copyOf(gaps);
    }
}
