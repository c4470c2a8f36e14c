package cn.zeren.notice.projection;

import cn.zeren.platform.inbox.Inbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The facts of assignment-service, one topic per kind, into the tables of this service. */
@ApplicationScoped
public class FactConsumer {

    private static final String NAME = "facts";

    private final Inbound inbound;
    private final FactService facts;

    FactConsumer(Inbound inbound, FactService facts) {
        this.inbound = inbound;
        this.facts = facts;
    }

    /** A batch may hold several topics; each kind is applied in a transaction of its own. */
    @Incoming("facts")
    public Uni<Void> facts(ConsumerRecords<String, String> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var topic : byTopic(batch).entrySet()) {
            all = all.chain(() -> project(topic.getKey(), topic.getValue()));
        }
        return all;
    }

    private Uni<Void> project(String topic, ConsumerRecords<String, String> batch) {
        return switch (topic) {
            case "zeren.assignment.unit.v1" -> inbound.project(NAME, batch, FactWire.Unit.class, facts::units);
            case "zeren.assignment.post.v1" -> inbound.project(NAME, batch, FactWire.Post.class, facts::posts);
            case "zeren.assignment.official.v1" ->
                inbound.project(NAME, batch, FactWire.Official.class, facts::officials);
            case "zeren.assignment.tenure.v1" -> inbound.project(NAME, batch, FactWire.Tenure.class, facts::tenures);
            case "zeren.assignment.task.v1" -> inbound.project(NAME, batch, FactWire.Task.class, facts::tasks);
            case "zeren.assignment.task-part.v1" ->
                inbound.project(NAME, batch, FactWire.TaskPart.class, facts::taskParts);
            case "zeren.assignment.assignment.v1" ->
                inbound.project(NAME, batch, FactWire.Assignment.class, facts::assignments);
            case "zeren.assignment.region.v1" -> inbound.project(NAME, batch, FactWire.Region.class, facts::regions);
            case "zeren.assignment.region-member.v1" ->
                inbound.project(NAME, batch, FactWire.RegionMember.class, facts::regionMembers);
            default -> throw new IllegalStateException("no such topic: " + topic);
        };
    }

    /** The records of each topic of a batch, in their order. */
    public static Map<String, ConsumerRecords<String, String>> byTopic(ConsumerRecords<String, String> batch) {
        Map<String, Map<TopicPartition, List<ConsumerRecord<String, String>>>> split = new HashMap<>();
        for (TopicPartition partition : batch.partitions()) {
            split.computeIfAbsent(partition.topic(), topic -> new HashMap<>()).put(partition, batch.records(partition));
        }
        Map<String, ConsumerRecords<String, String>> batches = new HashMap<>();
        split.forEach((topic, records) -> batches.put(topic, new ConsumerRecords<>(records, batch.nextOffsets())));
        return batches;
    }
}
