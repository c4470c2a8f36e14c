package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.CLERK;
import static cn.zeren.notice.Samples.NEW_YEAR;
import static cn.zeren.notice.Samples.OFFICE_HEAD;
import static cn.zeren.notice.Samples.REVIEWER;
import static cn.zeren.notice.Samples.hand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit has one 督办卡 a month; a second one is the signer's to answer for. */
class SecondCardTest {

    private static final DocNo NUMBER = new DocNo("荆廉办", 2016, 3);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aSecondCardIsNotSignedWithoutAReason(String reason) {
        Notice second = second();

        Refusal refusal = assertThrows(Refused.class, () -> second.sign(hand(OFFICE_HEAD), NUMBER, reason))
                .refusal();

        assertEquals("SECOND_CARD_WITHOUT_REASON", refusal.code());
        assertEquals("DESIGN-NOTICE-ONE-OPEN", refusal.clause());
        assertEquals(second.besides(), refusal.params().get("noticeId"));
        assertEquals(NoticeStatus.REVIEWED, second.status());
        assertNull(second.docNo());
    }

    @Test
    void theSignersReasonStaysOnRecord() {
        Notice second = second();

        second.sign(hand(OFFICE_HEAD), NUMBER, "新增紧急任务");

        assertEquals("新增紧急任务", second.signed().note());
    }

    @Test
    void anyOtherCardNeedsNoReason() {
        Notice only = reviewed(null);

        only.sign(hand(OFFICE_HEAD), NUMBER, null);

        assertEquals(NoticeStatus.SIGNED, only.status());
    }

    @ParameterizedTest
    @EnumSource(names = "SUPERVISION_CARD", mode = EnumSource.Mode.EXCLUDE)
    void nothingElseStandsBesideAnother(NoticeKind kind) {
        Notice other = Notice.draft(UUID.randomUUID(), Samples.draft(kind), CLERK, NEW_YEAR);

        assertThrows(IllegalArgumentException.class, () -> other.standBeside(UUID.randomUUID()));
    }

    private static Notice second() {
        return reviewed(UUID.randomUUID());
    }

    private static Notice reviewed(UUID besides) {
        Notice notice = Notice.draft(UUID.randomUUID(), Samples.draft(NoticeKind.SUPERVISION_CARD), CLERK, NEW_YEAR);
        if (besides != null) {
            notice.standBeside(besides);
        }
        notice.review(hand(REVIEWER));
        return notice;
    }
}
