package cn.zeren.notice.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A plain INSERT … SELECT of the very rows a command has stored, into the same tables with the same indexes and
 * constraints, in one transaction, without a trip for each chunk and without anything to decide.
 */
final class BesideInsert {

    private static final List<String> TABLES = List.of("notice", "journal", "outbox");

    private final Database database;

    BesideInsert(Database database) {
        this.database = database;
    }

    /** Seconds it takes, of two times the mean; afterwards the rows are there as the command stored them. */
    double seconds() throws SQLException {
        settle();
        database.run("create unlogged table held_notice as table notice");
        database.run("create unlogged table held_journal as table journal");
        database.run("create unlogged table held_outbox as select seq from journal");
        try {
            return (once() + once()) / 2;
        } finally {
            TABLES.forEach(table -> database.run("drop table held_" + table));
        }
    }

    private double once() throws SQLException {
        long rows = count();
        database.run("truncate notice, journal, outbox");
        database.run("checkpoint");
        long begun;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            begun = System.nanoTime();
            for (String table : TABLES) {
                statement.execute("insert into " + table + (table.equals("journal") ? " overriding system value" : "")
                        + " select * from held_" + table);
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
        return database.count("select (select count(*) from notice) + (select count(*) from journal)");
    }
}
