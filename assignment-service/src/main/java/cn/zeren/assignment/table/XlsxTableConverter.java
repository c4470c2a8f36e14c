package cn.zeren.assignment.table;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. Numbers that are codes, dates and truth values come out as CSV would say them. */
final class XlsxTableConverter {

    /** Inflated, a workbook is held in memory: one that swells beyond this is a bomb. */
    private static final long MOST_INFLATED_BYTES = 256L << 20;

    /** A number format that shows a day: has y and d outside quoted text and brackets. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private XlsxTableConverter() {}

    static Table read(byte[] file) {
        refuseBomb(file);
        Table.Builder table = new Table.Builder();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> add(table, row));
        } catch (IOException | ExcelReaderException e) {
            throw new Refused(Refusal.malformed("BODY_UNREADABLE", List.of()));
        }
        return table.build();
    }

    private static void add(Table.Builder table, Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getRowNum(), row.getCell(i)));
        }
        if (table.hasHeader()) {
            table.row(row.getRowNum(), cells);
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            table.header(row.getRowNum(), cells);
        }
    }

    private static String text(int row, Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            throw Table.refused("CELL_IN_ERROR", row, Map.of("column", cell.getColumnIndex() + 1));
        }
        if (cell.getType() == CellType.NUMBER) {
            return day(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        if (text != null && text.length() > Table.LONGEST_CELL) {
            throw Table.refused("CELL_TOO_LONG", row, Map.of("column", cell.getColumnIndex() + 1));
        }
        return text == null
                ? ""
                : cell.getType() == CellType.BOOLEAN ? cell.asBoolean().toString() : text;
    }

    private static boolean day(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String shown = QUOTED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return shown.contains("y") && shown.contains("d");
    }

    private static void refuseBomb(byte[] file) {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                        inflated += n;
                        if (inflated > MOST_INFLATED_BYTES) {
                            throw new Refused(Refusal.malformed("WORKBOOK_TOO_LARGE", List.of()));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new Refused(Refusal.malformed("BODY_UNREADABLE", List.of()));
        }
    }
}
