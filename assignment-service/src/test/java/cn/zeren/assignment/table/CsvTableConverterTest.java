package cn.zeren.assignment.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableConverterTest {

    private static final String FILE = "code,name\nJZ,中共荆州市委员会\nJZ-GOV,荆州市人民政府\n";

    @Test
    void theHeaderIsRowOneAndRowsKeepTheirNumbers() {
        Table table = csv(FILE);
        assertEquals(List.of("code", "name"), table.columns());
        assertEquals(2, table.rows().get(0).number());
        assertArrayEquals(
                new String[] {"JZ-GOV", "荆州市人民政府"}, table.rows().get(1).cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndWillDo(String end) {
        assertSame(csv(FILE), csv(FILE.replace("\n", end)));
    }

    @Test
    void aTextThatComesAgainIsHeldOnce() {
        List<Table.Row> rows = csv("type,from\nCOUNTY_LEVEL,2016-01-01\nCOUNTY_LEVEL,2016-01-01\n")
                .rows();
        for (int i = 0; i < 2; i++) {
            Assertions.assertSame(rows.get(0).cells()[i], rows.get(1).cells()[i]);
        }
    }

    @Test
    void aLastLineWithoutAnEndIsStillARow() {
        assertSame(csv(FILE), csv(FILE.stripTrailing()));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertSame(csv(FILE), csv("\uFEFF" + FILE));
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsGb18030() {
        assertSame(csv(FILE), CsvTableConverter.read(FILE.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void rareCharactersOfGb18030Survive() {
        // 𬱟 of 鿍 kind: outside the basic plane, four bytes in GB18030
        String file = "name\n𬱟家港镇\n䶮\n";
        assertSame(csv(file), CsvTableConverter.read(file.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void whatIsNeitherEncodingIsRefused() {
        byte[] bytes = {'a', '\n', (byte) 0xFF, (byte) 0xFF};
        assertRefused("ENCODING_UNKNOWN", bytes);
    }

    @Test
    void quotesHoldCommasLineEndsAndQuotes() {
        Table table = csv("no,item\n1,\"甲,乙\n\"\"丙\"\"\"\n2,\"\"\n");
        assertArrayEquals(new String[] {"1", "甲,乙\n\"丙\""}, table.rows().get(0).cells());
        assertArrayEquals(new String[] {"2", ""}, table.rows().get(1).cells());
        assertEquals(3, table.rows().get(1).number(), "a line end inside quotes starts no row");
    }

    @Test
    void emptyRowsArePassedOverButCounted() {
        Table table = csv("code\n\n,\n  \nJZ\n".replace(",", ""));
        assertEquals(1, table.rows().size());
        assertEquals(5, table.rows().get(0).number());
    }

    @Test
    void surroundingSpaceIsDroppedTheIdeographicKindToo() {
        assertArrayEquals(
                new String[] {"JZ", "荆州"},
                csv("code,name\n JZ ,\u3000荆州\u3000\n").rows().get(0).cells());
    }

    @Test
    void missingCellsAtTheEndAreEmpty() {
        assertArrayEquals(
                new String[] {"JZ", ""}, csv("code,name\nJZ\n").rows().get(0).cells());
    }

    @Test
    void moreCellsThanColumnsAreRefused() {
        assertRefused("MORE_CELLS_THAN_COLUMNS", "code\nJZ,荆州\n".getBytes(UTF_8));
    }

    @Test
    void strayAndUnclosedQuotesAreRefused() {
        assertRefused("QUOTE_MISPLACED", "code\nJ\"Z\n".getBytes(UTF_8));
        assertRefused("QUOTE_MISPLACED", "code\n\"J\"Z\n".getBytes(UTF_8));
        assertRefused("QUOTE_NOT_CLOSED", "code\n\"JZ\n".getBytes(UTF_8));
    }

    @Test
    void columnsHaveNamesAndEachOnce() {
        assertRefused("COLUMN_TWICE_OR_NAMELESS", "code,code\n".getBytes(UTF_8));
        assertRefused("COLUMN_TWICE_OR_NAMELESS", "code,,name\n".getBytes(UTF_8));
        assertRefused("TABLE_EMPTY", new byte[0]);
    }

    @Test
    void aCellThatNeverEndsIsRefusedBeforeItFillsTheMemory() {
        assertRefused("CELL_TOO_LONG", ("code\n" + "x".repeat(Table.LONGEST_CELL + 1)).getBytes(UTF_8));
    }

    @Test
    void moreRowsThanAFileMayHoldAreRefused() {
        var file = new ByteArrayOutputStream();
        file.writeBytes("code\n".getBytes(UTF_8));
        for (int i = 0; i <= Table.MOST_ROWS; i++) {
            file.writeBytes("x\n".getBytes(UTF_8));
        }
        assertRefused("TOO_MANY_ROWS", file.toByteArray());
    }

    private static Table csv(String text) {
        return CsvTableConverter.read(text.getBytes(UTF_8));
    }

    private static void assertRefused(String code, byte[] file) {
        var refusal =
                assertThrows(Refused.class, () -> CsvTableConverter.read(file)).refusal();
        String found = refusal.errors().isEmpty()
                ? refusal.code()
                : refusal.errors().get(0).code();
        assertEquals(code, found);
    }

    static void assertSame(Table expected, Table found) {
        assertEquals(expected.columns(), found.columns());
        assertEquals(expected.rows().size(), found.rows().size());
        for (int i = 0; i < expected.rows().size(); i++) {
            assertArrayEquals(
                    expected.rows().get(i).cells(), found.rows().get(i).cells());
        }
    }
}
