package cn.zeren.assignment.responsibility;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every statement of a leader's and of a unit's page has an index for each table it reads, row scope included. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReadPlansTest {

    Database database;

    @ParameterizedTest
    @CsvSource({
        "NAME,true",
        "NAME,false",
        "POSTS,true",
        "POSTS,false",
        "TASKS,true",
        "TASKS,false",
        "UNITS,true",
        "UNITS,false"
    })
    void noTableIsReadFromEndToEnd(String name, boolean asKnownNow) throws SQLException {
        String sql =
                switch (name) {
                    case "NAME" -> ResponsibilityRepository.NAME;
                    case "POSTS" -> ResponsibilityRepository.POSTS;
                    case "TASKS" -> ResponsibilityRepository.TASKS;
                    default -> ResponsibilityRepository.UNITS;
                };
        String plan = plan(ResponsibilityRepository.statement(sql, asKnownNow));
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void aReadWithoutAnIndexIsFound() throws SQLException {
        assertTrue(plan("select 1 from task f where f.measures = $1").contains("Seq Scan"));
    }

    /** As the application sees it, with any index preferred to none: the tables of a test are small. */
    private String plan(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role zeren_app");
            statement.execute("set enable_seqscan = off");
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
}
