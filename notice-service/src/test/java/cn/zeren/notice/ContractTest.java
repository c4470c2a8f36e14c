package cn.zeren.notice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.contact.ContactWire;
import cn.zeren.notice.delivery.DeliveryStatus;
import cn.zeren.notice.delivery.DeliveryWire;
import cn.zeren.notice.escalation.EscalationEvent;
import cn.zeren.notice.escalation.EscalationWire;
import cn.zeren.notice.limit.LimitEvent;
import cn.zeren.notice.limit.LimitWire;
import cn.zeren.notice.notice.NoticeEvent;
import cn.zeren.notice.notice.NoticeWire;
import cn.zeren.notice.policy.PolicyWire;
import cn.zeren.notice.problem.ProblemWire;
import cn.zeren.notice.rectification.RectificationWire;
import cn.zeren.notice.reservation.NumberStatus;
import cn.zeren.notice.reservation.ReservedNumberWire;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ContractTest extends ServiceTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/contracts");

    private final Contracts contracts = new Contracts(FOLDER);

    @Test
    void everyTopicHasAChannelAndEveryChannelASchema() {
        contracts.checkComplete();
        assertEquals(
                Set.of(
                        NoticeWire.TOPIC,
                        EscalationWire.TOPIC,
                        ReservedNumberWire.TOPIC,
                        LimitWire.TOPIC,
                        PolicyWire.TOPIC,
                        DeliveryWire.TOPIC,
                        ContactWire.TOPIC,
                        RectificationWire.TOPIC,
                        ProblemWire.TOPIC),
                contracts.topics());
    }

    @Test
    void everyEventIsNamedInTheDocument() throws IOException {
        String document = Files.readString(FOLDER.resolve("asyncapi.yaml"));

        for (NoticeEvent event : NoticeEvent.values()) {
            assertTrue(document.contains("name: " + NoticeWire.type(event) + "\n"), event.name());
        }
        for (EscalationEvent event : EscalationEvent.values()) {
            assertTrue(document.contains("name: " + EscalationWire.type(event) + "\n"), event.name());
        }
        for (LimitEvent event : LimitEvent.values()) {
            assertTrue(document.contains("name: " + LimitWire.type(event) + "\n"), event.name());
        }
        assertTrue(document.contains("name: " + PolicyWire.TYPE + "\n"));
        for (DeliveryStatus status : DeliveryStatus.values()) {
            assertTrue(document.contains("name: " + DeliveryWire.type(status) + "\n"), status.name());
        }
    }

    @Test
    void everyKindOfEventIsJournaledAsItsSchemaSays() {
        everyStep();
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(handling())
                .put(API + "/policies/handling")
                .then()
                .statusCode(200);

        assertEquals(
                NoticeEvent.values().length + NumberStatus.values().length + 1,
                database.count(
                        "select count(distinct type) from journal where topic in (?, ?, ?)",
                        NoticeWire.TOPIC,
                        PolicyWire.TOPIC,
                        ReservedNumberWire.TOPIC));
        contracts.checkJournal(database);
    }

    private void everyStep() {
        UUID closed = underVerification();
        verb(city.verifier, closed, "return", 8, REASON).statusCode(200);
        UUID extended = issuedBook(rectification());
        verb(city.financeHead, extended, "receive", 4).statusCode(200);
        verb(city.financeHead, extended, "begin", 5).statusCode(200);
        Object due = database.value("select (due + 5)::text from notice where id = ?", extended);
        Map<String, Object> more = Map.of("due", due, "reason", "资金未到位");
        verb(city.financeHead, extended, "request-extension", 6, more).statusCode(200);
        verb(city.officeHead, extended, "refuse-extension", 7, REASON).statusCode(200);
        verb(city.financeHead, extended, "request-extension", 8, more).statusCode(200);
        verb(city.officeHead, extended, "grant-extension", 9, Map.of("note", "照准"))
                .statusCode(200);
        moved(extended);
        UUID instructed = issuedBook(recommendation());
        verb(city.secretary, instructed, "receive", 4).statusCode(200);
        verb(city.clerk, instructed, "record-instruction", 5, INSTRUCTION).statusCode(200);
        verb(city.verifier, instructed, "close", 6, Map.of("result", "已阅")).statusCode(200);
        replaced();
        numbers();
        UUID rejected = reviewed(draft(city.clerk, reminder(city.financeHead)));
        verb(city.officeHead, rejected, "send-back", 2, REASON).statusCode(200);
        verb(city.officeHead, rejected, "reject", 3, REASON).statusCode(200);
        UUID voided = issued(draft(city.clerk, reminder(city.archivesHead)));
        verb(city.officeHead, voided, "recall", 4, REASON).statusCode(200);
        verb(city.officeHead, voided, "void", 5, REASON).statusCode(200);
    }

    /** Its limit stands still for a day. */
    private void moved(UUID notice) {
        limit(notice, "suspend");
        database.run("update limit_clock set suspended_on = suspended_on - 1 where subject_id = ?", notice);
        limit(notice, "resume");
    }

    private void limit(UUID notice, String verb) {
        String feedback = " from limit_clock where subject_kind = 'FEEDBACK' and subject_id = ?";
        as(city.officeHead)
                .header("If-Match", "\"" + database.count("select version" + feedback, notice) + "\"")
                .body(REASON)
                .post(API + "/limits/"
                        + database.column("select id::text" + feedback, notice).get(0) + "/" + verb)
                .then()
                .statusCode(200);
    }

    private void replaced() {
        UUID old = issued(draft(city.clerk, reminder(city.countyHead)));
        String made = verb(city.clerk, old, "replace", 4, rewritten("更正"))
                .statusCode(201)
                .extract()
                .path("id");
        UUID anew = UUID.fromString(made);
        verb(city.clerk, anew, "revise", 1, rewritten("再改")).statusCode(200);
        verb(city.reviewer, anew, "review", 2).statusCode(200);
        verb(city.officeHead, anew, "sign", 3).statusCode(200);
        verb(city.clerk, anew, "issue", 4).statusCode(200);
    }

    private void numbers() {
        Object year = database.value("select extract(year from now() at time zone 'Asia/Shanghai')::int");
        List<String> ids = as(city.clerk)
                .body(Map.of("issuerCode", "荆廉办", "year", year, "count", 3, "purpose", "答复函"))
                .post(API + "/doc-numbers/reservations")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
        settle(ids.get(0), "use", Map.of("paper", "函"));
        settle(ids.get(1), "void", REASON);
        UUID book = reviewed(draft(city.clerk, recommendation()));
        verb(city.chief, book, "sign", 2, Map.of("docNumberId", ids.get(2))).statusCode(200);
    }

    private void settle(String number, String verb, Map<String, Object> body) {
        as(city.clerk)
                .header("If-Match", "\"0\"")
                .body(body)
                .post(API + "/doc-numbers/" + number + "/" + verb)
                .then()
                .statusCode(200);
    }

    @Test
    void aValueThatBreaksItsSchemaIsFound() {
        draft();
        String value = String.valueOf(database.value("select payload from journal where topic = ?", NoticeWire.TOPIC));
        String broken = value.replace("\"period\":\"", "\"period\":\"第一季度 ");

        assertThrows(AssertionError.class, () -> contracts.check(NoticeWire.TOPIC, broken));
    }

    @Test
    void theContractsAreServed() {
        given().get("/contracts/asyncapi.yaml").then().statusCode(200).body(containsString("asyncapi: 3.0.0"));
        given().get("/contracts/notice.schema.json").then().statusCode(200);
    }
}
