package cn.zeren.platform.scope;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ScopeConsumerTest {

    @Inject
    Producer<String, String> kafka;

    Database database;

    @Test
    void theTreeIsRightWhateverTheOrderAndAMovedBranchTakesItsLeavesAlong() throws Exception {
        UUID root = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID branch = UUID.randomUUID();
        UUID leaf = UUID.randomUUID();
        unit(leaf, 1, branch);
        unit(branch, 1, root);
        unit(root, 1, null);
        unit(other, 1, null);
        awaitAncestors(leaf, 3);
        awaitAncestors(root, 1);
        unit(branch, 2, other);
        await().atMost(Duration.ofSeconds(30)).until(() -> isUnder(leaf, other));
        assertEquals(
                0, database.count("select count(*) from scope_tree where unit_id = ? and ancestor_id = ?", leaf, root));
        awaitAncestors(leaf, 3);
    }

    @Test
    void anOfficialsRootsAreReplacedWhole() throws Exception {
        UUID official = UUID.randomUUID();
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        roots(official, 1, before);
        awaitRoot(official, before);
        roots(official, 2, after);
        awaitRoot(official, after);
        assertEquals(1, database.count("select count(*) from scope_unit where official_id = ?", official));
    }

    private void unit(UUID id, long version, UUID parent) throws Exception {
        send(
                "zeren.assignment.unit.v1",
                id,
                "{\"id\":\"%s\",\"version\":%d,\"state\":{\"id\":\"%s\",\"history\":[{\"validFrom\":\"2010-01-01\",\"validTo\":null,\"recordedFrom\":\"2010-01-01T00:00:00Z\",\"recordedTo\":null,\"parentId\":%s}]}}"
                        .formatted(id, version, id, parent == null ? "null" : "\"" + parent + "\""));
    }

    private void roots(UUID official, long version, UUID unit) throws Exception {
        send(
                "zeren.assignment.scope.v1",
                official,
                "{\"id\":\"%s\",\"version\":%d,\"state\":{\"officialId\":\"%s\",\"roots\":[{\"unitId\":\"%s\",\"from\":\"2010-01-01\",\"to\":null,\"reason\":\"HEAD\"}]}}"
                        .formatted(official, version, official, unit));
    }

    private void send(String topic, UUID key, String value) throws Exception {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key.toString(), value);
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", "t".getBytes(StandardCharsets.UTF_8));
        kafka.send(message).get();
    }

    private void awaitAncestors(UUID unit, int n) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.count("select count(*) from scope_tree where unit_id = ?", unit) == n);
    }

    private boolean isUnder(UUID unit, UUID ancestor) {
        return database.count("select count(*) from scope_tree where unit_id = ? and ancestor_id = ?", unit, ancestor)
                == 1;
    }

    private void awaitRoot(UUID official, UUID unit) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.count(
                                "select count(*) from scope_unit where official_id = ? and unit_id = ?", official, unit)
                        == 1);
    }
}
