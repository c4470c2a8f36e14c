package cn.zeren.notice.bench;

import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of an inbox and nothing else, by JDBC: eight connections in the role of the service, each with its row
 * scope set anew in every transaction as the service does, all statements prepared once, every column fetched.
 */
public final class BareInbox implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final Pattern SLOT = Pattern.compile("[$](\\d)");

    private static final String SCOPE = """
            select set_config('plan_cache_mode', ?, true), set_config('zeren.official', ?, true),
                   set_config('zeren.everywhere', 'off', true),
                   set_config('zeren.roots', coalesce((select array_agg(s.unit_id)::text from scope_unit s
                       where s.official_id = ?::uuid and s.valid_from <= current_date
                         and (s.valid_to is null or s.valid_to > current_date)), ''), true)
            """;

    /** A statement of the service with what fills its slots. */
    public record Statement(String sql, Object... params) {}

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final String reader;
    private final List<Statement> statements;
    private final String plans;

    /** @param plans how PostgreSQL is to plan: {@code auto}, as any program has it, or {@code force_generic_plan} */
    BareInbox(Database database, UUID reader, List<Statement> statements, String plans) throws SQLException {
        this.reader = reader.toString();
        this.statements = statements;
        this.plans = plans;
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = database.connect();
            connection.createStatement().execute("set role zeren_app");
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    double perSecond(int seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Future<?>> all = new ArrayList<>();
        for (Connection connection : connections) {
            all.add(threads.submit(() -> {
                try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
                    scope.setString(1, plans);
                    scope.setString(2, reader);
                    scope.setString(3, reader);
                    while (System.nanoTime() < end) {
                        fetch(scope);
                        for (Statement statement : statements) {
                            one(connection, statement);
                        }
                        connection.commit();
                        done.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private static void one(Connection connection, Statement statement) throws SQLException {
        try (PreparedStatement prepared =
                connection.prepareStatement(SLOT.matcher(statement.sql()).replaceAll("?"))) {
            int slot = 1;
            for (Matcher at = SLOT.matcher(statement.sql()); at.find(); slot++) {
                Object value = statement.params()[Integer.parseInt(at.group(1)) - 1];
                if (value instanceof UUID[] ids) {
                    prepared.setArray(slot, connection.createArrayOf("uuid", ids));
                } else if (value instanceof String[] words) {
                    prepared.setArray(slot, connection.createArrayOf("text", words));
                } else {
                    prepared.setObject(slot, value);
                }
            }
            fetch(prepared);
        }
    }

    private static void fetch(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdown();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
