package cn.zeren.assignment.testing;

import cn.zeren.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays notice-service: states of rectifications on Kafka, each checked against the contract before it is sent. */
public final class NoticeEvents implements AutoCloseable {

    public static final String TOPIC = "zeren.notice.rectification.v1";

    private final Contracts contracts = new Contracts(Path.of("src/test/resources/contracts"));
    private final KafkaProducer<String, String> producer;

    public NoticeEvents(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
    }

    /** A state of a rectification, as sent. */
    public record State(UUID id, long version, UUID unit, String status, LocalDate openedOn, LocalDate closedOn) {}

    /** Sends the state and returns when the broker has it. */
    public void send(State state) {
        String value =
                "{\"id\":\"%s\",\"version\":%d,\"state\":{\"unitId\":\"%s\",\"status\":\"%s\",\"openedOn\":\"%s\","
                                .formatted(state.id, state.version, state.unit, state.status, state.openedOn)
                        + "\"closedOn\":" + (state.closedOn == null ? "null" : "\"" + state.closedOn + "\"") + "}}";
        contracts.check(TOPIC, value);
        ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, state.id.toString(), value);
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "cn.zeren.notice.rectification.changed.v1");
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
