package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.CADENCE;
import static cn.zeren.notice.Samples.CHIEF;
import static cn.zeren.notice.Samples.CLERK;
import static cn.zeren.notice.Samples.LIAISON;
import static cn.zeren.notice.Samples.MAYOR;
import static cn.zeren.notice.Samples.NEW_YEAR;
import static cn.zeren.notice.Samples.OFFICE_HEAD;
import static cn.zeren.notice.Samples.PRINCIPAL;
import static cn.zeren.notice.Samples.REVIEWER;
import static cn.zeren.notice.Samples.SECRETARY;
import static cn.zeren.notice.Samples.VERIFIER;
import static cn.zeren.notice.Samples.hand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {

    private static final DocNo NUMBER = new DocNo("荆廉办", 2016, 3);
    private static final Instant LATE = NEW_YEAR.plus(Duration.ofDays(800));

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
    void anExtensionAskedForLongAfterTheLimitIsCountedFromThatDay() {
        Notice notice = begun(NoticeKind.RECTIFICATION_NOTICE);
        Instant late = NEW_YEAR.plus(Duration.ofDays(100));
        LocalDate day = LocalDate.of(2016, 4, 10);

        assertRefused(
                "EXTENSION_TOO_LONG",
                "DESIGN-EXTENSION",
                () -> notice.requestExtension(hand(LIAISON, late), day.plusDays(31), "理由"));
        Notice other = begun(NoticeKind.RECTIFICATION_NOTICE);
        other.requestExtension(hand(LIAISON, late), day.plusDays(30), "理由");
        assertEquals(90, other.course().extensions().get(0).daysLate());
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

    private static Hand atTheUnit(Actor actor) {
        return new Hand(
                actor,
                new cn.zeren.notice.projection.Standing(Set.of(Samples.UNIT), Set.of()),
                HandlingPolicy.INITIAL,
                WorkingCalendar.published(),
                NEW_YEAR,
                LocalDate.of(2016, 1, 1));
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

    @Test
    void anExtensionAskedForLateIsRecordedAndMovesTheLimit() {
        Notice notice = begun(NoticeKind.RECTIFICATION_NOTICE);
        Instant late = NEW_YEAR.plus(Duration.ofDays(13));

        notice.requestExtension(hand(LIAISON, late), LocalDate.of(2016, 1, 31), "资金未到位");
        notice.grantExtension(hand(OFFICE_HEAD, late), null, "照准");

        assertEquals(3, notice.course().extensions().get(0).daysLate());
        assertEquals(LocalDate.of(2016, 1, 31), notice.due());
        assertEquals(NoticeStatus.IN_PROGRESS, notice.status());
    }

    @Test
    void anExtensionThatIsRefusedLeavesTheLimitAndMayBeAskedForAgain() {
        Notice notice = begun(NoticeKind.RECTIFICATION_NOTICE);
        notice.requestExtension(hand(LIAISON), LocalDate.of(2016, 1, 31), "资金未到位");

        notice.refuseExtension(hand(OFFICE_HEAD), "理由不足");

        assertEquals(LocalDate.of(2016, 1, 11), notice.due());
        assertTrue(notice.refuses(NoticeVerb.REQUEST_EXTENSION, hand(LIAISON)).isEmpty());
    }

    @Test
    void aLimitIsExtendedOnceAndByThirtyDaysAtMost() {
        Notice notice = begun(NoticeKind.RECTIFICATION_NOTICE);
        assertRefused(
                "EXTENSION_TOO_LONG",
                "DESIGN-EXTENSION",
                () -> notice.requestExtension(hand(LIAISON), LocalDate.of(2016, 2, 11), "理由"));
        Notice extended = begun(NoticeKind.RECTIFICATION_NOTICE);
        extended.requestExtension(hand(LIAISON), LocalDate.of(2016, 2, 10), "理由");
        extended.grantExtension(hand(OFFICE_HEAD), null, null);

        assertRefused(
                "EXTENSION_USED_UP",
                "DESIGN-EXTENSION",
                () -> extended.requestExtension(hand(LIAISON), LocalDate.of(2016, 2, 20), "理由"));
    }

    @Test
    void whatHasNoLimitIsNotExtended() {
        Notice notice = begun(NoticeKind.SUPERVISION_CARD);

        assertRefused(
                "NO_LIMIT_TO_EXTEND",
                "DESIGN-EXTENSION",
                () -> notice.requestExtension(hand(LIAISON), LocalDate.of(2016, 2, 20), "理由"));
    }

    private static Notice draft(NoticeKind kind, Actor drafter) {
        return Notice.draft(UUID.randomUUID(), Samples.draft(kind), drafter, NEW_YEAR);
    }

    private static Notice reviewed(NoticeKind kind, Actor drafter) {
        Notice notice = draft(kind, drafter);
        notice.review(hand(REVIEWER));
        return notice;
    }

    private static Notice issued(NoticeKind kind) {
        Notice notice = reviewed(kind, CLERK);
        boolean card = kind.rhythm().periodic();
        notice.sign(hand(card ? OFFICE_HEAD : CHIEF), NUMBER);
        notice.issue(hand(CLERK), notice.term().due(LocalDate.of(2016, 1, 1), LocalDate::plusDays));
        return notice;
    }

    private static Notice issuedInstructed() {
        Notice notice = issued(NoticeKind.RECOMMENDATION);
        notice.receive(hand(SECRETARY));
        notice.recordInstruction(hand(SECRETARY), "市委书记甲", LocalDate.of(2016, 1, 5), "已阅。", false);
        return notice;
    }

    private static Notice begun(NoticeKind kind) {
        Notice notice = issued(kind);
        notice.receive(hand(PRINCIPAL));
        notice.begin(hand(LIAISON));
        return notice;
    }

    private static Notice underVerification(NoticeKind kind) {
        return underVerification(
                kind, null, List.of(new Evidence("ab".repeat(32), "照片", "财政局", LocalDate.of(2016, 1, 1))));
    }

    private static Notice underVerification(NoticeKind kind, String statement, List<Evidence> evidence) {
        Notice notice = begun(kind);
        notice.submit(hand(LIAISON), statement, evidence);
        notice.verify(hand(VERIFIER));
        return notice;
    }

    private static void assertRefused(String code, String clause, Runnable command) {
        Refusal refusal = assertThrows(Refused.class, command::run).refusal();
        assertEquals(code, refusal.code());
        assertEquals(clause, refusal.clause());
    }
}
