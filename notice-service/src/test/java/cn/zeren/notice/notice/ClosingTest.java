package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.CLERK;
import static cn.zeren.notice.Samples.LIAISON;
import static cn.zeren.notice.Samples.OFFICE_HEAD;
import static cn.zeren.notice.Samples.SECRETARY;
import static cn.zeren.notice.Samples.VERIFIER;
import static cn.zeren.notice.Samples.hand;
import static cn.zeren.notice.notice.Notices.assertRefused;
import static cn.zeren.notice.notice.Notices.atTheUnit;
import static cn.zeren.notice.notice.Notices.begun;
import static cn.zeren.notice.notice.Notices.draft;
import static cn.zeren.notice.notice.Notices.issued;
import static cn.zeren.notice.notice.Notices.issuedInstructed;
import static cn.zeren.notice.notice.Notices.underVerification;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a notice is closed: shown, verified by another, and followed up. */
class ClosingTest {

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"SUPERVISION_CARD", "RECTIFICATION_NOTICE"})
    void wordsAreAnAnswerButNoEvidenceToCloseOn(NoticeKind kind) {
        Notice notice = begun(kind);
        notice.submit(hand(LIAISON), "已完成", List.of());
        notice.verify(hand(VERIFIER));

        assertRefused("CLOSED_UNPROVEN", "DESIGN-VERIFY", () -> notice.close(hand(VERIFIER), "已完成", List.of()));
        notice.giveBack(hand(VERIFIER), "请附凭据");
    }

    @Test
    void whatWasShownForItsProblemsIsNotAskedForAgain() {
        NoticeGuard guard = underVerification(NoticeKind.RECTIFICATION_NOTICE, "已完成", List.of())
                .guard();

        assertEquals(
                Optional.empty(), tallied(guard, new ProblemTally(0, 1)).refuses(NoticeVerb.CLOSE, hand(VERIFIER)));
        assertEquals(
                "PROBLEMS_OPEN",
                tallied(guard, new ProblemTally(1, 1))
                        .refuses(NoticeVerb.CLOSE, hand(VERIFIER))
                        .orElseThrow()
                        .code());
    }

    private static NoticeGuard tallied(NoticeGuard guard, ProblemTally problems) {
        return new NoticeGuard(
                guard.kind(),
                guard.status(),
                guard.hands(),
                guard.course(),
                guard.addressee(),
                guard.sent(),
                guard.due(),
                problems);
    }

    @Test
    void whoAnsweredInAnEarlierRoundDoesNotVerifyTheLater() {
        Actor both = new Actor("both", UUID.randomUUID(), null, Set.of(Role.UNIT_LIAISON, Role.LG_OFFICE), false);
        Notice notice = begun(NoticeKind.SUPERVISION_CARD);
        notice.submit(atTheUnit(both), "已完成", List.of());
        notice.verify(hand(VERIFIER));
        notice.giveBack(hand(VERIFIER), "材料不全");
        notice.begin(hand(LIAISON));
        notice.submit(hand(LIAISON), "补充说明", List.of());

        assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.verify(atTheUnit(both)));
    }

    @Test
    void whatCameOfAnInstructionWentOutSinceAndStands() {
        Notice book = issued(NoticeKind.RECOMMENDATION);
        book.receive(hand(SECRETARY));
        book.recordInstruction(hand(SECRETARY), "市委书记甲", LocalDate.of(2016, 1, 5), "请办公室督办。", true);
        Notice draft = draft(NoticeKind.SUPERVISION_CARD, CLERK);
        Notice voided = issued(NoticeKind.SUPERVISION_CARD);
        voided.annul(hand(OFFICE_HEAD), "有误");

        for (Notice wrong : List.of(draft, voided)) {
            assertRefused(
                    "FOLLOW_UP_NOT_OUT", "JZ-2.2", () -> issuedAsked().close(hand(VERIFIER), "已办", List.of(wrong)));
        }
        book.close(hand(VERIFIER), "已办", List.of(issued(NoticeKind.SUPERVISION_CARD)));
        assertEquals(1, book.course().followUps().size());
    }

    private static Notice issuedAsked() {
        Notice book = issued(NoticeKind.RECOMMENDATION);
        book.receive(hand(SECRETARY));
        book.recordInstruction(hand(SECRETARY), "市委书记甲", LocalDate.of(2016, 1, 5), "请办公室督办。", true);
        return book;
    }

    @Test
    void aRecommendationEndsWhenItsInstructionIsFollowedUp() {
        Notice notice = issued(NoticeKind.RECOMMENDATION);
        notice.receive(hand(SECRETARY));
        notice.recordInstruction(hand(SECRETARY), "市委书记甲", LocalDate.of(2016, 1, 5), "请办公室督办。", true);

        assertRefused("FOLLOW_UP_MISSING", "JZ-2.2", () -> notice.close(hand(VERIFIER), "已办", List.of()));
    }

    @Test
    void anInstructionThatAsksForNothingNeedsNoFollowUp() {
        Notice notice = issuedInstructed();

        notice.close(hand(VERIFIER), "已阅", List.of());

        assertEquals(NoticeStatus.CLOSED, notice.status());
    }

    @Test
    void whoRecordedTheInstructionDoesNotCloseIt() {
        Notice notice = issued(NoticeKind.RECOMMENDATION);
        notice.receive(hand(SECRETARY));
        notice.recordInstruction(hand(VERIFIER), "市委书记甲", LocalDate.of(2016, 1, 5), "已阅。", false);

        assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.close(hand(VERIFIER), "完", List.of()));
    }
}
