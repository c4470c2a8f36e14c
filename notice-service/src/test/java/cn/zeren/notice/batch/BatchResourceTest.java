package cn.zeren.notice.batch;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BatchResourceTest extends ServiceTest {

    @Test
    void aMonthsCardsAreSignedInOneCallInTheOrderGiven() {
        UUID one = draft(city.clerk, reminder(city.financeHead));
        UUID two = draft(city.clerk, reminder(city.archivesHead));
        UUID three = draft();

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
        UUID mine = draft(city.officeHead, reminder(city.financeHead));
        UUID good = draft();
        UUID unknown = UUID.randomUUID();

        all(city.officeHead, "sign", mine, unknown, good)
                .statusCode(200)
                .body("done", is(1))
                .body("refused", is(2))
                .body("items[0].refusal", is("SIGNER_IS_DRAFTER"))
                .body("items[0].clause", is("GW2012-18"))
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
    void cardsGoThroughAllStepsInFourCalls() {
        UUID one = draft(city.clerk, reminder(city.financeHead));
        UUID two = draft();

        all(city.officeHead, "sign", one, two).body("done", is(2));
        all(city.clerk, "issue", one, two).body("done", is(2));
        all(city.financeHead, "receive", one, two).body("done", is(2));
        as(city.clerk)
                .body(Map.of("items", items(one, two), "result", "已阅"))
                .post(NOTICES + ":close")
                .then()
                .statusCode(200)
                .body("items.status", is(List.of("CLOSED", "CLOSED")));
    }

    @Test
    void anIdGivenTwiceIsTakenOnce() {
        UUID id = draft();

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
        UUID id = draft();
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
