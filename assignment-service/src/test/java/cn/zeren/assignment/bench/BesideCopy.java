package cn.zeren.assignment.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Times a command that stores many rows beside a plain COPY of the very rows it stores, into the same tables with the same
 * indexes and constraints, in one transaction. The command is carried out twice, and COPY comes before and after the
 * second time, so neither has a better hour: rehearsal, COPY, command, COPY.
 */
final class BesideCopy {

    private final Database database;
    private final Map<String, String> stored;

    /** @param stored by table, in the order of their foreign keys, the query of the rows which the command stores */
    BesideCopy(Database database, Map<String, String> stored) {
        this.database = database;
        this.stored = stored;
    }

    /**
     * The times, in seconds.
     *
     * @param first the command's first time, in a process that has not yet done it
     */
    record Times(String what, long rows, double first, double command, double copy) {

        double ratio() {
            return copy / command;
        }

        void print(double target) {
            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-38s %,10.0f rows/s   %-28s %,10.0f rows/s   ratio %.2f (target ≥ %s; first time %.2f)"
                            + " %,d rows in %.1f s%n",
                    what,
                    rows / command,
                    "COPY of the same rows",
                    rows / copy,
                    ratio(),
                    target,
                    copy / first,
                    rows,
                    command);
        }
    }

    interface Command {
        void run() throws Exception;
    }

    /** Carries it out; afterwards the rows are there as the command stored them. */
    Times time(String what, Command command) throws Exception {
        double first = timed(command);
        Map<String, Path> rows = takeOut();
        double before = timed(() -> copyIn(rows));
        long copied = count();
        clear();
        double ours = timed(command);
        assertEquals(copied, count(), "rows stored again");
        Map<String, Path> again = takeOut();
        double after = timed(() -> copyIn(again));
        return new Times(what, copied, first, ours, (before + after) / 2);
    }

    private double timed(Command command) throws Exception {
        // the relay must not still be busy with what was stored before, nor the database with writing it out
        await().atMost(Duration.ofMinutes(2)).until(() -> database.count("select count(*) from outbox") == 0);
        database.run("checkpoint");
        System.gc();
        long begun = System.nanoTime();
        command.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private long count() {
        return stored.values().stream()
                .mapToLong(query -> database.count("select count(*) from (" + query + ") r"))
                .sum();
    }

    /** Into files, so that what the bench holds is no part of the heap it watches. */
    private Map<String, Path> takeOut() throws SQLException, IOException {
        Map<String, Path> rows = new LinkedHashMap<>();
        try (Connection connection = database.connect()) {
            for (var table : stored.entrySet()) {
                Path file = Files.createTempFile("zeren-" + table.getKey(), ".copy");
                file.toFile().deleteOnExit();
                try (OutputStream out = Files.newOutputStream(file)) {
                    copies(connection).copyOut("copy (" + table.getValue() + ") to stdout", out);
                }
                rows.put(table.getKey(), file);
            }
        }
        clear();
        return rows;
    }

    private void copyIn(Map<String, Path> rows) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (var table : rows.entrySet()) {
                try (InputStream in = Files.newInputStream(table.getValue())) {
                    copies(connection).copyIn("copy " + table.getKey() + " from stdin", in, 1 << 16);
                }
            }
            connection.commit();
        }
    }

    private void clear() {
        database.run("truncate " + String.join(", ", stored.keySet()) + " cascade");
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
