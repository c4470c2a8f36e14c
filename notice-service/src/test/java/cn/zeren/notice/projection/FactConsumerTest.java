package cn.zeren.notice.projection;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FactConsumerTest {

    private static final String HELD = "\"recordedFrom\":\"2015-12-31T01:00:00Z\",\"recordedTo\":null";

    Database database;

    private final UUID id = UUID.randomUUID();
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void emptyTables() {
        City.found(database);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void aUnitIsKeptWithItsWholeTimelineAsHeldNow() {
        send(
                "unit",
                1,
                unit("监利县", "2010-01-01", "2020-06-01", HELD) + ","
                        + unit("监利市", "2020-06-01", null, HELD) + ","
                        + unit(
                                "误",
                                "2010-01-01",
                                null,
                                "\"recordedFrom\":\"2015-12-01T01:00:00Z\",\"recordedTo\":\"2015-12-31T01:00:00Z\""));

        await().until(() -> count("unit_fact") == 2);
        assertEquals(
                List.of("监利县", "监利市"),
                database.column("select name from unit_fact where id = ? order by valid_from", id));
    }

    @Test
    void whatCameBeforeIsReplacedAndWhatComesTooLateIsIgnored() {
        send("unit", 2, unit("新名", "2010-01-01", null, HELD));
        await().until(() -> count("unit_fact") == 1);

        send("unit", 1, unit("旧名", "2010-01-01", null, HELD));
        send("unit", 2, unit("又来", "2010-01-01", null, HELD));
        UUID marker = UUID.randomUUID();
        send(marker, "unit", 1, unit("随后", "2010-01-01", null, HELD));

        await().until(() -> database.count("select count(*) from unit_fact where id = ?", marker) == 1);
        await().pollDelay(Duration.ZERO).until(() -> database.column("select name from unit_fact where id = ?", id)
                .equals(List.of("新名")));
    }

    @Test
    void aWithdrawnFactLeavesNothingBehind() {
        send("unit", 1, unit("暂名", "2010-01-01", null, HELD));
        await().until(() -> count("unit_fact") == 1);

        send(
                "unit",
                2,
                unit(
                        "暂名",
                        "2010-01-01",
                        null,
                        "\"recordedFrom\":\"2015-12-01T01:00:00Z\",\"recordedTo\":\"2016-01-01T01:00:00Z\""));

        await().until(() -> count("unit_fact") == 0);
    }

    @Test
    void aTaskBringsTheUnitsThatBearItEachOnce() {
        UUID lead = UUID.randomUUID();
        UUID co = UUID.randomUUID();
        send("task", 1, """
                {"validFrom":"2016-01-01","validTo":"2017-01-01",%s,"year":2016,"no":"6","item":"津贴补贴监管",
                "leadPostId":null,"leadUnitId":"%s","coUnitIds":["%s","%s"],"measures":"清理","dueDate":"2016-12-25"}""".formatted(HELD, lead, co, lead));

        await().until(() -> count("task_fact") == 1);
        assertEquals(List.of(co), database.column("select unit_id from task_unit where task_id = ? and not leads", id));
        assertEquals(List.of(lead), database.column("select unit_id from task_unit where task_id = ? and leads", id));
    }

    @Test
    void postsOfficialsTenuresAndAssignmentsAreKept() {
        UUID other = UUID.randomUUID();
        send(
                "post",
                1,
                "{\"validFrom\":\"2010-01-01\",\"validTo\":null," + HELD + ",\"code\":\"P\",\"unitId\":\"" + other
                        + "\",\"title\":\"局长\",\"rank\":\"HEAD\"}");
        send(
                "official",
                1,
                "{\"validFrom\":\"2010-01-01\",\"validTo\":null," + HELD
                        + ",\"code\":\"O\",\"name\":\"局长甲\",\"partyMember\":true,\"homeUnitId\":\"" + other + "\"}");
        send(
                "tenure",
                1,
                "{\"validFrom\":\"2010-01-01\",\"validTo\":null," + HELD + ",\"officialId\":\"" + other
                        + "\",\"postId\":\"" + other + "\",\"kind\":\"REGULAR\"}");
        send(
                "assignment",
                1,
                "{\"validFrom\":\"2016-01-01\",\"validTo\":null," + HELD
                        + ",\"type\":\"PORTFOLIO_TO_PRINCIPAL\",\"status\":\"ACTIVE\",\"sponsorOfficialId\":\"" + other
                        + "\",\"sponsorUnitId\":null,\"sponsorName\":\"副市长甲\",\"sponsorTitle\":\"副市长\",\"targetUnitId\":\""
                        + other
                        + "\",\"targetPostId\":null}");

        for (String table : List.of("post_fact", "official_fact", "tenure_fact", "assignment_fact")) {
            await(table).until(() -> count(table) == 1);
        }
    }

    private String unit(String name, String from, String to, String recorded) {
        return "{\"validFrom\":\"%s\",\"validTo\":%s,%s,\"code\":\"JZ-X\",\"name\":\"%s\",\"type\":\"COUNTY_LEVEL\",\"regionCode\":null,\"parentId\":null,\"managedById\":null}"
                .formatted(from, to == null ? "null" : "\"" + to + "\"", recorded, name);
    }

    private void send(String kind, long version, String rows) {
        send(id, kind, version, rows);
    }

    private void send(UUID key, String kind, long version, String rows) {
        String value = "{\"id\":\"%s\",\"version\":%d,\"state\":{\"id\":\"%s\",\"history\":[%s]}}"
                .formatted(key, version, key, rows);
        ProducerRecord<String, String> message =
                new ProducerRecord<>("zeren.assignment." + kind + ".v1", key.toString(), value);
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "cn.zeren.assignment." + kind + ".recorded.v1");
        var sent = producer.send(message);
        producer.flush();
        await().until(sent::isDone);
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private long count(String table) {
        return database.count("select count(*) from " + table + " where id = ?", id);
    }
}
