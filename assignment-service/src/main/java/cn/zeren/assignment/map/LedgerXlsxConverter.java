package cn.zeren.assignment.map;

import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.responsibility.PlanTreeQueries.Holding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Assignments as a workbook of one table. Every cell is text or a number, none is a formula, whatever a name begins with.
 */
final class LedgerXlsxConverter {

    private static final List<String> PLAN = List.of(
            "层级 tier",
            "包保人 sponsor",
            "职务 title",
            "包保单位 unit",
            "包保对象 target",
            "起 from",
            "止(不含) to",
            "状态 status",
            "规则 rule",
            "依据 clauses",
            "编号 id");

    private static final List<String> AXES = List.of("记录自 recordedFrom", "记录至 recordedTo", "版本 version");

    private static final int[] WIDTHS = {8, 18, 18, 28, 24, 13, 13, 13, 28, 34, 38, 28, 28, 10};

    private LedgerXlsxConverter() {}

    /** What a plan holds on a day. */
    static byte[] plan(Holding holding) {
        return book("包保方案", PLAN, (sheet, header) -> {
            int at = header;
            for (AssignmentView row : holding.rows()) {
                assignment(sheet, at++, row);
            }
        });
    }

    /** All that was ever held, with when. */
    static byte[] ledger(List<AssignmentRow> rows) {
        List<String> columns = new java.util.ArrayList<>(PLAN);
        columns.addAll(AXES);
        return book("包保台账", columns, (sheet, header) -> {
            int at = header;
            for (AssignmentRow row : rows) {
                assignment(sheet, at, AssignmentViews.of(row));
                sheet.value(at, PLAN.size(), row.recordedFrom().toString());
                text(sheet, at, PLAN.size() + 1, row.recordedTo());
                sheet.value(at++, PLAN.size() + 2, row.version());
            }
        });
    }

    private interface Rows {
        void write(Worksheet sheet, int first);
    }

    private static byte[] book(String name, List<String> columns, Rows rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "zeren", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, WIDTHS[i]);
            }
            sheet.freezePane(0, 1);
            rows.write(sheet, 1);
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void assignment(Worksheet sheet, int at, AssignmentView row) {
        sheet.value(at, 0, row.tier());
        text(sheet, at, 1, row.sponsor().name());
        text(sheet, at, 2, row.sponsor().title());
        text(sheet, at, 3, row.target().unitName());
        text(sheet, at, 4, row.target().name());
        text(sheet, at, 5, row.validFrom());
        text(sheet, at, 6, row.validTo());
        text(sheet, at, 7, row.status());
        text(sheet, at, 8, row.rule());
        text(sheet, at, 9, String.join(" ", row.clauses()));
        text(sheet, at, 10, row.id());
    }

    private static void text(Worksheet sheet, int row, int column, Object value) {
        if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
