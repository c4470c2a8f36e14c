package cn.zeren.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** What time must remember over a restart: the last finished day of each timer, and where the sandbox clock was put. */
@ApplicationScoped
class Marks {

    private final DataSource database;

    Marks(DataSource database) {
        this.database = database;
    }

    Optional<LocalDate> through(String timer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select through from timer_mark where name = ?")) {
            statement.setString(1, timer);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
        }
    }

    void finished(String timer, LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into timer_mark (name, through) values (?, ?) on conflict (name)"
                                + " do update set through = greatest(timer_mark.through, excluded.through)")) {
            statement.setString(1, timer);
            statement.setObject(2, day);
            statement.executeUpdate();
        }
    }

    /** Puts {@code clock} where the sandbox clock was last put; false when it never was. */
    boolean restore(BusinessClock clock) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select business, moved_at from sandbox_clock");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            clock.put(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getObject(2, OffsetDateTime.class).toInstant());
            return true;
        }
    }

    /** Puts {@code clock} and remembers it. Never backwards: recorded time must not run into its own past. */
    void put(BusinessClock clock, Instant business, Instant movedAt) throws SQLException {
        clock.put(business, movedAt);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into sandbox_clock (business, moved_at) values (?, ?) on conflict (one)"
                                + " do update set business = excluded.business, moved_at = excluded.moved_at"
                                + " where sandbox_clock.business < excluded.business")) {
            statement.setObject(1, business.atOffset(ZoneOffset.UTC));
            statement.setObject(2, movedAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
