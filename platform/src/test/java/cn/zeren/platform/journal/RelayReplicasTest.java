package cn.zeren.platform.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import cn.zeren.platform.testing.TopicReader;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RelayReplicasTest {

    @Inject
    AgroalDataSource source;

    @Inject
    Producer<String, String> producer;

    @Inject
    Relay first;

    Database database;
    EmbeddedKafka kafka;

    @Test
    void twoReplicasSendEveryEventOnceAndInOrderAndTheSecondTakesOver() throws Exception {
        Relay second = new Relay(source, producer, new SimpleMeterRegistry(), "platform-test");
        try (TopicReader reader = new TopicReader(kafka.bootstrapServers(), "zeren.platform.replica.v1")) {
            second.start(null);
            append("zeren.platform.replica.v1", 1, 500);
            first.wake();
            second.wake();
            await().atMost(Duration.ofSeconds(30)).until(() -> second.pending() == 0);
            first.stop(null);
            append("zeren.platform.replica.v1", 501, 1_000);
            second.wake();
            List<String> values =
                    reader.await(1_000).stream().map(m -> m.value()).toList();
            assertEquals(1_000, values.size(), "none twice");
            assertEquals(
                    database.column(
                            "select payload from journal where topic = 'zeren.platform.replica.v1' order by seq"),
                    values);
        } finally {
            second.stop(null);
            first.start(null);
        }
    }

    @Test
    void aKillBetweenSendAndDeleteSendsTwiceAndLosesNothing() throws Exception {
        first.stop(null);
        try (TopicReader reader = new TopicReader(kafka.bootstrapServers(), "zeren.platform.kill.v1");
                Connection connection = source.getConnection()) {
            append("zeren.platform.kill.v1", 1, 10);
            Outbox outbox = new Outbox(producer, "platform-test");
            assertThrows(SQLException.class, () -> outbox.carry(dyingAtDelete(connection)));
            assertEquals(
                    10,
                    database.count("select count(*) from outbox join journal using (seq)"
                            + " where topic = 'zeren.platform.kill.v1'"));
            first.start(null);
            assertEquals(20, reader.await(20).size());
            assertEquals(10, reader.awaitDistinct(10).size());
        }
    }

    private void append(String topic, int from, int to) {
        database.run("""
                with written as (
                    insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at)
                    select gen_random_uuid(), ?, 'k', 't', n, '{"n":' || n || '}', 'a', 'p', now()
                    from generate_series(?, ?) n order by n returning seq)
                insert into outbox select seq from written
                """, topic, from, to);
    }

    /** A connection that breaks when the relay wants to delete what was acknowledged. */
    private static Connection dyingAtDelete(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                RelayReplicasTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (args != null && args[0] instanceof String sql && sql.startsWith("delete from outbox")) {
                        throw new SQLException("connection is gone", "08006");
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
