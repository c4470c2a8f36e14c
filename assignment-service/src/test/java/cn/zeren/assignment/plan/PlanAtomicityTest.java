package cn.zeren.assignment.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.register.AssignmentWire;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import cn.zeren.platform.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A command on a plan happens whole and once, or not at all. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PlanAtomicityTest {

    Database database;
    EmbeddedKafka kafka;

    @Test
    void whenTheJournalFailsNothingIsConfirmed() {
        Office office = new Office(database);
        String plan = office.draft();
        String version = office.version(plan);
        database.run("create function journal_is_full() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no room'; end $$");
        database.run("create trigger journal_is_full before insert on journal for each row" + " when (new.topic = '"
                + AssignmentWire.TOPIC + "') execute function journal_is_full()");
        try {
            office.command(office.head, plan, "confirm").statusCode(500).body("code", equalTo("INTERNAL"));
        } finally {
            database.run("drop function journal_is_full cascade");
        }
        assertEquals(version, office.version(plan));
        assertEquals(0, rows(plan, "assignment"));
        assertEquals(6, rows(plan, "assignment_draft"));
        office.command(office.head, plan, "confirm").statusCode(200);
        assertEquals(6, rows(plan, "assignment"));
    }

    @Test
    void ofManyWhoConfirmAtOnceOneDoes() {
        Office office = new Office(database);
        String plan = office.draft();
        String version = office.version(plan);
        List<CompletableFuture<Integer>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> office.command(office.head, plan, "confirm", version)
                                .extract()
                                .statusCode()))
                .limit(8)
                .toList();
        List<Integer> statuses =
                answers.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(200, statuses.get(0));
        assertTrue(statuses.stream().skip(1).allMatch(status -> status == 409 || status == 412), statuses::toString);
        assertEquals(6, rows(plan, "assignment"));
    }

    @Test
    void everyAssignmentArrivesOnKafkaAsItStands() {
        Office office = new Office(database);
        String plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        try (var topic = new TopicReader(kafka.bootstrapServers(), AssignmentWire.TOPIC)) {
            for (Object id : database.column("select id from assignment where plan_id = ?", UUID.fromString(plan))) {
                var message = topic.awaitKey(id.toString());
                assertTrue(message.value().contains(plan), message.value());
                assertEquals("cn.zeren.assignment.assignment.confirmed.v1", TopicReader.header(message, "ce_type"));
            }
        }
    }

    private long rows(String plan, String table) {
        return database.count("select count(*) from " + table + " where plan_id = ?", UUID.fromString(plan));
    }
}
