package cn.zeren.assignment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.duty.Duties;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.handover.Handovers;
import cn.zeren.assignment.letter.Letters;
import cn.zeren.assignment.register.AssignmentWire;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Topics;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every event has a channel and a schema, and what is journaled keeps to them. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ContractTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/contracts");

    private final Contracts contracts = new Contracts(FOLDER);

    Database database;

    @Test
    void everyTopicHasAChannelAndEveryChannelASchema() {
        contracts.checkComplete();
        Set<String> topics = new HashSet<>();
        for (FactKind kind : FactKind.values()) {
            topics.add("zeren.assignment." + kind.word() + ".v1");
        }
        List.of("plan", "assignment", "scope", "clock", "duty", "letter", "task-part", "patrol", "handover")
                .forEach(word -> topics.add("zeren.assignment." + word + ".v1"));
        List.of("issue", "review", "visit", "meeting", "signal")
                .forEach(word -> topics.add("zeren.assignment." + word + ".v1"));
        assertEquals(topics, contracts.topics());
    }

    @Test
    void everyEventThatIsJournaledIsNamedInTheDocumentAndKeepsToItsSchema() throws IOException {
        throughAllEventsOfAPlan();
        new Duties(new Office(database)).throughAllEvents();
        new Letters(database, new Office(database)).throughAllEvents();
        new Handovers(database, new Office(database)).throughAllEvents();
        String document = Files.readString(FOLDER.resolve("asyncapi.yaml"));
        List<Object> types = database.column("select distinct type from journal");
        types.forEach(type -> assertTrue(document.contains("name: " + type + "\n"), type.toString()));
        for (String happened : List.of("confirmed", "activated", "changed", "ended")) {
            assertTrue(types.contains("cn.zeren.assignment.assignment." + happened + ".v1"), happened);
        }
        for (String happened : List.of("drafted", "confirmed", "signed", "activated")) {
            assertTrue(types.contains("cn.zeren.assignment.plan." + happened + ".v1"), happened);
        }
        for (String happened : List.of("drafted", "entered-force", "superseded")) {
            assertTrue(types.contains("cn.zeren.assignment.duty." + happened + ".v1"), happened);
        }
        for (String happened : List.of("drafted", "issued", "signed", "countersigned", "entered-force", "superseded")) {
            assertTrue(types.contains("cn.zeren.assignment.letter." + happened + ".v1"), happened);
        }
        for (String happened : List.of("opened", "voided", "reopened", "confirmed", "completed")) {
            assertTrue(types.contains("cn.zeren.assignment.handover." + happened + ".v1"), happened);
        }
        contracts.checkJournal(database);
        assertEquals(Set.of(), Topics.unsaid(database));
    }

    @Test
    void aValueThatBreaksItsSchemaIsFound() {
        throughAllEventsOfAPlan();
        String value = database.column("select payload from journal where topic = ?", AssignmentWire.TOPIC)
                .get(0)
                .toString();
        contracts.check(AssignmentWire.TOPIC, value);
        String broken = value.replace("\"sponsorName\"", "\"sponsor\"");
        assertThrows(AssertionError.class, () -> contracts.check(AssignmentWire.TOPIC, broken));
    }

    @Test
    void theContractsAreServed() {
        given().get("/contracts/asyncapi.yaml").then().statusCode(200).body(containsString("asyncapi: 3.0.0"));
        given().get("/contracts/assignment.schema.json").then().statusCode(200);
    }

    private void throughAllEventsOfAPlan() {
        Office office = new Office(database);
        String plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate").statusCode(200);
        office.succeed("教育局长", "教育局");
        office.move("组织部", "常委一", "常委二");
        office.command(office.clerk, plan, "derive").statusCode(200);
        office.command(office.head, plan, "confirm").statusCode(200);
    }
}
