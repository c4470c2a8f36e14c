package cn.zeren.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads one topic from its beginning, all partitions, as an outsider would. */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, String> consumer;
    private final String topic;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    public TopicReader(String bootstrapServers, String topic) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        // asking for a topic that is not there creates it; the partitions come a moment later
        Awaitility.await(topic).atMost(PATIENCE).until(() -> !consumer.partitionsFor(topic)
                .isEmpty());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on until {@code n} messages were seen, and returns them in the order of each partition. */
    public List<ConsumerRecord<String, String>> await(int n) {
        Awaitility.await("messages of " + topic).atMost(PATIENCE).until(() -> {
            poll();
            return seen.size() >= n;
        });
        return List.copyOf(seen);
    }

    /** Reads on until {@code n} different values were seen; a value sent twice counts where it came first. */
    public List<String> awaitDistinct(int n) {
        Awaitility.await("distinct messages of " + topic).atMost(PATIENCE).until(() -> {
            poll();
            return distinct().size() >= n;
        });
        return List.copyOf(distinct());
    }

    /** Reads on until a message with that key comes. */
    public ConsumerRecord<String, String> awaitKey(String key) {
        AtomicReference<ConsumerRecord<String, String>> found = new AtomicReference<>();
        Awaitility.await(key + " in " + topic).atMost(PATIENCE).until(() -> {
            poll();
            seen.stream().filter(one -> key.equals(one.key())).findFirst().ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    public static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }

    private LinkedHashSet<String> distinct() {
        LinkedHashSet<String> values = new LinkedHashSet<>();
        seen.forEach(message -> values.add(message.value()));
        return values;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
