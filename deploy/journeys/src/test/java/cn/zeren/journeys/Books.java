package cn.zeren.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.local.Service;
import cn.zeren.local.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The journals of the services against what the others have applied of them. */
final class Books {

    private final Suite suite;

    Books(Suite suite) {
        this.suite = suite;
    }

    /** Events of a service that are not on Kafka. */
    long unsent(Service service) throws SQLException {
        return count(service, "select count(*) from outbox");
    }

    /** Events a service has ever journaled. */
    long journaled(Service service) throws SQLException {
        return count(service, "select count(*) from journal");
    }

    /** The newest version of every aggregate a service published, by topic and key. */
    Map<String, Long> published(Service service) throws SQLException {
        return versions(service, "select topic || ' ' || key, max(version) from journal group by 1");
    }

    /** The newest version of every foreign aggregate a service has applied, by topic and key. */
    Map<String, Long> applied(Service service) throws SQLException {
        return versions(service, "select topic || ' ' || key, max(version) from projection group by 1");
    }

    /** Aggregate versions that were journaled more than once: an event made twice. */
    long doubled(Service service) throws SQLException {
        return count(
                service,
                "select count(*) from (select 1 from journal group by topic, key, version having count(*) > 1) twice");
    }

    /** The assignment of the member unit that covers a county past its year. */
    String carriedOver(String county) throws SQLException {
        return one(
                Service.ASSIGNMENT,
                "select id from assignment where recorded_to is null and status = 'CARRY_OVER' and target_unit_id = ?",
                county);
    }

    /** The list of problems a notice has opened. */
    String listOf(String notice) throws SQLException {
        return one(Service.NOTICE, "select id from rectification where origin_id = ? and status <> 'VOIDED'", notice);
    }

    private String one(Service service, String sql, String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(service));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet row = statement.executeQuery()) {
                assertTrue(row.next(), sql);
                return row.getString(1);
            }
        }
    }

    private long count(Service service, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(service));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<String, Long> versions(Service service, String sql) throws SQLException {
        Map<String, Long> versions = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(service));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }
}
