package cn.zeren.notice.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.notice.NoticeViews.AddresseeView;
import cn.zeren.notice.register.RegisterViews.NoticeRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerXlsxConverterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1"})
    void whatLooksLikeAFormulaIsATextAndStaysOneAsCsv(String title) throws IOException {
        Row row = sheet(workbook(List.of(row(title, NoticeStatus.DRAFT))), 0).get(1);

        assertEquals(CellType.STRING, row.getCell(4).getType());
        assertEquals("'" + title, row.getCell(4).asString());
    }

    @Test
    void whatIsHarmlessIsLeftAsItIs() throws IOException {
        Row row = sheet(workbook(List.of(row("督办卡 <甲&乙>", NoticeStatus.ISSUED))), 0)
                .get(1);

        assertEquals("督办卡 <甲&乙>", row.getCell(4).asString());
        assertEquals("督办卡", row.getCell(1).asString());
        assertEquals("已印发", row.getCell(2).asString());
        assertEquals("2016-03-31", row.getCell(7).asString());
        assertEquals(2, row.getCell(8).asNumber().intValue());
        assertEquals("2016-03-01", row.getCell(9).asString(), "the day in Shanghai, not in Greenwich");
    }

    @Test
    void theSecondSheetCountsTheRowsOfTheFirst() throws IOException {
        NoticeRow draft = row("一", NoticeStatus.DRAFT);
        byte[] book = workbook(List.of(draft, draft, row("二", NoticeStatus.CLOSED)));

        List<Row> sums = sheet(book, 1);

        assertEquals(
                List.of("督办卡", "拟稿"),
                List.of(
                        sums.get(1).getCell(0).asString(),
                        sums.get(1).getCell(1).asString()));
        assertEquals(2, sums.get(1).getCell(2).asNumber().intValue());
        assertEquals(1, sums.get(2).getCell(2).asNumber().intValue());
        assertEquals(3, sums.get(3).getCell(2).asNumber().intValue(), "all");
    }

    @Test
    void anEmptyLedgerHasItsHeadAndCountsNothing() throws IOException {
        byte[] book = workbook(List.of());

        assertEquals(1, sheet(book, 0).size());
        assertEquals(0, sheet(book, 1).get(1).getCell(2).asNumber().intValue());
    }

    @Test
    void whatIsWrittenIsHandedOnAndNotHeld() {
        LedgerXlsxConverter book = new LedgerXlsxConverter();
        List<NoticeRow> page = Collections.nCopies(500, row("督办卡", NoticeStatus.ISSUED));
        long before = 0;
        for (int i = 0; i < 20; i++) {
            before += book.rows(page).length;
        }

        int last = book.end().length;

        assertTrue(before > 5 * last, "10,000 rows went out in " + before + " bytes before the last " + last);
    }

    private static byte[] workbook(List<NoticeRow> rows) throws IOException {
        LedgerXlsxConverter book = new LedgerXlsxConverter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(book.rows(rows));
        out.write(book.end());
        return out.toByteArray();
    }

    private static List<Row> sheet(byte[] book, int index) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return read.getSheet(index).orElseThrow().read();
        }
    }

    private static NoticeRow row(String title, NoticeStatus status) {
        AddresseeView to = new AddresseeView(AddresseeKind.UNIT, UUID.randomUUID(), null, null, "荆州市财政局", null);
        Instant drafted = Instant.parse("2016-02-29T16:30:00Z");
        return new NoticeRow(
                UUID.randomUUID(),
                1,
                NoticeKind.SUPERVISION_CARD,
                status,
                "2016-03",
                null,
                title,
                to,
                LocalDate.of(2016, 3, 31),
                2,
                drafted,
                null,
                null,
                null,
                null,
                List.of());
    }
}
