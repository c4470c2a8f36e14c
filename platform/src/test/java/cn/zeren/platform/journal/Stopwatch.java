package cn.zeren.platform.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** A consumer that notes the moment at which each key comes in. */
final class Stopwatch implements AutoCloseable {

    private record Seen(String key, long at) {}

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean running = true;

    Stopwatch(String bootstrapServers, String topic) throws InterruptedException {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1),
                new StringDeserializer(),
                new StringDeserializer());
        Awaitility.await().until(() -> !consumer.partitionsFor(topic).isEmpty());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(
                () -> {
                    while (running) {
                        consumer.poll(Duration.ofMillis(50))
                                .forEach(message -> seen.add(new Seen(message.key(), System.nanoTime())));
                    }
                    consumer.close();
                },
                "stopwatch");
        thread.start();
    }

    /** The moment at which the key came in; keys are asked for in the order they were sent. */
    long seen(String key) throws InterruptedException {
        Seen next = seen.take();
        while (!next.key().equals(key)) {
            next = seen.take();
        }
        return next.at();
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
