package cn.zeren.assignment.testing;

import cn.zeren.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays notice-service: states of rectifications and of problems on Kafka, each checked against its contract before it is sent. */
public final class NoticeEvents implements AutoCloseable {

    public static final String TOPIC = "zeren.notice.rectification.v1";

    public static final String PROBLEMS = "zeren.notice.problem.v1";

    private static final Set<String> SETTLED = Set.of("CLOSED", "VOIDED");

    private final Contracts contracts = Contracts.of("notice-service");
    private final KafkaProducer<String, String> producer;

    public NoticeEvents(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
    }

    /** A state of a rectification, as sent. */
    public record State(UUID id, long version, UUID unit, String status, LocalDate openedOn, LocalDate closedOn) {}

    /** A state of a problem, as sent; its first event says whether it came again. */
    public record ProblemState(
            UUID id, long version, UUID unit, String cause, String status, LocalDate foundOn, UUID recurrenceOf) {}

    /** Sends the state and returns when the broker has it. */
    public void send(ProblemState state) {
        String happened = state.version > 1
                ? state.status.toLowerCase(Locale.ROOT)
                : state.recurrenceOf == null ? "found" : "recurred";
        String value = """
                {"id":"%s","version":%d,"state":{"rectificationId":"%s","no":1,"unitId":"%s","cause":"%s","status":"%s",
                 "foundOn":"%s","planDueOn":"%7$s","dueOn":"%7$s","plannedOn":null,"reportedOn":null,"closedOn":null,
                 "watchUntil":null,"returns":0,"reopenings":0,"extensions":0,"proofs":0,"recurrenceOf":%s,"last":null}}
                """.formatted(
                        state.id,
                        state.version,
                        state.id,
                        state.unit,
                        state.cause,
                        state.status,
                        state.foundOn,
                        state.recurrenceOf == null ? "null" : "\"" + state.recurrenceOf + "\"");
        send(PROBLEMS, state.id, "cn.zeren.notice.problem." + happened + ".v1", value);
    }

    /** Sends the state and returns when the broker has it. */
    public void send(State state) {
        boolean open = !SETTLED.contains(state.status);
        String value = """
                {"id":"%s","version":%d,"state":{"unitId":"%s","origin":"INSPECTION","originId":"%s","inspectorId":null,
                 "status":"%s","openedOn":"%s","closedOn":%s,"problems":1,"openProblems":%d,
                 "opened":{"by":"clerk","officialId":null,"at":"%sT09:00:00+08:00"},
                 "ended":null}}""".formatted(
                        state.id,
                        state.version,
                        state.unit,
                        state.id,
                        state.status,
                        state.openedOn,
                        state.closedOn == null ? "null" : "\"" + state.closedOn + "\"",
                        open ? 1 : 0,
                        state.openedOn);
        String type = "cn.zeren.notice.rectification." + (open ? "progressed" : "closed") + ".v1";
        send(TOPIC, state.id, type, value);
    }

    private void send(String topic, UUID key, String type, String value) {
        contracts.check(topic, type, value);
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key.toString(), value);
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", type);
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
