package cn.zeren.assignment.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTableConverterTest {

    @Test
    void propertiesAreColumnsWhereverTheyFirstAppear() {
        Table table = json("[{\"code\":\"JZ\",\"year\":2016},{\"year\":2017,\"open\":true,\"code\":null}]");
        CsvTableConverterTest.assertSame(
                CsvTableConverter.read("code,year,open\nJZ,2016,\n,2017,true\n".getBytes(UTF_8)), table);
        assertEquals(1, table.rows().get(0).number());
    }

    @Test
    void aListBecomesTheTextACsvFileHas() {
        assertArrayEquals(
                new String[] {"JZ-JW;JZ-ZZB"},
                json("[{\"coUnitCodes\":[\"JZ-JW\",\"JZ-ZZB\"]}]").rows().get(0).cells());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "{},BODY_UNREADABLE",
                "[{\"a\":1},BODY_UNREADABLE",
                "[7],ROW_NOT_AN_OBJECT",
                "[{\"a\":{}}],VALUE_NOT_FLAT",
                "[{\"a\":[[1]]}],VALUE_NOT_FLAT",
                "[],TABLE_EMPTY"
            })
    void whatIsNoArrayOfFlatObjectsIsRefused(String text, String code) {
        var refusal = assertThrows(Refused.class, () -> json(text)).refusal();
        assertEquals(
                code,
                refusal.errors().isEmpty()
                        ? refusal.code()
                        : refusal.errors().get(0).code());
    }

    private static Table json(String text) {
        return JsonTableConverter.read(text.getBytes(UTF_8));
    }
}
