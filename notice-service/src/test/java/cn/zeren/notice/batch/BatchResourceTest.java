package cn.zeren.notice.batch;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BatchResourceTest extends ServiceTest {

    @Test
    void aMonthsCardsAreSignedInOneCallInTheOrderGiven() {
        UUID one = reviewed(draft(city.clerk, reminder(city.financeHead)));
        UUID two = reviewed(draft(city.clerk, reminder(city.archivesHead)));
        UUID three = reviewed();

        all(city.officeHead, "sign", three, one, two)
                .statusCode(200)
                .body("done", is(3))
                .body("items.id", is(List.of(three.toString(), one.toString(), two.toString())))
                .body("items.status", is(List.of("SIGNED", "SIGNED", "SIGNED")));

        assertEquals(List.of(three, one, two), database.column("select id from notice order by doc_no_seq"));
        assertEquals(3, database.count("select count(*) from journal where purpose = 'notice.sign'"));
    }

    @Test
    void whatARuleRefusesIsSaidAndTheRestIsDoneWithoutAGapInTheNumbers() {
        UUID mine = reviewed(draft(city.officeHead, reminder(city.financeHead)));
        UUID good = reviewed();
        UUID unknown = UUID.randomUUID();

        all(city.officeHead, "sign", mine, unknown, good)
                .statusCode(200)
                .body("done", is(1))
                .body("refused", is(2))
                .body("items[0].refusal", is("SAME_PERSON"))
                .body("items[0].clause", is("DESIGN-FOUR-EYES"))
                .body("items[1].refusal", is("NOT_FOUND"))
                .body("items[2].done", is(true));

        assertEquals(1, database.count("select last_seq from doc_no_series"));
    }

    @Test
    void aStaleVersionIsRefusedWhereOneIsGiven() {
        UUID id = draft();

        as(city.officeHead)
                .body(Map.of("items", List.of(Map.of("id", id, "version", 5))))
                .post(NOTICES + ":sign")
                .then()
                .statusCode(200)
                .body("items[0].refusal", is("STALE_VERSION"))
                .body("items[0].params.currentVersion", is(1));
    }

    @Test
    void aLimitTheCalendarDoesNotReachHoldsUpNoOtherCard() {
        database.run("delete from policy_edition");
        Map<String, Object> far = new HashMap<>(supervision(city.finance));
        far.put("limit", Map.of("days", 365, "counting", "WORKING"));
        UUID beyond = draft(city.clerk, far);
        UUID plain = draft(city.clerk, reminder(city.financeHead));
        all(city.reviewer, "review", beyond, plain).body("done", is(2));
        all(city.officeHead, "sign", beyond, plain).body("done", is(2));

        all(city.clerk, "issue", beyond, plain)
                .statusCode(200)
                .body("done", is(1))
                .body("items[0].refusal", is("CALENDAR_NOT_COVERED"))
                .body("items[1].done", is(true));
    }

    @Test
    void cardsGoFromDraftToSignedForInFourCalls() {
        UUID one = draft(city.clerk, reminder(city.financeHead));
        UUID two = draft();

        all(city.reviewer, "review", one, two).body("done", is(2));
        all(city.officeHead, "sign", one, two).body("done", is(2));
        all(city.clerk, "issue", one, two).body("done", is(2));
        all(city.financeHead, "receive", one, two)
                .body("done", is(2))
                .body("items.status", is(List.of("RECEIVED", "RECEIVED")));
    }

    @Test
    void whatIsVerifiedIsClosedTogether() {
        UUID one = underVerification();
        UUID two = draft(city.clerk, reminder(city.financeHead));

        as(city.verifier)
                .body(Map.of("items", items(one, two), "result", "已完成"))
                .post(NOTICES + ":close")
                .then()
                .statusCode(200)
                .body("items[0].status", is("CLOSED"))
                .body("items[1].refusal", is("NOTICE_STATE"));
    }

    @Test
    void oneThatLacksWhatItsClosingTakesKeepsNoOtherFromBeingClosed() {
        UUID book = issuedBook(recommendation());
        verb(city.secretary, book, "receive", 4).statusCode(200);
        Map<String, Object> asking = new HashMap<>(INSTRUCTION);
        asking.put("followUp", true);
        verb(city.officeHead, book, "record-instruction", 5, asking).statusCode(200);
        UUID card = underVerification();

        as(city.verifier)
                .body(Map.of("items", items(book, card), "result", "已完成"))
                .post(NOTICES + ":close")
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(book.toString(), card.toString())))
                .body("items[0].refusal", is("FOLLOW_UP_MISSING"))
                .body("items[1].status", is("CLOSED"));
        as(city.clerk).get(NOTICES + "/" + book).then().body("status", is("IN_PROGRESS"));
    }

    @Test
    void blanksAreNoResult() {
        as(city.verifier)
                .body(Map.of("items", items(UUID.randomUUID()), "result", "  "))
                .post(NOTICES + ":close")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/result"));
    }

    @Test
    void anIdGivenTwiceIsTakenOnce() {
        UUID id = reviewed();

        all(city.officeHead, "sign", id, id).body("done", is(1)).body("items.size()", is(1));
    }

    @Test
    void theRoleIsAskedBeforeAnyItem() {
        UUID id = draft();

        all(city.clerk, "sign", id).statusCode(403);
        all(city.financeHead, "issue", id).statusCode(403);
        as(city.financeHead)
                .body(Map.of("items", items(id), "result", "无"))
                .post(NOTICES + ":close")
                .then()
                .statusCode(403);
    }

    @Test
    void rowsOfOthersAreNotThere() {
        UUID id = issued();

        all(city.archivesLiaison, "receive", id).statusCode(200).body("items[0].refusal", is("NOT_FOUND"));
    }

    @Test
    void aRetryOfTheWholeGetsTheFirstAnswer() {
        UUID id = reviewed();
        String key = UUID.randomUUID().toString();

        assertEquals(signed(id, key), signed(id, key));
        assertEquals(1, database.count("select last_seq from doc_no_series"));
    }

    @Test
    void anEmptyListIsMalformed() {
        all(city.officeHead, "sign").statusCode(400);
    }

    private String signed(UUID id, String key) {
        return as(city.officeHead)
                .header("Idempotency-Key", key)
                .body(Map.of("items", items(id)))
                .post(NOTICES + ":sign")
                .then()
                .statusCode(200)
                .body("done", is(1))
                .extract()
                .asString();
    }

    private static ValidatableResponse all(Person actor, String verb, UUID... ids) {
        return as(actor)
                .body(Map.of("items", items(ids)))
                .post(NOTICES + ":" + verb)
                .then();
    }

    private static List<Map<String, UUID>> items(UUID... ids) {
        return java.util.stream.Stream.of(ids).map(id -> Map.of("id", id)).toList();
    }
}
