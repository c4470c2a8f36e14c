package cn.zeren.assignment.testing;

import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How PostgreSQL would answer a statement, as the application sees it: row scope included, the values not yet known. */
public final class ReadPlans {

    private static final Pattern WALK = Pattern.compile("Seq Scan|Index Cond: \\(+(valid|recorded)_(from|to)\\b");

    private final Database database;
    private final boolean anyIndexRatherThanNone;

    private ReadPlans(Database database, boolean anyIndexRatherThanNone) {
        this.database = database;
        this.anyIndexRatherThanNone = anyIndexRatherThanNone;
    }

    /** Where the tables are small, and reading one from end to end would be right. */
    public static ReadPlans ofSmallTables(Database database) {
        return new ReadPlans(database, true);
    }

    /** As PostgreSQL would have it. */
    public static ReadPlans asTheyAre(Database database) {
        return new ReadPlans(database, false);
    }

    public String of(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role zeren_app");
            statement.execute("set enable_seqscan = " + (anyIndexRatherThanNone ? "off" : "on"));
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare asked as " + sql);
            int params = (int) IntStream.rangeClosed(1, 9)
                    .filter(i -> sql.contains("$" + i))
                    .count();
            StringBuilder plan = new StringBuilder();
            try (var rows = statement.executeQuery(
                    "explain execute asked (" + String.join(", ", Collections.nCopies(params, "null")) + ")")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    /** Where a table, or all rows of some days, would be walked through: no index leads to who or what is asked for. */
    public static List<String> walks(String plan) {
        return plan.lines().filter(line -> WALK.matcher(line).find()).toList();
    }
}
