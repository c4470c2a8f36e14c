package cn.zeren.assignment.bench;

import cn.zeren.assignment.liability.LiabilityStatements;
import cn.zeren.assignment.store.HeldRows;
import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
 * The statements of a read and nothing else, by JDBC: eight connections, each in the same role, with its row scope set up
 * anew in every transaction as the service does, all statements prepared once and kept, every column of every row
 * fetched. Liability is the very statement of the service, the list of units the same; a leader's page is here what the
 * page shows of posts, assignments, tasks, visits, issues and counts, but neither the duties nor what several statements
 * take to find one another's ids. {@code $1} is the day, {@code $2} the null that asks for what is known now, {@code $3} the
 * id.
 */
final class BareReads implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private static final Pattern SLOT = Pattern.compile("[$]([123])");

    static final List<String> LIABILITY = List.of(LiabilityStatements.chain(null));

    static final List<String> PAGE = List.of(
            "select u.* from unit u where u.parent_id = $3 and " + held("u") + " order by u.code, u.id limit 51");

    static final List<String> LEADER = List.of(
            "select o.name from official o where o.id = $3 and " + held("o"),
            "select p.*, u.name, t.kind from tenure t join post p on p.id = t.post_id and " + held("p")
                    + " left join unit u on u.id = p.unit_id and " + held("u") + " where t.official_id = $3 and "
                    + held("t"),
            "select a.* from assignment a where a.sponsor_official_id = $3 and " + held("a"),
            "select k.* from task k where " + held("k") + " and k.lead_post_id = any (array(select t.post_id"
                    + " from tenure t where t.official_id = $3 and " + held("t") + "))",
            "select u.id, u.name, (select count(*) from unit c where c.parent_id = u.id and " + held("c")
                    + "), (select count(*) from post p where p.unit_id = u.id and " + held("p")
                    + "), (select count(*) from post p where p.unit_id = u.id and " + held("p")
                    + " and not exists (select 1 from tenure t where t.post_id = p.id and " + held("t")
                    + ")), (select count(*) from task k where k.lead_unit_id = u.id and " + held("k")
                    + "), (select count(*) from task k where k.id = any (array(select tasks_joined(array[u.id]))) and "
                    + held("k") + ") from unit u where u.id = any (array(select a.target_unit_id from assignment a"
                    + " where a.sponsor_official_id = $3 and " + held("a") + ")) and " + held("u"),
            "select v.* from visit v where v.status = 'PLANNED' and v.leader_post_id = any (array(select t.post_id"
                    + " from tenure t where t.official_id = $3 and " + held("t") + "))",
            "select i.* from issue i where i.status = 'OPEN' and i.unit_id = any (array(select a.target_unit_id"
                    + " from assignment a where a.sponsor_official_id = $3 and " + held("a") + "))");

    /** That a row held on the day, as known now. */
    private static String held(String row) {
        return HeldRows.sql("{" + row + "}", null);
    }

    private static final String SCOPE = """
            select set_config('zeren.official', ?, true), set_config('zeren.everywhere', 'off', true),
                   set_config('zeren.roots', coalesce((
                       select array_agg(unit_id)::text from (
                           select s.unit_id from scope_unit s
                           where s.official_id = nullif(?, '')::uuid
                             and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)
                           union all
                           select nullif('', '')::uuid where '' <> '') roots), ''), true)
            """;

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
                try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
                    scope.setString(1, reader.toString());
                    scope.setString(2, reader.toString());
                    scope.setObject(3, day);
                    scope.setObject(4, day);
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
                connection.prepareStatement(SLOT.matcher(statement).replaceAll("?"))) {
            int slot = 1;
            for (Matcher at = SLOT.matcher(statement); at.find(); slot++) {
                switch (at.group(1)) {
                    case "1" -> prepared.setObject(slot, day);
                    case "2" -> prepared.setNull(slot, Types.TIMESTAMP_WITH_TIMEZONE);
                    default -> prepared.setObject(slot, id);
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
