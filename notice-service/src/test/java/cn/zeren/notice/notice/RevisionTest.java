package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.CADENCE;
import static cn.zeren.notice.Samples.CLERK;
import static cn.zeren.notice.Samples.NEW_YEAR;
import static cn.zeren.notice.Samples.REVIEWER;
import static cn.zeren.notice.Samples.hand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionTest {

    @Test
    void aDraftIsRevisedByItsDrafterOnly() {
        Notice notice = draftedBy(CLERK);

        assertRefused("NOT_THE_DRAFTER", () -> notice.revise(hand(REVIEWER), Samples.supervision(), null));
        assertEquals(List.of(NoticeEvent.REVISED), notice.revise(hand(CLERK), Samples.supervision(), null));
        assertEquals(NoticeStatus.DRAFT, notice.status());
    }

    @Test
    void whoRevisesADraftOfTheCadenceIsItsDrafterAndDoesNotReviewIt() {
        Notice notice = draftedBy(CADENCE);

        notice.revise(hand(REVIEWER), Samples.supervision(), null);

        assertRefused("SAME_PERSON", () -> notice.review(hand(REVIEWER)));
    }

    @Test
    void whoCorrectsADraftLeavesTheReasonWhyItReplacesAnotherUnlessHeGivesOne() {
        Notice notice = Notice.draft(UUID.randomUUID(), Samples.supervision(), Deed.of(CLERK, "条款引用有误", NEW_YEAR));

        notice.revise(hand(CLERK), Samples.supervision(), null);
        assertEquals("条款引用有误", notice.drafted().note());
        notice.revise(hand(CLERK), Samples.supervision(), "主送有误");
        assertEquals("主送有误", notice.drafted().note());
    }

    @Test
    void aDraftOfAnAccountWithoutAPersonBehindItIsStillItsOwn() {
        Actor nameless = new Actor("clerk-2", null, null, CLERK.roles(), false);

        assertRefused("NOT_THE_DRAFTER", () -> draftedBy(nameless).revise(hand(REVIEWER), Samples.supervision(), null));
    }

    private static Notice draftedBy(Actor drafter) {
        return Notice.draft(UUID.randomUUID(), Samples.supervision(), drafter, NEW_YEAR);
    }

    private static void assertRefused(String code, Runnable command) {
        var refusal = assertThrows(Refused.class, command::run).refusal();
        assertEquals(code, refusal.code());
        assertEquals("DESIGN-FOUR-EYES", refusal.clause());
    }
}
