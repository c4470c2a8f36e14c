package cn.zeren.notice.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NumberStatusTest {

    @Test
    void whatIsUsedMayBeVoidedAndKeepsItsNumber() {
        ReservedNumber number = reserved();
        number.use(Samples.CLERK, "答复函", Samples.NEW_YEAR);
        number.annul(Samples.CLERK, "未发出", Samples.NEW_YEAR);

        assertEquals(NumberStatus.VOIDED, number.status());
        assertEquals("荆廉办〔2016〕4号", number.docNo().text());
        assertEquals("未发出", number.settled().note());
    }

    @Test
    void whatIsVoidStaysVoid() {
        ReservedNumber number = reserved();
        number.annul(Samples.CLERK, "不用了", Samples.NEW_YEAR);

        var refused = assertThrows(Refused.class, () -> number.use(Samples.CLERK, "函", Samples.NEW_YEAR));
        assertEquals("DOC_NUMBER_STATE", refused.refusal().code());
        assertEquals("DESIGN-DOCNO", refused.refusal().clause());
    }

    @Test
    void aNoticeIsSignedWithANumberOfItsOfficeAndYearOnly() {
        UUID notice = UUID.randomUUID();
        for (DocNo other : List.of(new DocNo("荆纪办", 2016, 4), new DocNo("荆廉办", 2015, 4))) {
            ReservedNumber number = ReservedNumber.reserve(
                    UUID.randomUUID(), other, UUID.randomUUID(), Samples.CLERK, "卡", Samples.NEW_YEAR);
            var refused = assertThrows(
                    Refused.class, () -> number.sign(Samples.CLERK, notice, "荆廉办", 2016, Samples.NEW_YEAR));
            assertEquals("DOC_NUMBER_OF_OTHER_SERIES", refused.refusal().code());
            assertEquals(NumberStatus.RESERVED, number.status());
        }
        ReservedNumber number = reserved();
        number.sign(Samples.CLERK, notice, "荆廉办", 2016, Samples.NEW_YEAR);
        assertEquals(NumberStatus.SIGNED, number.status());
        assertEquals(notice.toString(), number.settled().note());
    }

    @Test
    void whatANoticeBearsIsItsForGood() {
        ReservedNumber number = reserved();
        number.sign(Samples.CLERK, UUID.randomUUID(), "荆廉办", 2016, Samples.NEW_YEAR);

        for (Executable step : List.<Executable>of(
                () -> number.sign(Samples.CLERK, UUID.randomUUID(), "荆廉办", 2016, Samples.NEW_YEAR),
                () -> number.use(Samples.CLERK, "函", Samples.NEW_YEAR),
                () -> number.annul(Samples.CLERK, "不用了", Samples.NEW_YEAR))) {
            assertEquals(
                    "DOC_NUMBER_STATE",
                    assertThrows(Refused.class, step).refusal().code());
        }
    }

    private static ReservedNumber reserved() {
        return ReservedNumber.reserve(
                UUID.randomUUID(),
                new DocNo("荆廉办", 2016, 4),
                UUID.randomUUID(),
                Samples.CLERK,
                "答复函",
                Samples.NEW_YEAR);
    }
}
