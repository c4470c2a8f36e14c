package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.CADENCE;
import static cn.zeren.notice.Samples.CHIEF;
import static cn.zeren.notice.Samples.CLERK;
import static cn.zeren.notice.Samples.LIAISON;
import static cn.zeren.notice.Samples.MAYOR;
import static cn.zeren.notice.Samples.OFFICE_HEAD;
import static cn.zeren.notice.Samples.PRINCIPAL;
import static cn.zeren.notice.Samples.REVIEWER;
import static cn.zeren.notice.Samples.SECRETARY;
import static cn.zeren.notice.Samples.VERIFIER;
import static cn.zeren.notice.Samples.hand;
import static cn.zeren.notice.notice.Notices.LATE;
import static cn.zeren.notice.notice.Notices.NUMBER;
import static cn.zeren.notice.notice.Notices.assertRefused;
import static cn.zeren.notice.notice.Notices.atTheUnit;
import static cn.zeren.notice.notice.Notices.begun;
import static cn.zeren.notice.notice.Notices.draft;
import static cn.zeren.notice.notice.Notices.issued;
import static cn.zeren.notice.notice.Notices.reviewed;
import static cn.zeren.notice.notice.Notices.underVerification;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {

    @Test
    void aDraftSendsNothingOfItself() {
        Notice notice = draft(NoticeKind.REMINDER_CARD, CADENCE);

        assertEquals(NoticeStatus.DRAFT, notice.status());
        assertNull(notice.docNo());
        assertEquals(1, notice.version());
    }

    @Test
    void aReminderEndsWhenThePrincipalHasReadIt() {
        Notice notice = issued(NoticeKind.REMINDER_CARD);

        assertEquals(List.of(NoticeEvent.RECEIVED), notice.receive(hand(MAYOR)));
        assertEquals(List.of(NoticeEvent.CLOSED), notice.acknowledge(hand(MAYOR)));

        assertEquals(NoticeStatus.CLOSED, notice.status());
        assertEquals(NUMBER, notice.docNo());
    }

    @Test
    void aSupervisionCardIsAnsweredVerifiedAndClosed() {
        Notice notice = underVerification(NoticeKind.SUPERVISION_CARD);

        assertEquals(List.of(NoticeEvent.CLOSED), notice.close(hand(VERIFIER), "已完成", List.of()));

        assertEquals("已完成", notice.closed().note());
        assertEquals(1, notice.course().feedbacks().size());
    }

    @Test
    void whatIsReturnedIsDoneAgainAndKeepsBothAnswers() {
        Notice notice = underVerification(NoticeKind.RECTIFICATION_NOTICE);

        notice.giveBack(hand(VERIFIER), "材料不全");
        notice.begin(hand(LIAISON));
        notice.submit(hand(LIAISON, LATE), "补充说明", List.of());

        assertEquals(1, notice.returns());
        assertEquals(2, notice.course().feedbacks().size());
        assertEquals(0, notice.course().feedbacks().get(0).daysLate());
        assertEquals(790, notice.course().feedbacks().get(1).daysLate());
    }

    @Test
    void anAnswerThatShowsNothingIsNone() {
        Notice notice = begun(NoticeKind.SUPERVISION_CARD);

        assertRefused("FEEDBACK_EMPTY", "DESIGN-VERIFY", () -> notice.submit(hand(LIAISON), " ", List.of()));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void whoDraftedItNeitherReviewsNorSignsIt(NoticeKind kind) {
        Actor all = Samples.actor("all", Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.PARTY_SECRETARY);
        Notice notice = draft(kind, all);

        assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.review(hand(all)));
        notice.review(hand(REVIEWER));
        assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.sign(hand(all), NUMBER));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void whoReviewedItDoesNotSignIt(NoticeKind kind) {
        Actor all = Samples.actor("all", Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.PARTY_SECRETARY);
        Notice notice = draft(kind, CLERK);
        notice.review(hand(all));

        assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.sign(hand(all), NUMBER));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"SUPERVISION_CARD", "RECTIFICATION_NOTICE"})
    void whoDraftedReviewedOrSignedItDoesNotVerifyIt(NoticeKind kind) {
        for (String step : List.of("drafted", "reviewed", "signed")) {
            Actor earlier = Samples.actor("all", Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF);
            Notice notice = draft(kind, step.equals("drafted") ? earlier : CLERK);
            notice.review(hand(step.equals("reviewed") ? earlier : REVIEWER));
            Actor signer = kind == NoticeKind.SUPERVISION_CARD ? OFFICE_HEAD : CHIEF;
            notice.sign(hand(step.equals("signed") ? earlier : signer), NUMBER);
            notice.issue(hand(CLERK), notice.term().due(LocalDate.of(2016, 1, 1), LocalDate::plusDays));
            notice.receive(hand(PRINCIPAL));
            notice.begin(hand(LIAISON));
            notice.submit(hand(LIAISON), "已完成", List.of());

            assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.verify(hand(earlier)));
            notice.verify(hand(VERIFIER));
            assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.close(hand(earlier), "完", List.of()));
            assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.giveBack(hand(earlier), "退"));
        }
    }

    @Test
    void whoAnsweredDoesNotVerifyHisAnswer() {
        Actor both = new Actor("both", UUID.randomUUID(), null, Set.of(Role.UNIT_LIAISON, Role.LG_OFFICE), false);
        Notice notice = begun(NoticeKind.SUPERVISION_CARD);
        notice.submit(atTheUnit(both), "已完成", List.of());

        assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.verify(atTheUnit(both)));
    }

    @Test
    void theSamePersonUnderAnotherAccountDoesNotSignEither() {
        Notice notice = reviewed(NoticeKind.REMINDER_CARD, OFFICE_HEAD);
        var secondAccount = new Actor("head-2", OFFICE_HEAD.officialId(), null, OFFICE_HEAD.roles(), false);

        assertRefused("SAME_PERSON", "DESIGN-FOUR-EYES", () -> notice.sign(hand(secondAccount), NUMBER));
    }

    @Test
    void cardsAreSignedByTheHeadOfTheOfficeAndBooksByTheLeaders() {
        assertRefused("FORBIDDEN", null, () -> reviewed(NoticeKind.REMINDER_CARD, CADENCE)
                .sign(hand(CLERK), NUMBER));
        for (NoticeKind kind : List.of(NoticeKind.RECOMMENDATION, NoticeKind.RECTIFICATION_NOTICE)) {
            assertRefused("NOT_THE_SIGNER", "DESIGN-APPROVERS", () -> reviewed(kind, CLERK)
                    .sign(hand(OFFICE_HEAD), NUMBER));
            reviewed(kind, CLERK).sign(hand(SECRETARY), NUMBER);
            reviewed(kind, CLERK).sign(hand(CHIEF), NUMBER);
        }
        for (NoticeKind kind : List.of(NoticeKind.REMINDER_CARD, NoticeKind.SUPERVISION_CARD)) {
            assertRefused("NOT_THE_SIGNER", "DESIGN-APPROVERS", () -> reviewed(kind, CADENCE)
                    .sign(hand(SECRETARY), NUMBER));
        }
    }

    @Test
    void aRecommendationIsSignedByOneWhoHasAName() {
        Actor nameless = new Actor("secretary", null, null, SECRETARY.roles(), false);
        Notice notice = reviewed(NoticeKind.RECOMMENDATION, CLERK);

        assertRefused("SIGNER_NOT_NAMED", "GBT9704-7.2.6", () -> notice.sign(hand(nameless), NUMBER));
    }

    @Test
    void theAddresseeSignsForItWhateverHisRole() {
        Notice notice = issued(NoticeKind.REMINDER_CARD);

        notice.receive(hand(MAYOR));

        assertEquals("mayor", notice.received().by());
    }

    @Test
    void somebodyElseDoesNotSignForIt() {
        Notice notice = issued(NoticeKind.REMINDER_CARD);
        Actor viceMayor = Samples.actor("vice-mayor", Role.VICE_MAYOR);

        assertRefused("NOT_THE_RECEIVER", "DESIGN-RECEIPT", () -> notice.receive(hand(viceMayor)));
        assertRefused("NOT_THE_RECEIVER", "DESIGN-RECEIPT", () -> notice.receive(hand(CLERK)));
    }

    @Test
    void signingForItYearsLaterIsRecordedAndNotRefused() {
        Notice notice = issued(NoticeKind.SUPERVISION_CARD);

        notice.receive(hand(LIAISON, LATE));

        assertEquals(LATE, notice.received().at());
    }

    @Test
    void aRejectedDraftKeepsTheReasonWhyThePeriodIsSkipped() {
        Notice notice = draft(NoticeKind.REMINDER_CARD, CADENCE);

        notice.reject(hand(OFFICE_HEAD), "本季度已约谈");

        assertEquals("本季度已约谈", notice.ended().note());
        assertEquals(NoticeStatus.REJECTED, notice.status());
    }

    @Test
    void whatIsSentBackMustBeReviewedAgain() {
        Notice notice = reviewed(NoticeKind.SUPERVISION_CARD, CLERK);

        notice.sendBack(hand(OFFICE_HEAD), "依据不足");

        assertEquals(NoticeStatus.DRAFT, notice.status());
        assertNull(notice.reviewed());
        assertRefused("NOTICE_STATE", "GW2012-18", () -> notice.sign(hand(OFFICE_HEAD), NUMBER));
    }

    @Test
    void aVoidedNoticeKeepsItsNumber() {
        Notice notice = issued(NoticeKind.SUPERVISION_CARD);

        notice.annul(hand(OFFICE_HEAD), "主送单位有误");

        assertEquals(NoticeStatus.VOIDED, notice.status());
        assertEquals(NUMBER, notice.docNo());
    }

    @Test
    void whatWasSignedForIsNeitherVoidedNorRecalled() {
        Notice notice = issued(NoticeKind.SUPERVISION_CARD);
        notice.receive(hand(LIAISON));

        assertRefused("NOTICE_STATE", "GW2012-18", () -> notice.annul(hand(OFFICE_HEAD), "有误"));
        assertRefused("NOTICE_STATE", "GW2012-18", () -> notice.recall(hand(OFFICE_HEAD), "有误"));
    }

    @Test
    void whatIsRecalledKeepsItsNumberAndMayBeIssuedAgain() {
        Notice notice = issued(NoticeKind.SUPERVISION_CARD);

        notice.recall(hand(OFFICE_HEAD), "主送有误");
        notice.issue(hand(CLERK), null);

        assertEquals(NoticeStatus.ISSUED, notice.status());
        assertEquals(NUMBER, notice.docNo());
        assertEquals("主送有误", notice.recalled().note());
    }

    @Test
    void whatIsReplacedStaysReadableAndNamesItsSuccessor() {
        Notice notice = issued(NoticeKind.SUPERVISION_CARD);
        Notice successor = draft(NoticeKind.SUPERVISION_CARD, CLERK);

        notice.giveWay(hand(CLERK), successor);

        assertEquals(NoticeStatus.REPLACED, notice.status());
        assertEquals(successor.id(), notice.replacedBy());
        assertEquals("示例正文", notice.body());
    }

    @Test
    void isNotSignedTwice() {
        Notice notice = issued(NoticeKind.REMINDER_CARD);

        assertRefused("NOTICE_STATE", "GW2012-18", () -> notice.sign(hand(OFFICE_HEAD), new DocNo("荆廉办", 2016, 4)));
        assertEquals(NUMBER, notice.docNo());
    }
}
