package cn.zeren.assignment.testing;

import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.IntStream;

/** The plan of a statement as the application sees it, over a table filled for the question; nothing of it stays. */
public final class Plans {

    private Plans() {}

    /** A page of a list in order of id, the latest first, by one condition. */
    public static String page(String table, String column) {
        return "select * from " + table + " e where e.id < $1 and e." + column
                + " = $2 order by e.id desc fetch first 50 rows only";
    }

    /**
     * Explains.
     *
     * @param fill an insert of enough rows that an index is worth it
     */
    public static String of(Database database, String table, String fill, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(fill);
            statement.execute("analyze " + table);
            statement.execute("set local role zeren_app");
            // tables the test does not fill are small
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare asked as " + sql);
            int params = params(sql);
            String nulls = params == 0 ? "" : "(" + String.join(", ", Collections.nCopies(params, "null")) + ")";
            StringBuilder plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain execute asked " + nulls)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }

    private static int params(String sql) {
        return (int)
                IntStream.rangeClosed(1, 9).filter(i -> sql.contains("$" + i)).count();
    }
}
