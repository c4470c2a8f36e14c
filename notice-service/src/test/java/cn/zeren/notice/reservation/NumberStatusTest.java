package cn.zeren.notice.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.platform.kernel.Refused;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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

    private static ReservedNumber reserved() {
        return ReservedNumber.reserve(
                UUID.randomUUID(), new DocNo("荆廉办", 2016, 4), Samples.CLERK, "答复函", Samples.NEW_YEAR);
    }
}
