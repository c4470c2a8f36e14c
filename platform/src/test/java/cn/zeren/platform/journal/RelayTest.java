package cn.zeren.platform.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.memo.Memo;
import cn.zeren.platform.memo.MemoService;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import cn.zeren.platform.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RelayTest {

    private static final Actor WRITER = new Actor("writer", null, null, Set.of(Role.UNIT_LIAISON), true);

    @Inject
    MemoService memos;

    @Inject
    Relay relay;

    Database database;
    EmbeddedKafka kafka;

    @Test
    void aCommittedEventReachesKafkaAsACloudEventWithItsTrace() throws Throwable {
        try (TopicReader reader = new TopicReader(kafka.bootstrapServers(), MemoService.TOPIC)) {
            Memo memo = write("one");
            var message = reader.awaitKey(memo.id().toString());
            assertEquals("1.0", TopicReader.header(message, "ce_specversion"));
            assertEquals("cn.zeren.platform.memo.written.v1", TopicReader.header(message, "ce_type"));
            assertEquals("/platform-test", TopicReader.header(message, "ce_source"));
            assertEquals(memo.id().toString(), TopicReader.header(message, "ce_subject"));
            assertTrue(message.value().contains("\"text\":\"one\""));
        }
    }

    @Test
    void withTheBrokerDownWritesGoOnAndNothingIsLostOrReordered() throws Throwable {
        try (TopicReader reader = new TopicReader(kafka.bootstrapServers(), "zeren.platform.chain.v1")) {
            chain("before", 5);
            reader.await(5);
            kafka.stop();
            chain("during", 50);
            assertTrue(database.count("select count(*) from outbox") >= 50);
            kafka.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> relay.pending() == 0);
            chain("after", 5);
            List<String> values = reader.awaitDistinct(60);
            assertEquals(
                    database.column("select payload from journal where topic = 'zeren.platform.chain.v1' order by seq"),
                    values);
        }
    }

    @Test
    void aBacklogOfAHundredThousandIsDrainedInOrder() throws Throwable {
        try (TopicReader reader = new TopicReader(kafka.bootstrapServers(), "zeren.platform.backlog.v1")) {
            database.run("""
                    with written as (
                        insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at)
                        select gen_random_uuid(), 'zeren.platform.backlog.v1', 'k', 't', n, '{"n":' || n || '}', 'a', 'p', now()
                        from generate_series(1, 100000) n order by n
                        returning seq)
                    insert into outbox select seq from written
                    """);
            relay.wake();
            List<String> values = reader.awaitDistinct(100_000);
            for (int n = 1; n <= values.size(); n++) {
                assertEquals("{\"n\":" + n + "}", values.get(n - 1));
            }
        }
    }

    private Memo write(String text) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> memos.write(WRITER, UUID.randomUUID(), text));
    }

    /** Events of one aggregate, whose order is what matters. */
    private void chain(String word, int n) {
        for (int i = 0; i < n; i++) {
            database.run("""
                    with written as (
                        insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at)
                        values (gen_random_uuid(), 'zeren.platform.chain.v1', 'k', 't', 1, ?, 'a', 'p', now()) returning seq)
                    insert into outbox select seq from written
                    """, "{\"" + word + "\":" + i + "}");
        }
        relay.wake();
    }
}
