package cn.zeren.accountability;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events of facts as their owner does. */
public final class FactEvents {

    /** When a row holds, and since when it is held; {@code null} ends are open. */
    public record Times(String from, String to, String recordedFrom, String recordedTo) {

        public static Times always() {
            return new Times("2016-01-01", null, "2016-01-01T00:00:00Z", null);
        }

        public static Times of(String from, String to) {
            return new Times(from, to, "2016-01-01T00:00:00Z", null);
        }

        private String json() {
            return "\"validFrom\":%s,\"validTo\":%s,\"recordedFrom\":%s,\"recordedTo\":%s"
                    .formatted(quoted(from), quoted(to), quoted(recordedFrom), quoted(recordedTo));
        }
    }

    private final Producer<String, String> kafka;

    public FactEvents(Producer<String, String> kafka) {
        this.kafka = kafka;
    }

    public void unit(UUID id, String name, UUID parent) {
        send("unit", id, 1, unitRow(name, parent));
    }

    public static String unitRow(String name, UUID parent) {
        return row(
                Times.always(),
                "\"code\":\"%s\",\"name\":\"%s\",\"type\":\"GOV_DEPARTMENT\",\"regionCode\":\"421000\",\"parentId\":%s,"
                                .formatted(name, name, quoted(parent))
                        + "\"managedById\":null,\"divisionCode\":null,\"creditCode\":null,\"assessmentGroup\":null");
    }

    public void post(UUID id, UUID unit, String title, String rank) {
        send("post", id, 1, postRow(unit, title, rank));
    }

    public static String postRow(UUID unit, String title, String rank) {
        return row(
                Times.always(),
                "\"code\":\"%s\",\"unitId\":\"%s\",\"title\":\"%s\",\"rank\":\"%s\""
                        .formatted(title, unit, title, rank));
    }

    public void official(UUID id, String name) {
        send("official", id, 1, officialRow(name));
    }

    public static String officialRow(String name) {
        return row(
                Times.always(),
                "\"code\":\"%s\",\"name\":\"%s\",\"partyMember\":true,\"homeUnitId\":\"%s\""
                        .formatted(name, name, new UUID(1, 1)));
    }

    public void tenure(UUID id, UUID official, UUID post) {
        send("tenure", id, 1, tenureRow(official, post));
    }

    public static String tenureRow(UUID official, UUID post) {
        return row(
                Times.always(),
                "\"officialId\":\"%s\",\"postId\":\"%s\",\"kind\":\"REGULAR\"".formatted(official, post));
    }

    public void assignment(UUID id, long version, String... rows) {
        send("assignment", id, version, rows);
    }

    public static String leads(Times times, String type, String status, UUID target, UUID leader, String name) {
        return row(
                times,
                content(type, status, target)
                        + ",\"sponsorPostId\":\"%s\",\"sponsorOfficialId\":\"%s\",\"sponsorUnitId\":null"
                                .formatted(leader, leader)
                        + ",\"sponsorName\":\"%s\",\"sponsorTitle\":\"领导\"".formatted(name));
    }

    public static String covers(Times times, UUID target, UUID memberUnit, String name) {
        return row(
                times,
                content("GROUP_MEMBER_TO_COUNTY", "ACTIVE", target)
                        + ",\"sponsorPostId\":null,\"sponsorOfficialId\":null,\"sponsorUnitId\":\"%s\""
                                .formatted(memberUnit)
                        + ",\"sponsorName\":\"%s\",\"sponsorTitle\":null".formatted(name));
    }

    private static String content(String type, String status, UUID target) {
        return ("\"planId\":\"%1$s\",\"year\":2016,\"type\":\"%2$s\",\"status\":\"%3$s\",\"rule\":\"R\",\"clauses\":[\"JZ-1.1\"],"
                        + "\"factIds\":[\"%1$s\"],\"targetUnitId\":\"%4$s\",\"targetPostId\":null,"
                        + "\"targetOfficialId\":null,\"targetName\":\"某\",\"targetUnitName\":\"某\"")
                .formatted(new UUID(1, 1), type, status, target);
    }

    private static String row(Times times, String content) {
        return "{" + times.json() + "," + content + "}";
    }

    public static String value(UUID id, long version, String... rows) {
        return "{\"id\":\"%1$s\",\"version\":%2$d,\"state\":{\"id\":\"%1$s\",\"history\":[%3$s]}}"
                .formatted(id, version, String.join(",", rows));
    }

    private void send(String kind, UUID id, long version, String... rows) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>("zeren.assignment." + kind + ".v1", id.toString(), value(id, version, rows));
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "cn.zeren.assignment." + kind + ".recorded.v1");
        try {
            kafka.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
