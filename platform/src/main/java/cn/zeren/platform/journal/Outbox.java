package cn.zeren.platform.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;

/**
 * One batch of the outbox at a time: read in the order of {@code seq}, send, wait for every acknowledgement, delete what
 * was acknowledged. It stops at the first failure, so nothing that follows is forgotten or deleted before its turn. A
 * crash between acknowledgement and delete sends again: an event may come twice, never not at all.
 */
final class Outbox {

    private static final int BATCH = 2_000;
    private static final byte[] SPEC_VERSION = "1.0".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTENT_TYPE = "application/json".getBytes(StandardCharsets.UTF_8);

    private record Message(long seq, ProducerRecord<String, String> message) {}

    private final Producer<String, String> kafka;
    private final byte[] source;

    Outbox(Producer<String, String> kafka, String service) {
        this.kafka = kafka;
        this.source = ("/" + service).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Carries one batch.
     *
     * @return whether there may be more
     * @throws IllegalStateException when the broker did not acknowledge all of it
     */
    boolean carry(Connection connection) throws SQLException, InterruptedException {
        List<Message> batch = read(connection);
        if (batch.isEmpty()) {
            return false;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (Message message : batch) {
            sent.add(kafka.send(message.message()));
        }
        int acknowledged = 0;
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
                acknowledged++;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("broker did not acknowledge: " + e.getCause(), e);
        } finally {
            delete(connection, batch.subList(0, acknowledged));
        }
        return batch.size() == BATCH;
    }

    private List<Message> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                // by their numbers and not by a join: a merge join would walk the whole journal for each batch
                "select seq, event_id, topic, key, type, version, payload, at, traceparent from journal"
                        + " where seq = any (array(select seq from outbox order by seq limit " + BATCH
                        + ")) order by seq")) {
            List<Message> batch = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    batch.add(new Message(row.getLong("seq"), message(row)));
                }
            }
            return batch;
        }
    }

    private ProducerRecord<String, String> message(ResultSet row) throws SQLException {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getString("payload"));
        Headers headers = message.headers();
        headers.add("ce_specversion", SPEC_VERSION);
        put(headers, "ce_id", row.getString("event_id"));
        put(headers, "ce_type", row.getString("type"));
        headers.add("ce_source", source);
        put(headers, "ce_subject", message.key());
        put(headers, "ce_time", row.getObject("at", OffsetDateTime.class).toString());
        headers.add("ce_datacontenttype", CONTENT_TYPE);
        put(headers, "ce_sequence", Long.toString(row.getLong("seq")));
        String traceparent = row.getString("traceparent");
        if (traceparent != null) {
            put(headers, "traceparent", traceparent);
        }
        return message;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Connection connection, List<Message> done) throws SQLException {
        Long[] seqs = done.stream().map(Message::seq).toArray(Long[]::new);
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", seqs));
            statement.executeUpdate();
        }
    }
}
