package cn.zeren.notice;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Plays assignment-service: its facts as events on Kafka. */
public final class FactEvents implements AutoCloseable {

    public static final String HELD = "\"recordedFrom\":\"2015-12-31T01:00:00Z\",\"recordedTo\":null";
    public static final String PAST =
            "\"recordedFrom\":\"2015-12-01T01:00:00Z\",\"recordedTo\":\"2015-12-31T01:00:00Z\"";

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer());

    /** Sends a fact's whole history, rows parted by commas. */
    public void fact(String kind, UUID id, long version, String rows) {
        send("zeren.assignment." + kind, id, value(id, version, rows));
    }

    /** Puts the sandbox clock. */
    public void clock(String now, String movedAt, long version) {
        UUID id = new UUID(0, 1);
        send(
                "zeren.assignment.clock",
                id,
                "{\"id\":\"%s\",\"version\":%d,\"state\":{\"now\":\"%s\",\"movedAt\":\"%s\"}}"
                        .formatted(id, version, now, movedAt));
    }

    public static String value(UUID id, long version, String rows) {
        return "{\"id\":\"%s\",\"version\":%d,\"state\":{\"id\":\"%s\",\"history\":[%s]}}"
                .formatted(id, version, id, rows);
    }

    public static String unit(String code, String name, UUID managedBy, String from, String to, String recorded) {
        return row(from, to, recorded)
                + "\"code\":\"%s\",\"name\":\"%s\",\"type\":\"GOV_DEPARTMENT\",\"regionCode\":null,\"parentId\":%s,"
                        .formatted(code, name, quoted(managedBy))
                + "\"managedById\":%s,\"divisionCode\":null,\"creditCode\":null,\"assessmentGroup\":null}"
                        .formatted(quoted(managedBy));
    }

    public static String post(UUID unit, String title) {
        return row("2010-01-01", null, HELD)
                + "\"code\":\"P-1\",\"unitId\":\"%s\",\"title\":\"%s\",\"rank\":\"HEAD\"}".formatted(unit, title);
    }

    public static String region(String code, String name, UUID manager) {
        return row("2010-01-01", null, HELD)
                + "\"code\":\"%s\",\"name\":\"%s\",\"divisionCode\":null,\"managerUnitId\":\"%s\",\"leaderPostId\":null}"
                        .formatted(code, name, manager);
    }

    public static String regionMember(UUID region, UUID unit) {
        return row("2010-01-01", null, HELD) + "\"regionId\":\"%s\",\"unitId\":\"%s\"}".formatted(region, unit);
    }

    public static String official(String name, UUID unit) {
        return row("2010-01-01", null, HELD)
                + "\"code\":\"O-1\",\"name\":\"%s\",\"partyMember\":true,\"homeUnitId\":\"%s\"}".formatted(name, unit);
    }

    public static String tenure(UUID official, UUID post, String from, String to) {
        return row(from, to, HELD)
                + "\"officialId\":\"%s\",\"postId\":\"%s\",\"kind\":\"REGULAR\"}".formatted(official, post);
    }

    public static String task(int year, String due, UUID lead, UUID co) {
        return row(year + "-01-01", (year + 1) + "-01-01", HELD)
                + "\"year\":%d,\"no\":\"6\",\"item\":\"津贴补贴监管\",\"leadPostId\":null,\"leadUnitId\":\"%s\","
                        .formatted(year, lead)
                + "\"coUnitIds\":[\"%s\",\"%s\"],\"measures\":\"清理\",\"dueDate\":\"%s\"}".formatted(co, lead, due);
    }

    /** Sends a part of a task: what the unit bears of it. */
    public void part(UUID id, long version, UUID task, String role, UUID unit, String status, String due) {
        send("zeren.assignment.task-part", id, taskPart(id, version, task, role, unit, status, due));
    }

    public static String taskPart(UUID id, long version, UUID task, String role, UUID unit, String status, String due) {
        String deed = "{\"by\":\"clerk\",\"officialId\":null,\"at\":\"2016-01-12T01:00:00Z\",\"note\":null}";
        boolean reported = status.equals("COMPLETED") || status.equals("VERIFIED");
        return "{\"id\":\"%s\",\"version\":%d,\"state\":{\"id\":\"%s\",\"taskId\":\"%s\",\"year\":2016,\"no\":\"6\",\"item\":\"津贴补贴监管\","
                        .formatted(id, version, id, task)
                + "\"role\":\"%s\",\"unitId\":\"%s\",\"postId\":null,\"leadUnitId\":\"%s\",\"leadPostId\":null,\"measures\":null,"
                        .formatted(role, unit, unit)
                + "\"dueDate\":\"%s\",\"status\":\"%s\",\"assigned\":%s,\"progress\":[],\"outcome\":%s,\"evidence\":[],"
                        .formatted(due, status, deed, reported ? "\"已清理\"" : "null")
                + "\"completed\":%s,\"completedOn\":%s,\"lateDays\":%s,\"verified\":%s,\"returned\":null,\"withdrawn\":%s}}"
                        .formatted(
                                reported ? deed : "null",
                                reported ? quoted(due) : "null",
                                reported ? "0" : "null",
                                status.equals("VERIFIED") ? deed : "null",
                                status.equals("WITHDRAWN") ? deed : "null");
    }

    public static String assignment(UUID sponsorOfficial, UUID sponsorPost, UUID targetUnit) {
        return "{\"validFrom\":\"2016-01-01\",\"validTo\":\"2017-01-01\"," + HELD
                + ",\"planId\":\"%s\",\"year\":2016,\"type\":\"PORTFOLIO_TO_PRINCIPAL\",\"status\":\"ACTIVE\","
                        .formatted(new UUID(0, 7))
                + "\"rule\":\"PortfolioToPrincipal\",\"clauses\":[\"JZ-1.1\"],\"factIds\":[\"%s\"],"
                        .formatted(sponsorPost)
                + "\"sponsorPostId\":\"%s\",\"sponsorOfficialId\":\"%s\",\"sponsorUnitId\":null,"
                        .formatted(sponsorPost, sponsorOfficial)
                + "\"sponsorName\":\"副市长甲\",\"sponsorTitle\":\"副市长\",\"targetUnitId\":\"%s\",\"targetPostId\":null,"
                        .formatted(targetUnit)
                + "\"targetOfficialId\":null,\"targetName\":\"局长甲\",\"targetUnitName\":\"荆州市财政局\"}";
    }

    /** Sends the newest state of something else than a fact with a history. */
    public void matter(String service, String kind, UUID id, long version, String state) {
        send("zeren." + service + "." + kind, id, state(id, version, state));
    }

    public static String state(UUID id, long version, String state) {
        return "{\"id\":\"%s\",\"version\":%d,\"state\":%s}".formatted(id, version, state);
    }

    private static String row(String from, String to, String recorded) {
        return "{\"validFrom\":\"%s\",\"validTo\":%s,%s,".formatted(from, quoted(to), recorded);
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private void send(String topic, UUID id, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic + ".v1", id.toString(), value);
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "cn." + topic + ".recorded.v1");
        var sent = producer.send(message);
        producer.flush();
        await().until(sent::isDone);
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
