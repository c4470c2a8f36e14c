package cn.zeren.notice.register;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.register.RegisterViews.NoticeRow;
import cn.zeren.notice.workbook.CellConverter;
import cn.zeren.platform.time.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The 台账 as a workbook that is handed on while it is being written: however many rows there are, only a page of them is
 * held. Its first sheet has a row for each notice, its second counts those rows by kind and status.
 */
final class LedgerXlsxConverter {

    private static final List<String> COLUMNS = List.of(
            "发文字号 docNo",
            "种类 kind",
            "状态 status",
            "期次 period",
            "标题 title",
            "主送 addressee",
            "职务 title of addressee",
            "时限 due",
            "未销号问题 openProblems",
            "拟稿 drafted",
            "签发 signed",
            "印发 issued",
            "签收 received",
            "办结 closed",
            "编号 id");

    private static final int[] WIDTHS = {20, 12, 12, 10, 40, 28, 24, 12, 14, 12, 12, 12, 12, 12, 38};

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(written, "zeren", "1.0");
    private final Worksheet sheet = book.newWorksheet("台账");
    private final Map<NoticeKind, Map<NoticeStatus, Long>> counts = new EnumMap<>(NoticeKind.class);
    private int at;

    LedgerXlsxConverter() {
        CellConverter.head(sheet, COLUMNS);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i, WIDTHS[i]);
        }
        at = 1;
    }

    /** Writes rows behind those written so far, and hands on what is finished. */
    byte[] rows(List<NoticeRow> rows) {
        for (NoticeRow row : rows) {
            text(0, row.docNo());
            text(1, row.kind().words().zh());
            text(2, row.status().words().zh());
            text(3, row.period());
            text(4, row.title());
            text(5, row.addressee().name());
            text(6, row.addressee().title());
            text(7, row.due() == null ? null : row.due().toString());
            sheet.value(at, 8, row.openProblems());
            day(9, row.draftedAt());
            day(10, row.signedAt());
            day(11, row.issuedAt());
            day(12, row.receivedAt());
            day(13, row.closedAt());
            text(14, row.id().toString());
            at++;
            counts.computeIfAbsent(row.kind(), kind -> new EnumMap<>(NoticeStatus.class))
                    .merge(row.status(), 1L, Long::sum);
        }
        return drained(sheet::flush);
    }

    /** Ends the table, adds the sheet of counts, and hands on the rest. */
    byte[] end() {
        return drained(() -> {
            sheet.finish();
            Worksheet sums = book.newWorksheet("汇总");
            CellConverter.head(sums, List.of("种类 kind", "状态 status", "件数 count"));
            int row = 1;
            long all = 0;
            for (Map.Entry<NoticeKind, Map<NoticeStatus, Long>> kind : counts.entrySet()) {
                for (Map.Entry<NoticeStatus, Long> status : kind.getValue().entrySet()) {
                    sums.value(row, 0, kind.getKey().words().zh());
                    sums.value(row, 1, status.getKey().words().zh());
                    sums.value(row++, 2, status.getValue());
                    all += status.getValue();
                }
            }
            sums.value(row, 0, "合计 all");
            sums.value(row, 2, all);
            book.finish();
        });
    }

    private void day(int column, Instant when) {
        if (when != null) {
            text(column, when.atZone(BusinessClock.ZONE).toLocalDate().toString());
        }
    }

    private void text(int column, String text) {
        CellConverter.text(sheet, at, column, text);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private byte[] drained(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] chunk = written.toByteArray();
        written.reset();
        return chunk;
    }
}
