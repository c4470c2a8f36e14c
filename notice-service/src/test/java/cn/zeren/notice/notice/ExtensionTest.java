package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.LIAISON;
import static cn.zeren.notice.Samples.NEW_YEAR;
import static cn.zeren.notice.Samples.OFFICE_HEAD;
import static cn.zeren.notice.Samples.hand;
import static cn.zeren.notice.notice.Notices.assertRefused;
import static cn.zeren.notice.notice.Notices.begun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.kind.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** More time for a notice: asked for by the unit, late or not, and decided by the office. */
class ExtensionTest {

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
    void anExtensionAskedForLateIsRecordedAndMovesTheLimit() {
        Notice notice = begun(NoticeKind.RECTIFICATION_NOTICE);
        Instant late = NEW_YEAR.plus(Duration.ofDays(13));

        notice.requestExtension(hand(LIAISON, late), LocalDate.of(2016, 1, 31), "资金未到位");
        notice.grantExtension(hand(OFFICE_HEAD, late), null, "照准", null);

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
        extended.grantExtension(hand(OFFICE_HEAD), null, null, null);

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
}
