package cn.zeren.notice.workbook;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * CellConverter of a workbook. None is a formula: a text that a spreadsheet might take for one, once the table is saved as CSV, has an
 * apostrophe put before it.
 */
public final class CellConverter {

    /** Media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CellConverter() {}

    /** The first row: what the columns are called. */
    public static void head(Worksheet sheet, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    /** A text; nothing where there is none. */
    public static void text(Worksheet sheet, int row, int column, String text) {
        if (text != null) {
            sheet.inlineString(row, column, harmless(text));
        }
    }

    /** A text that no spreadsheet takes for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
