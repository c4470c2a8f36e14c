package cn.zeren.assignment.store;

import cn.zeren.assignment.store.FactTable.Column;
import java.util.ArrayList;
import java.util.List;

/** The statements that differ by table. Names come from {@link FactTables} alone, never from a request. */
final class FactSql {

    private FactSql() {}

    /** Rows of one table from parallel arrays: id, valid_from, valid_to, recorded_from, then the content columns. */
    static String insert(FactTable<?> table) {
        List<String> names = new ArrayList<>(List.of("id", "valid_from", "valid_to", "recorded_from"));
        List<String> types = new ArrayList<>(List.of("uuid", "date", "date", "timestamptz"));
        List<String> values = new ArrayList<>(List.of("v.id", "v.valid_from", "v.valid_to", "v.recorded_from"));
        for (Column<?> column : table.columns()) {
            names.add(column.name());
            types.add(column.boundType());
            values.add(column.expression());
        }
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            arrays.add("$" + (i + 1) + "::" + types.get(i) + "[]");
        }
        String bound = String.join(", ", names);
        boolean scoped = table.scopeExpression() != null;
        return "insert into " + table.name() + " (" + bound + (scoped ? ", unit_id" : "") + ") select "
                + String.join(", ", values) + (scoped ? ", " + table.scopeExpression() : "")
                + " from unnest(" + String.join(", ", arrays) + ") as v (" + bound + ")";
    }
}
