package cn.zeren.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far this service has applied what it reads, so that a sandbox can tell when the suite has come to rest. */
@ApplicationScoped
public class Positions {

    private final Map<String, Object> broker;
    private final List<String> groups;

    Positions(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.groups = List.of(service, service + "-scope");
    }

    /** Messages of the topics this service reads that are on the broker and not yet applied here. Blocks. */
    public long behind() {
        try (Admin admin = Admin.create(new HashMap<>(broker))) {
            long behind = 0;
            for (String group : groups) {
                behind += behind(admin, group);
            }
            return behind;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("broker can't be asked", e);
        }
    }

    private static long behind(Admin admin, String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> done =
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset()));
        List<String> topics =
                done.keySet().stream().map(TopicPartition::topic).distinct().toList();
        Map<TopicPartition, OffsetSpec> all = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(all).all().get().entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - done.getOrDefault(end.getKey(), 0L))
                .sum();
    }
}
