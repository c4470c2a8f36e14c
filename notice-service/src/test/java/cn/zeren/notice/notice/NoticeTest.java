package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.CADENCE;
import static cn.zeren.notice.Samples.CLERK;
import static cn.zeren.notice.Samples.LIAISON;
import static cn.zeren.notice.Samples.MAYOR;
import static cn.zeren.notice.Samples.NEW_YEAR;
import static cn.zeren.notice.Samples.OFFICE_HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.Draft;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final DocNo NUMBER = new DocNo("荆廉办", 2016, 3);

    @Test
    void aDraftSendsNothingOfItself() {
        Notice notice = draftedBy(CADENCE);

        assertEquals(NoticeStatus.DRAFT, notice.status());
        assertNull(notice.docNo());
        assertEquals(1, notice.version());
    }

    @Test
    void goesFromDraftToClosedInFourSteps() {
        Notice notice = draftedBy(CADENCE);

        assertEquals(List.of(NoticeEvent.SIGNED), notice.sign(OFFICE_HEAD, NUMBER, NEW_YEAR));
        assertEquals(List.of(NoticeEvent.ISSUED), notice.issue(CLERK, NEW_YEAR));
        assertEquals(List.of(NoticeEvent.RECEIVED), notice.receive(MAYOR, NEW_YEAR));
        assertEquals(List.of(NoticeEvent.CLOSED), notice.close(CLERK, "已知悉", NEW_YEAR));
        assertEquals(NoticeStatus.CLOSED, notice.status());
        assertEquals(NUMBER, notice.docNo());
        assertEquals("已知悉", notice.closed().note());
    }

    @Test
    void whoDraftedItDoesNotSignIt() {
        Notice notice = draftedBy(OFFICE_HEAD);

        assertRefused("SIGNER_IS_DRAFTER", "GW2012-18", () -> notice.sign(OFFICE_HEAD, NUMBER, NEW_YEAR));
    }

    @Test
    void theSamePersonUnderAnotherAccountDoesNotSignEither() {
        Notice notice = draftedBy(OFFICE_HEAD);
        var secondAccount = new Actor("head-2", OFFICE_HEAD.officialId(), null, OFFICE_HEAD.roles(), false);

        assertRefused("SIGNER_IS_DRAFTER", "GW2012-18", () -> notice.sign(secondAccount, NUMBER, NEW_YEAR));
    }

    @Test
    void onlyTheHeadOfTheOfficeSigns() {
        Notice notice = draftedBy(CADENCE);

        assertRefused("FORBIDDEN", null, () -> notice.sign(CLERK, NUMBER, NEW_YEAR));
    }

    @Test
    void theAddresseeSignsForItWhateverHisRole() {
        Notice notice = issued(Samples.reminder());

        notice.receive(MAYOR, NEW_YEAR);

        assertEquals("mayor", notice.received().by());
    }

    @Test
    void theLiaisonSignsForTheUnit() {
        Notice notice = issued(Samples.supervision());

        notice.receive(LIAISON, NEW_YEAR);

        assertEquals(NoticeStatus.RECEIVED, notice.status());
    }

    @Test
    void somebodyElseDoesNotSignForIt() {
        Notice notice = issued(Samples.reminder());
        Actor viceMayor = Samples.actor("vice-mayor", Role.VICE_MAYOR);

        assertRefused("NOT_THE_RECEIVER", "JZ-2.2", () -> notice.receive(viceMayor, NEW_YEAR));
        assertRefused("NOT_THE_RECEIVER", "JZ-2.2", () -> notice.receive(CLERK, NEW_YEAR));
    }

    @Test
    void oneWithoutAnOfficialIsNoAddresseeOfAUnitsCard() {
        Notice notice = issued(Samples.supervision());

        assertRefused("NOT_THE_RECEIVER", "JZ-2.2", () -> notice.receive(CADENCE, NEW_YEAR));
    }

    @Test
    void signingForItYearsLaterIsRecordedAndNotRefused() {
        Notice notice = issued(Samples.supervision());
        Instant late = NEW_YEAR.plus(Duration.ofDays(800));

        notice.receive(LIAISON, late);

        assertEquals(late, notice.received().at());
    }

    @Test
    void aRejectedDraftKeepsTheReasonWhyThePeriodIsSkipped() {
        Notice notice = draftedBy(CADENCE);

        notice.reject(OFFICE_HEAD, "本季度已约谈", NEW_YEAR);

        assertEquals("本季度已约谈", notice.ended().note());
        assertEquals(NoticeStatus.REJECTED, notice.status());
    }

    @Test
    void aVoidedNoticeKeepsItsNumber() {
        Notice notice = issued(Samples.supervision());

        notice.annul(OFFICE_HEAD, "主送单位有误", NEW_YEAR);

        assertEquals(NoticeStatus.VOIDED, notice.status());
        assertEquals(NUMBER, notice.docNo());
    }

    @Test
    void whatWasSignedForIsNotVoided() {
        Notice notice = issued(Samples.supervision());
        notice.receive(LIAISON, NEW_YEAR);

        assertRefused("NOTICE_STATE", "GW2012-18", () -> notice.annul(OFFICE_HEAD, "有误", NEW_YEAR));
    }

    @Test
    void isNotSignedTwice() {
        Notice notice = draftedBy(CADENCE);
        notice.sign(OFFICE_HEAD, NUMBER, NEW_YEAR);

        assertRefused("NOTICE_STATE", "GW2012-18", () -> notice.sign(OFFICE_HEAD, new DocNo("荆廉办", 2016, 4), NEW_YEAR));
        assertEquals(NUMBER, notice.docNo());
    }

    @Test
    void aRefusalIsKnownBeforeTheVerbIsTried() {
        Notice notice = draftedBy(CADENCE);

        assertTrue(notice.refuses(NoticeVerb.SIGN, OFFICE_HEAD).isEmpty());
        assertEquals(
                "NOTICE_STATE",
                notice.refuses(NoticeVerb.ISSUE, CLERK).orElseThrow().code());
    }

    private static Notice draftedBy(Actor drafter) {
        return Notice.draft(UUID.randomUUID(), Samples.reminder(), drafter, NEW_YEAR);
    }

    private static Notice issued(Draft draft) {
        Notice notice = Notice.draft(UUID.randomUUID(), draft, CLERK, NEW_YEAR);
        notice.sign(OFFICE_HEAD, NUMBER, NEW_YEAR);
        notice.issue(CLERK, NEW_YEAR);
        return notice;
    }

    private static void assertRefused(String code, String clause, Runnable command) {
        Refusal refusal = assertThrows(Refused.class, command::run).refusal();
        assertEquals(code, refusal.code());
        assertEquals(clause, refusal.clause());
    }
}
