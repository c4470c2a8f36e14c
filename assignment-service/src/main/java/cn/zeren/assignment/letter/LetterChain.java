package cn.zeren.assignment.letter;

import cn.zeren.assignment.seat.Seat;
import cn.zeren.platform.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * From whom a letter comes and to whom it goes: from the post that answers in an assignment to a post of the body answered
 * for (下管一级、逐级, JZ-1.0).
 */
public final class LetterChain {

    private LetterChain() {}

    /**
     * Why these two posts are no link of the chain, if so: nobody heads the sponsoring unit (LETTER_WITHOUT_SPONSOR); the
     * target is no post in the leading body of the unit answered for (LETTER_TARGET_OUTSIDE); both are the same post, and
     * nobody promises himself (LETTER_TO_ONESELF, DESIGN-SELF-COVER).
     *
     * @param targetUnit the unit answered for in the assignment
     * @param sponsor null when there is no such post
     */
    public static Optional<Refusal> refuses(UUID targetUnit, Seat sponsor, Seat target) {
        if (sponsor == null) {
            return Optional.of(Refusal.rule("LETTER_WITHOUT_SPONSOR", "JZ-1.1", Map.of()));
        }
        if (!target.unitId().equals(targetUnit) || !target.inLeadingBody()) {
            return Optional.of(Refusal.rule("LETTER_TARGET_OUTSIDE", "JZ-1.0", Map.of("title", target.title())));
        }
        return sponsor.postId().equals(target.postId())
                ? Optional.of(Refusal.rule("LETTER_TO_ONESELF", "DESIGN-SELF-COVER", Map.of("title", target.title())))
                : Optional.empty();
    }
}
