package cn.zeren.assignment.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import cn.zeren.platform.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is recorded whole and once, sight and events with it, or not at all. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ImportAtomicityTest {

    Database database;
    EmbeddedKafka kafka;

    @BeforeEach
    void theCityIsKnown() {
        Jingzhou.load();
    }

    @Test
    void whenTheLastEventCannotBeWrittenNothingIsStored() {
        byte[] tenure = tenure("P-LIAISON", "JZ-RSJ-1", "2030-01-01");
        long tenures = database.count("select count(*) from tenure");
        long journal = database.count("select count(*) from journal");
        database.run("create function no_room() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no room'; end $$");
        database.run("create trigger no_room before insert on journal for each row"
                + " when (new.topic = 'zeren.assignment.scope.v1') execute function no_room()");
        try {
            Jingzhou.csv(Jingzhou.personnel(), "tenures", tenure)
                    .then()
                    .statusCode(500)
                    .body("code", equalTo("INTERNAL"));
        } finally {
            database.run("drop function no_room cascade");
        }
        assertEquals(tenures, database.count("select count(*) from tenure"));
        assertEquals(journal, database.count("select count(*) from journal"));
        assertEquals(0L, database.count("select count(*) from fact where key = 'P-LIAISON|JZ-RSJ-1'"));
        Jingzhou.csv(Jingzhou.personnel(), "tenures", tenure).then().statusCode(200);
    }

    @Test
    void ofManyWhoImportTheSameFileAtOnceOneRecordsIt() {
        byte[] tenure = tenure("P-LIAISON", "JZ-MZ-1", "2031-01-01");
        List<CompletableFuture<JsonPath>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Jingzhou.csv(Jingzhou.personnel(), "tenures", tenure)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()))
                .limit(6)
                .toList();
        int added = answers.stream()
                .mapToInt(answer -> answer.join().getInt("counts.new"))
                .sum();
        assertEquals(1, added);
        assertEquals(
                1L,
                database.count("select count(*) from tenure where id ="
                        + " (select id from fact where key = 'P-LIAISON|JZ-MZ-1')"));
    }

    @Test
    void factsAndSightArriveOnKafkaAsTheyStand() {
        Jingzhou.csv(Jingzhou.personnel(), "tenures", tenure("P-AUDITOR", "JZ-JTJ-1", "2032-01-01"))
                .then()
                .statusCode(200);
        String tenure = database.value("select id from fact where key = 'P-AUDITOR|JZ-JTJ-1'")
                .toString();
        String auditor =
                database.value("select id from fact where key = 'P-AUDITOR'").toString();
        try (var facts = new TopicReader(kafka.bootstrapServers(), "zeren.assignment.tenure.v1");
                var sights = new TopicReader(kafka.bootstrapServers(), "zeren.assignment.scope.v1")) {
            var fact = facts.awaitKey(tenure);
            assertEquals("cn.zeren.assignment.tenure.recorded.v1", TopicReader.header(fact, "ce_type"));
            assertTrue(fact.value().contains("\"validFrom\":\"2032-01-01\",\"validTo\":null"), fact.value());
            assertTrue(sights.awaitKey(auditor).value().contains("\"officialId\":\"" + auditor + "\""));
        }
    }

    private static byte[] tenure(String official, String post, String from) {
        return ("officialCode,postCode,kind,validFrom\n" + official + "," + post + ",ACTING," + from + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
