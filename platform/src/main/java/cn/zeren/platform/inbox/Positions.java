package cn.zeren.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far this replica has applied what it reads, so that a sandbox can tell when the suite has come to rest. */
@ApplicationScoped
public class Positions {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final Map<String, Object> broker;
    private final String group;

    Positions(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.broker = broker;
        this.group = group;
    }

    void applied(Iterable<ConsumerRecord<String, String>> records) {
        records.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
    }

    /** Messages of the topics this service reads that are on the broker and not yet applied here. Blocks. */
    public long behind() {
        try (Admin admin = Admin.create(Map.copyOf(broker))) {
            Map<TopicPartition, Long> done =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().offset()));
            next.forEach((partition, offset) -> done.merge(partition, offset, Math::max));
            Map<TopicPartition, OffsetSpec> asked =
                    done.keySet().stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue().offset() - done.get(end.getKey())))
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("broker can't be asked", e);
        }
    }
}
