package cn.zeren.assignment.bench;

import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.Date;
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

/**
 * The statements of a read and nothing else: in one transaction, in the same row scope and as the same role, every column
 * of every row fetched. {@code ?1} is the id, {@code ?2} the day.
 */
final class BareReads implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private static final String HELD =
            "%1$s.valid_from <= ?2 and (%1$s.valid_to is null or %1$s.valid_to > ?2)" + " and %1$s.recorded_to is null";

    static final List<String> LIABILITY = List.of(
            "select 1 from unit where id = ?1 limit 1",
            "with recursive up (id, name, parent_id) as (select u.id, u.name, u.parent_id from unit u where u.id = ?1 and "
                    + HELD.formatted("u")
                    + " union all select u.id, u.name, u.parent_id from up join unit u on u.id = up.parent_id and "
                    + HELD.formatted("u")
                    + ") select a.* from assignment a where a.target_unit_id = any (array(select id from up)) and "
                    + HELD.formatted("a"));

    static final List<String> PAGE = List.of("select u.* from unit u where u.parent_id = ?1 and " + HELD.formatted("u")
            + " order by u.code, u.id limit 51");

    static final List<String> LEADER = List.of(
            "select o.name from official o where o.id = ?1 and " + HELD.formatted("o"),
            "select p.*, u.name, t.kind from tenure t join post p on p.id = t.post_id and " + HELD.formatted("p")
                    + " left join unit u on u.id = p.unit_id and " + HELD.formatted("u")
                    + " where t.official_id = ?1 and "
                    + HELD.formatted("t"),
            "select a.* from assignment a where a.sponsor_official_id = ?1 and " + HELD.formatted("a"),
            "select k.* from task k where " + HELD.formatted("k") + " and k.lead_post_id = any (array(select t.post_id"
                    + " from tenure t where t.official_id = ?1 and " + HELD.formatted("t") + "))",
            "select u.id, u.name, (select count(*) from unit c where c.parent_id = u.id and " + HELD.formatted("c")
                    + "), (select count(*) from post p where p.unit_id = u.id and " + HELD.formatted("p")
                    + "), (select count(*) from post p where p.unit_id = u.id and " + HELD.formatted("p")
                    + " and not exists (select 1 from tenure t where t.post_id = p.id and " + HELD.formatted("t")
                    + ")), (select count(*) from task k where k.lead_unit_id = u.id and " + HELD.formatted("k")
                    + "), (select count(*) from task k where k.id = any (array(select tasks_joined(array[u.id]))) and "
                    + HELD.formatted("k")
                    + ") from unit u where u.id = any (array(select a.target_unit_id from assignment a"
                    + " where a.sponsor_official_id = ?1 and " + HELD.formatted("a") + ")) and " + HELD.formatted("u"));

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final UUID reader;
    private final Date day;

    BareReads(Database database, UUID reader, int year) throws SQLException {
        this.reader = reader;
        this.day = Date.valueOf(year + "-05-01");
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = database.connect();
            connection.createStatement().execute("set role zeren_app");
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    double perSecond(List<String> statements, List<Object> ids, int seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Future<?>> all = new ArrayList<>();
        for (Connection connection : connections) {
            all.add(threads.submit(() -> {
                try (PreparedStatement scope = connection.prepareStatement(
                        "select set_config('zeren.official', ?, true), set_config('zeren.everywhere', 'off', true),"
                                + " set_config('zeren.roots', coalesce((select array_agg(unit_id)::text from scope_unit"
                                + " where official_id = ?), ''), true)")) {
                    scope.setString(1, reader.toString());
                    scope.setObject(2, reader);
                    while (System.nanoTime() < end) {
                        UUID id = (UUID) ids.get((int) (done.getAndIncrement() % ids.size()));
                        fetch(scope);
                        for (String statement : statements) {
                            one(connection, statement, id);
                        }
                        connection.commit();
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

    private void one(Connection connection, String statement, UUID id) throws SQLException {
        try (PreparedStatement prepared =
                connection.prepareStatement(statement.replace("?1", "?").replace("?2", "?"))) {
            int slot = 1;
            for (int at = statement.indexOf('?'); at >= 0; at = statement.indexOf('?', at + 1)) {
                prepared.setObject(slot++, statement.charAt(at + 1) == '1' ? id : day);
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
