package cn.zeren.assessment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events of units as their owner does. */
public final class UnitEvents {

    private final Producer<String, String> kafka;

    public UnitEvents(Producer<String, String> kafka) {
        this.kafka = kafka;
    }

    /** A unit that has always been in that group; {@code null} for none. */
    public void unit(UUID id, long version, String code, String group, UUID parent) {
        unit(id, version, row("2010-01-01", null, null, code, group, parent));
    }

    public void unit(UUID id, long version, String... rows) {
        send(id.toString(), value(id, version, rows));
    }

    public static String value(UUID id, long version, String... rows) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + ",\"state\":{\"id\":\"" + id + "\",\"history\":["
                + String.join(",", rows) + "]}}";
    }

    public static String row(String from, String to, String recordedTo, String code, String group, UUID parent) {
        return "{\"validFrom\":\"" + from + "\",\"validTo\":" + quoted(to)
                + ",\"recordedFrom\":\"2016-01-01T00:00:00Z\",\"recordedTo\":" + quoted(recordedTo) + ",\"code\":\""
                + code + "\",\"name\":\"单位" + code + "\",\"type\":\"COUNTY_LEVEL\",\"regionCode\":\"421000\","
                + "\"parentId\":" + quoted(parent) + ",\"managedById\":null,\"divisionCode\":null,"
                + "\"creditCode\":null,\"assessmentGroup\":" + quoted(group) + "}";
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private void send(String key, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>("zeren.assignment.unit.v1", key, value);
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "cn.zeren.assignment.unit.recorded.v1");
        try {
            kafka.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
