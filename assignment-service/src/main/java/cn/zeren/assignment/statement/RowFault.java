package cn.zeren.assignment.statement;

import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.HashMap;
import java.util.Map;

/**
 * What is wrong in one cell of a file.
 *
 * @param row as {@link cn.zeren.assignment.table.Table.Row#number()} counts; 0 for the header itself
 * @param column name of the column
 * @param code stable code
 * @param params values for the text
 */
public record RowFault(int row, String column, String code, Map<String, Object> params) {

    public RowFault {
        params = Map.copyOf(params);
    }

    RowFault(int row, String column, String code) {
        this(row, column, code, Map.of());
    }

    /** As a refusal carries it: the pointer leads to the cell, row and column stand beside it for people. */
    public FieldError error() {
        Map<String, Object> all = new HashMap<>(params);
        all.put("row", row);
        all.put("column", column);
        return new FieldError(row == 0 ? "/columns/" + column : "/rows/" + row + "/" + column, code, all);
    }
}
