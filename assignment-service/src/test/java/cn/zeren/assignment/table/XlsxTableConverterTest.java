package cn.zeren.assignment.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class XlsxTableConverterTest {

    @Test
    void numbersDatesAndTruthComeOutAsCsvWouldSayThem() throws IOException {
        byte[] file = workbook();
        Table expected = CsvTableConverter.read(
                "code,region,from,member,empty\nJZ,421000,2016-01-01,true,\nJL,421023,2020-06-12,false,\n"
                        .getBytes(StandardCharsets.UTF_8));
        CsvTableConverterTest.assertSame(expected, XlsxTableConverter.read(file));
        assertEquals(2, XlsxTableConverter.read(file).rows().get(0).number());
    }

    @Test
    void onlyTheFirstSheetIsRead() throws IOException {
        assertEquals(2, XlsxTableConverter.read(workbook()).rows().size());
        assertArrayEquals(
                new String[] {"JL", "421023", "2020-06-12", "false", ""},
                XlsxTableConverter.read(workbook()).rows().get(1).cells());
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertRefused("BODY_UNREADABLE", "code,name".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWorkbookThatSwellsIsRefusedUnread() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 257; i++) {
                zip.write(spaces);
            }
        }
        assertRefused("WORKBOOK_TOO_LARGE", out.toByteArray());
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "zeren", "1.0")) {
            var sheet = workbook.newWorksheet("units");
            String[] header = {"code", "region", "from", "member", "empty"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "JZ");
            sheet.value(1, 1, 421000);
            sheet.value(1, 2, LocalDate.of(2016, 1, 1));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 3, true);
            sheet.value(2, 0, "JL");
            sheet.value(2, 1, "421023");
            sheet.value(2, 2, "2020-06-12");
            sheet.value(2, 3, "false");
            workbook.newWorksheet("notes").value(0, 0, "not read");
        }
        return out.toByteArray();
    }

    private static void assertRefused(String code, byte[] file) {
        assertEquals(
                code,
                assertThrows(Refused.class, () -> XlsxTableConverter.read(file))
                        .refusal()
                        .code());
    }
}
