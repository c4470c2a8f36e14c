package cn.zeren.notice.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plain INSERT … SELECT of the very rows a command has stored, into the same tables with the same indexes and
 * constraints, in one transaction, without a trip for each chunk and without anything to decide.
 */
final class BesideInsert {

    private final Database database;
    private final List<String> tables;
    private final List<String> updates;

    /**
     * Beside a command that stores rows of a table, and tells so in the journal.
     *
     * @param stored the tables it adds to
     * @param updates what it changes in others; a table of those it adds to is there as {@code held_} and its name
     */
    BesideInsert(Database database, List<String> stored, String... updates) {
        this.database = database;
        this.tables =
                Stream.concat(stored.stream(), Stream.of("journal", "outbox")).toList();
        this.updates = List.of(updates);
    }

    /** Seconds it takes, of two times the mean; afterwards the rows are there as the command stored them. */
    double seconds() throws SQLException {
        settle();
        tables.forEach(table -> database.run("create unlogged table held_" + table + " as "
                + (table.equals("outbox") ? "select seq from journal" : "table " + table)));
        try {
            return (once() + once()) / 2;
        } finally {
            tables.forEach(table -> database.run("drop table held_" + table));
        }
    }

    private double once() throws SQLException {
        long rows = count();
        database.run("truncate " + String.join(", ", tables));
        database.run("checkpoint");
        long begun;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            begun = System.nanoTime();
            for (String table : tables) {
                statement.execute("insert into " + table + (table.equals("journal") ? " overriding system value" : "")
                        + " select * from held_" + table);
            }
            for (String update : updates) {
                statement.execute(update);
            }
            connection.commit();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        database.run("truncate outbox");
        assertEquals(rows, count(), "rows stored again");
        return seconds;
    }

    /** The relay must not still be busy with what was stored before, nor the database with writing it out. */
    void settle() {
        await().atMost(Duration.ofMinutes(5)).until(() -> database.count("select count(*) from outbox") == 0);
        database.run("checkpoint");
    }

    private long count() {
        return tables.stream()
                .filter(table -> !table.equals("outbox"))
                .mapToLong(table -> database.count("select count(*) from " + table))
                .sum();
    }
}
