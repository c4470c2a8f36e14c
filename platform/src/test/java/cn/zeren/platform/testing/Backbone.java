package cn.zeren.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL, Kafka and an issuer of tokens for one {@code @QuarkusTest} run:
 * {@code @QuarkusTestResource(Backbone.class)} on any test class of a module serves them all. The database has an owner role, which migrates, and an application role that owns
 * nothing and can't get around row-level security. {@link Database} and {@code kafka.bootstrap.servers} reach them
 * from a test.
 */
public class Backbone implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;
    private EmbeddedKafka kafka;
    private Issuer issuer;
    private Database database;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    // a commit is on disk before it is answered, as it is in service: the embedded default is not
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            kafka = new EmbeddedKafka(Files.createTempDirectory("zeren-kafka"));
            kafka.start();
            issuer = new Issuer();
            String address = createDatabase();
            database = new Database(postgres.getDatabase("postgres", "zeren"));
            return config(address);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("backbone does not start", e);
        }
    }

    private String createDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role zeren_owner login password 'owner'");
            statement.execute("create role zeren_app login password 'app' nosuperuser nobypassrls");
            statement.execute("create database zeren owner zeren_owner");
        }
        // extensions need a superuser; the owner role only uses what the database administrator installed
        try (Connection connection = postgres.getDatabase("postgres", "zeren").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("grant usage on schema public to zeren_app");
            statement.execute("grant all on schema public to zeren_owner");
        }
        return "localhost:" + postgres.getPort() + "/zeren";
    }

    private Map<String, String> config(String database) {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.reactive.url", "postgresql://" + database);
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + database);
        config.put("quarkus.datasource.username", "zeren_app");
        config.put("quarkus.datasource.password", "app");
        config.put("quarkus.flyway.username", "zeren_owner");
        config.put("quarkus.flyway.password", "owner");
        config.put("quarkus.flyway.migrate-at-start", "true");
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.putAll(issuer.config());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(database, new TestInjector.MatchesType(Database.class));
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(EmbeddedKafka.class));
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(Issuer.class));
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.stop();
        }
        if (kafka != null) {
            kafka.stop();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
