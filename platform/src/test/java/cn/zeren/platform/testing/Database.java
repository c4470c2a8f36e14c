package cn.zeren.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * The test's own eye on the database, as superuser and past row security: for arranging rows and for looking at what is
 * really stored. A field of this type in a test class is filled by {@link Backbone}.
 */
public final class Database {

    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 5;

    private final DataSource superuser;
    /** Connections that are open and idle: a test asks the database so often that opening them is what takes the time. */
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Database(DataSource superuser) {
        this.superuser = superuser;
    }

    public Connection connect() throws SQLException {
        return superuser.getConnection();
    }

    /** Runs one statement, with {@code ?} placeholders; anew when it was chosen to resolve a deadlock with a worker. */
    public int run(String sql, Object... params) {
        for (int tries = 1; ; tries++) {
            try {
                return use(connection -> {
                    try (PreparedStatement statement = prepare(connection, sql, params)) {
                        return statement.executeUpdate();
                    }
                });
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || tries == TRIES) {
                    throw new IllegalStateException(sql, e);
                }
            }
        }
    }

    /** The first column of the only row. */
    public Object value(String sql, Object... params) {
        List<Object> column = column(sql, params);
        if (column.size() != 1) {
            throw new IllegalStateException(column.size() + " rows: " + sql);
        }
        return column.get(0);
    }

    public long count(String sql, Object... params) {
        return ((Number) value(sql, params)).longValue();
    }

    /** The first column of every row. */
    public List<Object> column(String sql, Object... params) {
        try {
            return use(connection -> {
                try (PreparedStatement statement = prepare(connection, sql, params);
                        ResultSet rows = statement.executeQuery()) {
                    List<Object> column = new ArrayList<>();
                    while (rows.next()) {
                        column.add(rows.getObject(1));
                    }
                    return column;
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Asked<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T use(Asked<T> asked) throws SQLException {
        Connection connection = idle.poll();
        if (connection == null || !connection.isValid(5)) {
            connection = connect();
        }
        try {
            return asked.on(connection);
        } finally {
            idle.push(connection);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... params) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < params.length; i++) {
            statement.setObject(i + 1, params[i]);
        }
        return statement;
    }
}
