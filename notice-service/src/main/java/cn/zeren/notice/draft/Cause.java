package cn.zeren.notice.draft;

import cn.zeren.notice.paper.DutyCode;
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
 * @param duty the duty that was not done, where the fact says it; null where the city's policy says under which it falls
 */
public record Cause(CauseKind kind, LocalDate day, String text, List<Fact> facts, DutyCode duty) {

    public Cause {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a cause without a fact");
        }
    }
}
