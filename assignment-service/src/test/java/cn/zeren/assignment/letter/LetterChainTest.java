package cn.zeren.assignment.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.seat.Seat;
import cn.zeren.platform.kernel.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A letter goes from the post that answers to a post of the leading body answered for. */
class LetterChainTest {

    private static final UUID GOVERNMENT = UUID.randomUUID();
    private static final UUID BUREAU = UUID.randomUUID();

    private static Seat seat(UUID unit, PostRank rank) {
        return new Seat(UUID.randomUUID(), "职务", rank, unit, "单位");
    }

    private static String refusal(Seat sponsor, Seat target) {
        return LetterChain.refuses(BUREAU, sponsor, target).map(Refusal::code).orElse(null);
    }

    @Test
    void fromTheLeaderInChargeToTheHeadOfHisUnit() {
        assertEquals(null, refusal(seat(GOVERNMENT, PostRank.MEMBER), seat(BUREAU, PostRank.HEAD)));
    }

    @Test
    void fromTheHeadOfABodyToItsMembers() {
        assertEquals(null, refusal(seat(BUREAU, PostRank.HEAD), seat(BUREAU, PostRank.MEMBER)));
    }

    @Test
    void notToAnotherUnitNorBelowTheLeadingBody() {
        assertEquals(
                "LETTER_TARGET_OUTSIDE", refusal(seat(GOVERNMENT, PostRank.MEMBER), seat(GOVERNMENT, PostRank.HEAD)));
        assertEquals("LETTER_TARGET_OUTSIDE", refusal(seat(GOVERNMENT, PostRank.MEMBER), seat(BUREAU, PostRank.STAFF)));
    }

    @Test
    void notToOneself() {
        Seat head = seat(BUREAU, PostRank.HEAD);
        assertEquals("LETTER_TO_ONESELF", refusal(head, head));
    }

    @Test
    void notFromAUnitWithoutAHead() {
        assertEquals("LETTER_WITHOUT_SPONSOR", refusal(null, seat(BUREAU, PostRank.HEAD)));
    }
}
