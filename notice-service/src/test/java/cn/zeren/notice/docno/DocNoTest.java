package cn.zeren.notice.docno;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocNoTest {

    @Test
    void isPrintedWithSixAngleBracketsAndWithoutLeadingZero() {
        assertEquals("荆廉办〔2016〕3号", new DocNo("荆廉办", 2016, 3).text());
    }

    @Test
    void isReadBackAsWritten() {
        assertEquals(new DocNo("荆廉办", 2016, 120), DocNo.parse("荆廉办〔2016〕120号"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "荆廉办[2016]3号",
                "荆廉办(2016)3号",
                "荆廉办〔2016〕03号",
                "荆廉办〔2016〕第3号",
                "荆廉办〔16〕3号",
                "荆廉办〔2016〕0号",
                "〔2016〕3号",
                "荆廉办〔2016〕3"
            })
    void otherFormsAreNotRead(String text) {
        assertThrows(IllegalArgumentException.class, () -> DocNo.parse(text));
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
