package cn.zeren.notice.course;

import cn.zeren.notice.proof.Deed;
import cn.zeren.notice.proof.Evidence;
import java.util.List;

/**
 * The unit's answer. A returned one is followed by another; none is ever changed, nor by anybody but the unit.
 *
 * @param round 1, 2, 3 …
 * @param submitted by whom and when; its note is what the unit states
 * @param evidence what it shows
 * @param daysLate days past the limit, counted as its days are; 0 in time or without a limit, null where the calendar does not
 *     reach them
 */
public record Feedback(int round, Deed submitted, List<Evidence> evidence, Integer daysLate) {

    public Feedback {
        evidence = List.copyOf(evidence);
    }

    /** Whether it says anything at all. A statement is an answer; 销号 takes evidence. */
    public boolean answers() {
        return !evidence.isEmpty()
                || submitted.note() != null && !submitted.note().isBlank();
    }
}
