package cn.zeren.platform.journal;

import static org.awaitility.Awaitility.await;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.memo.MemoService;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/**
 * Three figures of the write path, each beside a baseline of the same machine and minute: a command with row scope,
 * audit and event against pgbench's plain transaction of the same rows; the relay's commit-to-consumer time against a
 * bare commit and send; its drain against a bare producer. It prints and asserts nothing: a figure is no test.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class WritePathBench {

    private static final int CLIENTS = 16;
    private static final long SECONDS = 8;
    private static final int DRAIN = 200_000;
    private static final int PROBES = 2_000;
    private static final List<String> HEADERS = List.of(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_datacontenttype",
            "ce_sequence");

    @Inject
    MemoService memos;

    @Inject
    Relay relay;

    @Inject
    Vertx vertx;

    @Inject
    Producer<String, String> kafka;

    @Inject
    AgroalDataSource source;

    Database database;
    EmbeddedKafka broker;

    @Test
    void run() throws Exception {
        command();
        latency();
        drain();
    }

    private void command() throws Exception {
        UUID unit = UUID.randomUUID();
        database.run("insert into scope_tree values (?, ?)", unit, unit);
        Actor actor = new Actor("bench", null, unit, Set.of(Role.UNIT_LIAISON), false);
        relay.stop(null);
        rate(actor, unit, 25);
        double plain = Pgbench.plainTransaction(database, unit, CLIENTS, SECONDS);
        double command = rate(actor, unit, SECONDS);
        double plainAgain = Pgbench.plainTransaction(database, unit, CLIENTS, SECONDS);
        double commandAgain = rate(actor, unit, SECONDS);
        database.run("truncate outbox");
        relay.start(null);
        double baseline = (plain + plainAgain) / 2;
        double ours = (command + commandAgain) / 2;
        print(
                "command with row scope, audit, event",
                ours,
                "pgbench plain transaction",
                baseline,
                "/s",
                ours / baseline,
                "≥ 0.65");
    }

    private double rate(Actor actor, UUID unit, long seconds) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        CountDownLatch clients = new CountDownLatch(CLIENTS);
        long start = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            // as connections of clients are: spread over the event loops
            Context context = ((VertxInternal) vertx).createEventLoopContext();
            context.runOnContext(go -> next(actor, unit, end, done, clients));
        }
        if (!clients.await(seconds + 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("commands stopped answering");
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    private void next(Actor actor, UUID unit, long end, AtomicLong done, CountDownLatch clients) {
        if (System.nanoTime() > end) {
            clients.countDown();
            return;
        }
        Context own = VertxContext.createNewDuplicatedContext(Vertx.currentContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(go -> memos.write(actor, unit, "the same text as in the plain transaction")
                .subscribe()
                .with(
                        memo -> {
                            done.incrementAndGet();
                            next(actor, unit, end, done, clients);
                        },
                        failure -> {
                            throw new IllegalStateException(failure);
                        }));
    }

    private void latency() throws Exception {
        long[] bare;
        long[] relayed;
        try (Stopwatch watch = new Stopwatch(broker.bootstrapServers(), "zeren.platform.bench.v1")) {
            relay.stop(null);
            probes(watch, 500, this::commitAndSend);
            bare = probes(watch, PROBES, this::commitAndSend);
            database.run("truncate outbox");
            relay.start(null);
            probes(watch, 500, this::commitForRelay);
            relayed = probes(watch, PROBES, this::commitForRelay);
        }
        print(
                "relay commit to consumer p50",
                micros(relayed, 50),
                "bare commit and send p50",
                micros(bare, 50),
                " µs",
                ratio(relayed, bare, 50),
                "≤ 1.3");
        print(
                "relay commit to consumer p99",
                micros(relayed, 99),
                "bare commit and send p99",
                micros(bare, 99),
                " µs",
                ratio(relayed, bare, 99),
                "≤ 2");
    }

    private interface Commit {
        /** Commits one event under the key and returns when the commit was done. */
        long apply(String key) throws Exception;
    }

    private static long[] probes(Stopwatch watch, int n, Commit commit) throws Exception {
        long[] times = new long[n];
        for (int i = 0; i < n; i++) {
            String key = UUID.randomUUID().toString();
            long committed = commit.apply(key);
            times[i] = watch.seen(key) - committed;
        }
        Arrays.sort(times);
        return times;
    }

    private long commitAndSend(String key) throws Exception {
        append(key);
        long committed = System.nanoTime();
        kafka.send(new ProducerRecord<>("zeren.platform.bench.v1", key, "{}")).get();
        return committed;
    }

    private long commitForRelay(String key) throws Exception {
        append(key);
        long committed = System.nanoTime();
        relay.wake();
        return committed;
    }

    private void append(String key) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(Pgbench.APPEND)) {
            statement.setString(1, "zeren.platform.bench.v1");
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }

    private void drain() throws Exception {
        String payload = "{\"id\":\"0\",\"version\":1,\"state\":{\"text\":\"" + "责任".repeat(60) + "\"}}";
        producer(payload, DRAIN / 4);
        double bare = producer(payload, DRAIN);
        relay.stop(null);
        database.run("""
                with written as (
                    insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at)
                    select gen_random_uuid(), 'zeren.platform.drain.v1', n::text, 't', 1, ?, 'a', 'p', now()
                    from generate_series(1, ?) n returning seq)
                insert into outbox select seq from written
                """, payload, DRAIN);
        database.run("analyze outbox");
        database.run("analyze journal");
        long start = System.nanoTime();
        relay.start(null);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .until(() -> database.count("select count(*) from (select 1 from outbox limit 1) left_over") == 0);
        double relayed = DRAIN * 1e9 / (System.nanoTime() - start);
        print("relay drain", relayed, "bare producer", bare, "/s", relayed / bare, "≥ 0.25");
    }

    /** The same messages with the same headers, from memory. */
    private double producer(String payload, int n) {
        byte[] id = new UUID(1, 2).toString().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        for (int i = 0; i < n; i++) {
            ProducerRecord<String, String> message =
                    new ProducerRecord<>("zeren.platform.bare.v1", Integer.toString(i), payload);
            for (String name : HEADERS) {
                message.headers().add(name, id);
            }
            var unused = kafka.send(message);
        }
        kafka.flush();
        return n * 1e9 / (System.nanoTime() - start);
    }

    private static double micros(long[] sorted, int percentile) {
        return sorted[sorted.length * percentile / 100] / 1e3;
    }

    private static double ratio(long[] ours, long[] baseline, int percentile) {
        return micros(ours, percentile) / micros(baseline, percentile);
    }

    private static void print(
            String ours, double figure, String baseline, double against, String unit, double ratio, String target) {
        System.out.printf(
                Locale.ROOT,
                "BENCH %-38s %,10.0f%s   %-28s %,10.0f%s   ratio %.2f (target %s)%n",
                ours,
                figure,
                unit,
                baseline,
                against,
                unit,
                ratio,
                target);
    }
}
