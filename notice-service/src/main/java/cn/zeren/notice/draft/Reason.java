package cn.zeren.notice.draft;

import cn.zeren.notice.projection.Sponsor;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.List;

/**
 * One sentence of why a card was drafted.
 *
 * @param clause the clause it rests on
 * @param text the sentence, in Chinese
 * @param facts the facts it speaks of; a drafted-by-hand card may rest on what no system knows, so it may be empty there
 * @param cause the kind of cause it tells of; null for what is no cause: who is addressed, who answers, what a clerk wrote
 */
public record Reason(String clause, String text, List<Fact> facts, CauseKind cause) {

    public Reason {
        facts = List.copyOf(facts);
    }

    /** A sentence that tells of no cause. */
    public Reason(String clause, String text, List<Fact> facts) {
        this(clause, text, facts, null);
    }

    /** The sentence for a cause. */
    public static Reason of(Cause cause) {
        return new Reason(cause.kind().clause(), cause.text(), cause.facts(), cause.kind());
    }

    /** The sentence that names who answers for the unit. */
    public static Reason of(Sponsor sponsor) {
        return new Reason(
                "JZ-1.1",
                "本单位党风廉政建设责任制的落实由%s包保。".formatted(sponsor.label()),
                List.of(new Fact("assignment", sponsor.assignmentId())));
    }
}
