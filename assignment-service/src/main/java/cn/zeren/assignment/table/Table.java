package cn.zeren.assignment.table;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file holds: named columns, and rows of text without surrounding space.
 *
 * @param columns in the order of the file, each name once
 * @param rows without the empty ones
 */
public record Table(List<String> columns, List<Row> rows) {

    /** More rows than this are refused: a file is held in memory while it is checked as a whole. */
    public static final int MOST_ROWS = 200_000;

    /** Words, dates and the codes of parents come again and again: so many different texts are kept once. */
    private static final int SHARED_CELLS = 20_000;

    /** A longer text in one cell is a file gone wrong, most often a quote that is never closed. */
    public static final int LONGEST_CELL = 10_000;

    /**
     * One row.
     *
     * @param number as a spreadsheet numbers it: the header of a CSV or XLSX file is row 1. In JSON the first object is 1
     * @param cells as many as the table has columns; empty text where the file says nothing
     */
    public record Row(int number, String[] cells) {}

    public Table {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** Grows row by row while a file is read, and refuses what can't be a table. */
    static final class Builder {
        private final List<Row> rows = new ArrayList<>();
        private final Map<String, String> shared = new HashMap<>();
        private List<String> columns;

        void header(int number, List<String> names) {
            List<String> header = new ArrayList<>();
            names.forEach(name -> header.add(strip(name)));
            while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
                header.remove(header.size() - 1);
            }
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).isEmpty() || header.indexOf(header.get(i)) < i) {
                    throw refused("COLUMN_TWICE_OR_NAMELESS", number, Map.of("column", i + 1));
                }
            }
            columns = header;
        }

        boolean hasHeader() {
            return columns != null;
        }

        /** Adds a row; one with nothing in it is passed over. */
        void row(int number, List<String> cells) {
            String[] row = new String[columns.size()];
            boolean empty = true;
            for (int i = 0; i < Math.max(row.length, cells.size()); i++) {
                String cell = i < cells.size() ? strip(cells.get(i)) : "";
                if (i < row.length) {
                    row[i] = share(cell);
                } else if (!cell.isEmpty()) {
                    throw refused("MORE_CELLS_THAN_COLUMNS", number, Map.of("columns", row.length));
                }
                empty &= cell.isEmpty();
            }
            if (empty) {
                return;
            }
            if (rows.size() == MOST_ROWS) {
                throw refused("TOO_MANY_ROWS", number, Map.of("most", MOST_ROWS));
            }
            rows.add(new Row(number, row));
        }

        private String share(String cell) {
            return shared.size() < SHARED_CELLS
                    ? shared.computeIfAbsent(cell, own -> own)
                    : shared.getOrDefault(cell, cell);
        }

        Table build() {
            if (columns == null || columns.isEmpty()) {
                throw new Refused(Refusal.malformed("TABLE_EMPTY", List.of()));
            }
            return new Table(columns, rows);
        }
    }

    static Refused refused(String code, int row, Map<String, Object> params) {
        return new Refused(
                Refusal.malformed("TABLE_UNREADABLE", List.of(new FieldError("/rows/" + row, code, params))));
    }

    /** Without surrounding space, the ideographic kind included. */
    private static String strip(String text) {
        return text.strip();
    }
}
