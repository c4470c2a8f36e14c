package cn.zeren.accountability.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What row security lets through to the application's own role when a query has no filter at all. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FactScopeTest {

    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"unit_row", "head_post_row", "official_row", "assignment_row"})
    void withoutAFilterNothingOfAnotherUnitIsSeen(String table) throws SQLException {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        for (UUID unit : List.of(one, two)) {
            database.run("insert into scope_tree values (?, ?)", unit, unit);
            insert(table, unit);
        }
        assertEquals(List.of(unitColumn(table, one)), seenBy(one, table));
        assertEquals(List.of(unitColumn(table, two)), seenBy(two, table));
        assertEquals(List.of(), seenBy(UUID.randomUUID(), table));
    }

    @Test
    void theApplicationOwnsNothingAndCanNotGetAround() {
        assertEquals(0, database.count("select count(*) from pg_tables where tableowner = 'zeren_app'"));
        assertEquals(
                0,
                database.count(
                        "select count(*) from pg_roles where rolname = 'zeren_app' and (rolbypassrls or rolsuper)"));
        List<Object> open = database.column(
                "select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity"
                        + " and c.relname like '%\\_row' and a.attname in ('unit_id', 'target_unit_id', 'home_unit_id')");
        assertTrue(open.isEmpty(), () -> "without row security: " + open);
    }

    private void insert(String table, UUID unit) {
        String common = "(fact_id, row_no, valid_from, recorded_from, ";
        switch (table) {
            case "unit_row" ->
                database.run("insert into unit_row " + common + "name) values (?, 1, '2016-01-01', now(), 'u')", unit);
            case "head_post_row" ->
                database.run(
                        "insert into head_post_row " + common
                                + "unit_id, title) values (?, 1, '2016-01-01', now(), ?, 't')",
                        UUID.randomUUID(),
                        unit);
            case "official_row" ->
                database.run(
                        "insert into official_row " + common
                                + "name, home_unit_id) values (?, 1, '2016-01-01', now(), 'o', ?)",
                        UUID.randomUUID(),
                        unit);
            default ->
                database.run(
                        "insert into assignment_row " + common
                                + "type, status, target_unit_id, basis) values (?, 1, '2016-01-01', now(), 'HEAD_TO_TEAM', 'ACTIVE', ?, '{}')",
                        UUID.randomUUID(),
                        unit);
        }
    }

    private static String unitColumn(String table, UUID unit) {
        return table + " " + unit;
    }

    private List<String> seenBy(UUID root, String table) throws SQLException {
        String column =
                switch (table) {
                    case "unit_row" -> "fact_id";
                    case "head_post_row" -> "unit_id";
                    case "official_row" -> "home_unit_id";
                    default -> "target_unit_id";
                };
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role zeren_app");
            statement.execute("select set_config('zeren.roots', '{" + root
                    + "}', false), set_config('zeren.everywhere', 'off', false)");
            List<String> seen = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select " + column + " from " + table)) {
                while (rows.next()) {
                    seen.add(unitColumn(table, rows.getObject(1, UUID.class)));
                }
            }
            statement.execute("reset role");
            return seen;
        }
    }
}
