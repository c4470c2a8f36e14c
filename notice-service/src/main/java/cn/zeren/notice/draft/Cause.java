package cn.zeren.notice.draft;

import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * A fact that gives cause for a card.
 *
 * @param kind what is the matter
 * @param day the limit; of what has none, the day it came to be
 * @param text the sentence that says so on the card
 * @param facts the facts the sentence speaks of, never none
 */
public record Cause(CauseKind kind, LocalDate day, String text, List<Fact> facts) {

    public Cause {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a cause without a fact");
        }
    }
}
