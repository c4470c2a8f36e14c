package cn.zeren.notice.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.notice.NoticeStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,DRAFT,DRAFT",
        "REVIEWED,REVIEWED,DRAFT",
        "SIGNED,SIGNED,UNISSUED",
        "ISSUED,ISSUED,VALID",
        "RECEIVED,CLOSED,VALID",
        "ISSUED,RECALLED,RECALLED",
        "ISSUED,REPLACED,REPLACED",
        "CLOSED,VOIDED,VOIDED",
        "SIGNED,VOIDED,VOIDED"
    })
    void aCopyStandsAsItWasPrintedAndAsTheNoticeStands(NoticeStatus printedAs, NoticeStatus now, Validity validity) {
        assertEquals(validity, Validity.of(printedAs, now));
    }

    @ParameterizedTest
    @EnumSource(NoticeStatus.class)
    void aDraftStaysADraftWhateverBecomesOfTheNotice(NoticeStatus now) {
        assertEquals(Validity.DRAFT, Validity.of(NoticeStatus.DRAFT, now));
        assertEquals(Validity.DRAFT, Validity.of(NoticeStatus.REJECTED, now));
    }

    @ParameterizedTest
    @CsvSource({"ISSUED,UNISSUED", "CLOSED,UNISSUED", "RECALLED,RECALLED"})
    void whatWasPrintedBeforeIssueIsNotTheIssuedOne(NoticeStatus now, Validity validity) {
        assertEquals(validity, Validity.of(NoticeStatus.SIGNED, now));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeStatus.class,
            names = {"ISSUED", "RECEIVED", "CLOSED"})
    void aCopyMarkedAsRecalledStaysRecalledWhenTheNoticeIsIssuedAgain(NoticeStatus now) {
        assertEquals(Validity.RECALLED, Validity.of(NoticeStatus.RECALLED, now));
    }
}
