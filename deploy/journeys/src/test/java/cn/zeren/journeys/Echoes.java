package cn.zeren.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says again what a topic has said, as a network that loses its memory might: every event twice, the newest first. */
final class Echoes {

    private final String broker;

    Echoes(String broker) {
        this.broker = broker;
    }

    /** Sends all events of a key once more, in the reverse of their order, and returns how many there were. */
    int backwards(String topic, String key) {
        List<ConsumerRecord<String, String>> said = new ArrayList<>();
        all(topic).stream().filter(record -> key.equals(record.key())).forEach(said::add);
        Collections.reverse(said);
        Map<String, Object> config = Map.of("bootstrap.servers", broker, "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (ConsumerRecord<String, String> record : said) {
                producer.send(new ProducerRecord<>(
                                topic, record.partition(), record.key(), record.value(), record.headers()))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return said.size();
    }

    private List<ConsumerRecord<String, String>> all(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
