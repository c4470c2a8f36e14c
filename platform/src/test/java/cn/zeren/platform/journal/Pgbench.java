package cn.zeren.platform.journal;

import cn.zeren.platform.testing.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, for the textbook transaction of the rows a command writes. */
final class Pgbench {

    static final String APPEND = """
            with written as (
                insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at)
                values (gen_random_uuid(), ?, ?, 't', 1, '{}', 'a', 'p', now()) returning seq)
            insert into outbox select seq from written
            """;

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private Pgbench() {}

    /**
     * Transactions a second of {@code begin; insert business row; insert journal row; insert outbox row; commit}.
     *
     * @throws IllegalStateException when pgbench is not installed: there is no baseline then
     */
    static double plainTransaction(Database database, UUID unit, int clients, long seconds)
            throws IOException, InterruptedException, SQLException {
        String url;
        try (var connection = database.connect()) {
            url = connection.getMetaData().getURL();
        }
        Matcher address = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(url);
        if (!address.find()) {
            throw new IllegalStateException("no address in the database's URL");
        }
        Path script = Files.createTempFile("plain", ".sql");
        Files.writeString(script, """
                begin;
                insert into memo (id, unit_id, text, version) values (gen_random_uuid(), '%s', 'the same text as in the plain transaction', 0);
                insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at) values (gen_random_uuid(), 'zeren.platform.memo.v1', gen_random_uuid()::text, 'cn.zeren.platform.memo.written.v1', 1, '{"id":"019abc00-0000-7000-8000-000000000000","version":1,"state":{"text":"the same text as in the plain transaction"}}', 'bench', 'memo.write', now());
                insert into outbox (seq) values (lastval());
                commit;
                """.formatted(unit), StandardCharsets.UTF_8);
        Process process;
        try {
            process = new ProcessBuilder(
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            Integer.toString(clients),
                            "-j",
                            "2",
                            "-T",
                            Long.toString(seconds),
                            "-h",
                            address.group(1),
                            "-p",
                            address.group(2),
                            "-U",
                            "postgres",
                            "-f",
                            script.toString(),
                            address.group(3))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "pgbench is not installed (Debian: postgresql-client-common, postgresql)", missing);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
