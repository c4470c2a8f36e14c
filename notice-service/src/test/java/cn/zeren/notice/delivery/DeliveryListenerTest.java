package cn.zeren.notice.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DeliveryListenerTest extends ServiceTest {

    @Test
    void headAndLiaisonAreToldWhatWasIssuedAndTheOfficeWhatIsToBeSigned() {
        issued();

        assertEquals(
                List.of("HEAD NOTICE_ISSUED", "LIAISON NOTICE_ISSUED", "OFFICE TO_SIGN"),
                database.column("select recipient || ' ' || template from delivery order by 1"));
        assertEquals(
                city.financeHead.officialId(),
                database.value("select official_id from delivery where recipient = 'HEAD'"));
        String params = String.valueOf(database.value("select params from delivery where recipient = 'HEAD'"));
        assertEquals(true, params.contains("\"kind\":\"SUPERVISION_CARD\""), params);
    }

    @Test
    void aPrincipalIsToldInPersonAndNotThatHeHasReadIt() {
        UUID id = reviewed(draft(city.clerk, reminder(city.financeHead)));
        verb(city.officeHead, id, "sign", 2).statusCode(200);
        verb(city.clerk, id, "issue", 3).statusCode(200);
        verb(city.financeHead, id, "receive", 4).statusCode(200);
        verb(city.financeHead, id, "acknowledge", 5).statusCode(200);

        assertEquals(
                List.of("NOTICE_ISSUED RECEIVED"),
                database.column(
                        "select template || ' ' || status from delivery where official_id = ?",
                        city.financeHead.officialId()));
    }

    @Test
    void whatWasToldOfANoticeIsSignedForWithIt() {
        UUID id = issued();

        verb(city.financeLiaison, id, "receive", 4).statusCode(200);

        assertEquals(
                List.of("RECEIVED", "RECEIVED"),
                database.column("select status from delivery where template = 'NOTICE_ISSUED'"));
    }

    @Test
    void whatIsRecalledIsNotSentAnyMoreAndThatItIsRecalledIsTold() {
        UUID id = issued();
        database.run("update delivery set status = 'QUEUED', channel = 'SMS' where recipient = 'LIAISON'");

        verb(city.officeHead, id, "recall", 4, REASON).statusCode(200);

        assertEquals("CANCELLED", database.value("select status from delivery where channel = 'SMS'"));
        assertEquals(2, database.count("select count(*) from delivery where template = 'NOTICE_RECALLED'"));
    }

    @Test
    void theOfficeIsToldOfFeedbackAndTheUnitOfWhatCameOfIt() {
        UUID id = issued();
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);
        verb(city.financeLiaison, id, "submit", 6, FEEDBACK).statusCode(200);
        assertEquals(1, database.count("select count(*) from delivery where template = 'TO_VERIFY'"));

        verb(city.verifier, id, "verify", 7).statusCode(200);
        verb(city.verifier, id, "return", 8, REASON).statusCode(200);

        assertEquals(2, database.count("select count(*) from delivery where template = 'RETURNED'"));
    }

    @Test
    void theOfficeIsToldWhichDayIsAskedFor() {
        Map<String, Object> card = new HashMap<>(supervision(city.finance));
        card.put("limit", Map.of("days", 10));
        UUID id = issued(draft(city.clerk, card));
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        LocalDate due = LocalDate.parse(
                String.valueOf(database.value("select due_on::text from limit_clock where subject_kind = 'FEEDBACK'")));

        verb(
                        city.financeLiaison,
                        id,
                        "request-extension",
                        5,
                        Map.of("due", due.plusDays(5).toString(), "reason", "等待上级批复"))
                .statusCode(200);

        assertEquals(
                due.plusDays(5).toString(),
                database.value("select params::json ->> 'dueOn' from delivery where template = 'TO_DECIDE'"));
    }

    @Test
    void aBatchTellsTheOfficeOnce() {
        UUID finance = draft();
        task = city.task(
                "2", LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).withMonth(12), city.archives);
        UUID archives = draft(city.clerk, supervision(city.archives));

        as(city.reviewer)
                .body(Map.of("items", List.of(Map.of("id", finance), Map.of("id", archives))))
                .post(NOTICES + ":review")
                .then()
                .statusCode(200);

        assertEquals(
                "{\"count\":\"2\",\"kind\":\"SUPERVISION_CARD\"}",
                database.value("select params from delivery where template = 'TO_SIGN'"));
    }
}
