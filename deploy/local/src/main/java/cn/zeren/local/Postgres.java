package cn.zeren.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL with one database per service and two roles each: the owner migrates, the application role owns nothing
 * and does not pass row security. It listens on the loopback only and trusts it.
 */
final class Postgres {

    static final String SUPERUSER = "postgres";

    private final Home home;
    private final EmbeddedPostgres server;

    private Postgres(Home home, EmbeddedPostgres server) {
        this.home = home;
        this.server = server;
    }

    static Postgres start(Layout layout, Home home, int port) {
        try {
            Path log = home.log("postgres");
            var builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(home.postgres())
                    .setOverrideWorkingDirectory(layout.postgresPrograms().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    // data that is to survive is synced; what is thrown away afterwards need not be
                    .setServerConfig("fsync", home.ephemeral() ? "off" : "on")
                    .setServerConfig("synchronous_commit", home.ephemeral() ? "off" : "on")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new Postgres(home, builder.start());
        } catch (IOException | IllegalStateException e) {
            throw Trouble.of("启动 starting PostgreSQL", e);
        }
    }

    ProcessHandle process() {
        try {
            String pid = Files.readAllLines(home.postgres().resolve("postmaster.pid"))
                    .get(0)
                    .trim();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw Trouble.of("读取 reading postmaster.pid", e);
        }
    }

    CompletableFuture<Trouble> whenEnded() {
        return process().onExit().thenApply(gone -> Trouble.ended("postgres", "", home.log("postgres")));
    }

    /**
     * Makes the database and the roles of a service, when they are not there yet, and in it the extension its
     * exclusion constraints need: on a real site this is what the administrator of the database does.
     */
    void prepare(Service service) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {service.ownerRole(), service.appRole()}) {
                if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls");
                }
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + service.id() + "'")) {
                statement.execute("create database " + service.id() + " owner " + service.ownerRole());
            }
            statement.execute("revoke all on database " + service.id() + " from public");
            statement.execute("grant connect on database " + service.id() + " to " + service.appRole());
        } catch (SQLException e) {
            throw Trouble.of("建库 preparing database " + service.id(), e);
        }
        try (Connection connection = server.getDatabase(SUPERUSER, service.id()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
        } catch (SQLException e) {
            throw Trouble.of("建扩展 preparing database " + service.id(), e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw Trouble.of("停止 stopping PostgreSQL", e);
        }
    }
}
