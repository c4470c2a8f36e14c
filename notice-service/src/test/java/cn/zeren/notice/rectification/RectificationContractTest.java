package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.GRANT;
import static cn.zeren.notice.rectification.Rectifying.LISTS;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.WHY;
import static cn.zeren.notice.rectification.Rectifying.as;
import static cn.zeren.notice.rectification.Rectifying.proof;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.problem.ProblemEvent;
import cn.zeren.notice.problem.ProblemWire;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is published of lists and problems is what the contract says. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RectificationContractTest extends ServiceTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/contracts");

    private final Contracts contracts = new Contracts(FOLDER);

    @Inject
    ProblemService service;

    @Test
    void everyEventIsNamedInTheDocument() throws IOException {
        String document = Files.readString(FOLDER.resolve("asyncapi.yaml"));

        for (RectificationEvent event : RectificationEvent.values()) {
            assertTrue(document.contains("name: " + RectificationWire.type(event) + "\n"), event.name());
        }
        for (ProblemEvent event : ProblemEvent.values()) {
            assertTrue(document.contains("name: " + ProblemWire.type(event) + "\n"), event.name());
        }
    }

    @Test
    void everyKindOfEventIsJournaledAsItsSchemaSays() {
        Rectifying work = new Rectifying(database, city);
        work.step(city.officeHead, work.asking(), 1, "grant-extension", GRANT).statusCode(200);
        work.step(city.officeHead, work.asking(), 1, "refuse-extension", WHY).statusCode(200);
        UUID shown = work.planned();
        work.step(
                        city.financeLiaison,
                        shown,
                        1,
                        "evidence",
                        Map.of("evidence", List.of(proof("a".repeat(64), work.today()))))
                .statusCode(200);
        work.step(city.officeHead, shown, 1, "void", WHY).statusCode(200);
        work.step(city.clerk, work.reported(), 1, "return", WHY).statusCode(200);
        work.step(city.clerk, work.closed(), 1, "reopen", WHY).statusCode(200);
        work.closed();
        Rectifying.settle(service, work.today().plusYears(1));
        UUID still = work.planned();
        String limits = API + "/limits/"
                + database.value("select id from limit_clock where subject_kind = 'PROBLEM' and about_id = ?", still);
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post(limits + "/suspend")
                .then()
                .statusCode(200);
        database.run("update limit_clock set suspended_on = suspended_on - 3 where suspended_on is not null");
        as(city.officeHead)
                .header("If-Match", "\"2\"")
                .post(limits + "/resume")
                .then()
                .statusCode(200);
        UUID two = work.open("RULES_LACKING", "CONDUCT");
        work.step(city.financeLiaison, two, 2, "plan", PLAN).statusCode(200);
        work.step(city.officeHead, two, 2, "void", WHY).statusCode(200);
        as(city.officeHead)
                .header("If-Match", "\"2\"")
                .body(WHY)
                .post(LISTS + "/" + two + "/void")
                .then()
                .statusCode(200);

        assertEquals(
                RectificationEvent.values().length + ProblemEvent.values().length,
                database.count(
                        "select count(distinct type) from journal where topic in (?, ?)",
                        RectificationWire.TOPIC,
                        ProblemWire.TOPIC));
        contracts.checkJournal(database);
    }

    @Test
    void aValueThatSaysMoreThanItsSchemaIsFound() {
        new Rectifying(database, city).open("CONDUCT");
        String value = String.valueOf(database.value("select payload from journal where topic = ?", ProblemWire.TOPIC));

        contracts.check(ProblemWire.TOPIC, value);
        assertThrows(
                AssertionError.class,
                () -> contracts.check(ProblemWire.TOPIC, value.replace("\"cause\"", "\"fact\":\"x\",\"cause\"")));
    }
}
