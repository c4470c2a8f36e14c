package cn.zeren.notice.docno;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DocNoTest {

    @Test
    void isPrintedWithSixAngleBracketsAndWithoutLeadingZero() {
        assertEquals("荆廉办〔2016〕3号", new DocNo("荆廉办", 2016, 3).text());
    }

    @Test
    void anIssuerCodeHoldsNoBracketsOrDigits() {
        assertThrows(IllegalArgumentException.class, () -> new DocNo("荆廉办〔", 2016, 1));
        assertThrows(IllegalArgumentException.class, () -> new DocNo("", 2016, 1));
    }

    @Test
    void numbersBeginAtOne() {
        assertThrows(IllegalArgumentException.class, () -> new DocNo("荆廉办", 2016, 0));
    }
}
