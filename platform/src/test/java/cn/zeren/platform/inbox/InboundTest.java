package cn.zeren.platform.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import cn.zeren.platform.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class InboundTest {

    private static final String MEMOS = "zeren.platform.memo.v1";
    private static final String BELLS = "zeren.platform.bell.v1";

    @Inject
    Producer<String, String> kafka;

    Database database;
    EmbeddedKafka broker;

    @Test
    void duplicatesAndLateVersionsChangeNothing() throws Exception {
        UUID id = UUID.randomUUID();
        for (long version : new long[] {1, 3, 2, 3, 1}) {
            memo(id, version);
        }
        UUID end = UUID.randomUUID();
        memo(end, 1);
        awaitSeen(id);
        awaitSeen(end);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.value("select version from memo_seen where id = ?", id)
                        .equals(3L));
        assertEquals("text of 3", database.value("select text from memo_seen where id = ?", id));
    }

    @Test
    void aMessageThatCanNotBeReadGoesToTheDeadLettersAloneAndIsSaidWhy() throws Exception {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        String poison = UUID.randomUUID().toString();
        memo(before, 1);
        send(MEMOS, poison, "{\"version\":1,\"id\":\"no uuid\"}", UUID.randomUUID());
        send(MEMOS, poison, "no json at all", UUID.randomUUID());
        memo(after, 1);
        awaitSeen(before);
        awaitSeen(after);
        try (TopicReader letters = new TopicReader(broker.bootstrapServers(), MEMOS + ".dlq")) {
            var letter = letters.awaitKey(poison);
            assertEquals("InvalidFormatException", TopicReader.header(letter, "dead-letter-reason"));
        }
    }

    @Test
    void goodMessagesBehindUnreadableOnesOfTheSamePartitionAreApplied() throws Exception {
        UUID id = UUID.randomUUID();
        for (int version = 1; version <= 20; version++) {
            send(MEMOS, id.toString(), "no json " + version, UUID.randomUUID());
            memo(id, version);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.column("select version from memo_seen where id = ?", id)
                        .equals(List.of(20L)));
        try (TopicReader letters = new TopicReader(broker.bootstrapServers(), MEMOS + ".dlq")) {
            letters.awaitKey(id.toString());
            assertEquals(
                    0,
                    letters.await(20).stream()
                            .filter(letter -> letter.value().contains(id.toString()))
                            .count());
        }
    }

    @Test
    void aMessageTheDatabaseRefusesGoesToTheDeadLettersAndTheOthersAreApplied() throws Exception {
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        send(
                MEMOS,
                bad.toString(),
                "{\"id\":\"" + bad + "\",\"version\":1,\"state\":{\"text\":null}}",
                UUID.randomUUID());
        memo(good, 1);
        awaitSeen(good);
        try (TopicReader letters = new TopicReader(broker.bootstrapServers(), MEMOS + ".dlq")) {
            letters.awaitKey(bad.toString());
        }
    }

    @Test
    void aReactionHappensOnceHoweverOftenTheEventComes() throws Exception {
        UUID event = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            send(BELLS, key, "{\"id\":\"b\",\"version\":1}", event);
        }
        String last = UUID.randomUUID().toString();
        send(BELLS, last, "{\"id\":\"b\",\"version\":1}", UUID.randomUUID());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.count("select count(*) from bell_rung where key in (?, ?)", key, last) == 2);
        assertEquals(1, database.count("select count(*) from bell_rung where key = ?", key));
    }

    private void memo(UUID id, long version) throws Exception {
        send(
                MEMOS,
                id.toString(),
                "{\"id\":\"" + id + "\",\"version\":" + version + ",\"state\":{\"text\":\"text of " + version
                        + "\",\"later\":\"a field of a newer producer\"}}",
                UUID.randomUUID());
    }

    private void send(String topic, String key, String value, UUID event) throws Exception {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        message.headers().add("ce_id", event.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", "t".getBytes(StandardCharsets.UTF_8));
        kafka.send(message).get();
    }

    private void awaitSeen(UUID id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.count("select count(*) from memo_seen where id = ?", id) == 1);
    }
}
