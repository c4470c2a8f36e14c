package cn.zeren.notice.drafting;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** A second 督办卡 of one unit and month. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SecondCardResourceTest extends ServiceTest {

    @Test
    void aSecondCardNamesTheFirstAndIsSignedOnlyWithAReason() {
        UUID first = draft();
        post(supervision(city.finance)).statusCode(409).body("code", is("NOTICE_EXISTS"));

        UUID second = second(first);
        verb(city.officeHead, second, "sign", 2)
                .statusCode(422)
                .body("code", is("SECOND_CARD_WITHOUT_REASON"))
                .body("clause.id", is("DESIGN-NOTICE-ONE-OPEN"))
                .body("params.noticeId", is(first.toString()));
        verb(city.officeHead, second, "sign", 2, Map.of("reason", "新增紧急任务"))
                .statusCode(200)
                .body("besides", is(first.toString()))
                .body("steps.signed.note", is("新增紧急任务"));

        assertEquals(1, database.count("select last_seq from doc_no_series"), "what was refused took no number");
    }

    @Test
    void inABatchItIsLeftOutAndTheRestIsSigned() {
        UUID first = reviewed(draft());
        UUID second = second(first);

        as(city.officeHead)
                .body(Map.of("items", List.of(Map.of("id", second), Map.of("id", first))))
                .post(NOTICES + ":sign")
                .then()
                .statusCode(200)
                .body("done", is(1))
                .body("items[0].refusal", is("SECOND_CARD_WITHOUT_REASON"));
    }

    @Test
    void whatItIsToStandBesideIsALiveCardOfTheSameUnitAndMonth() {
        UUID other = draft(city.clerk, reminder(city.financeHead));
        post(beside(other))
                .statusCode(422)
                .body("code", is("BESIDES_UNKNOWN"))
                .body("errors[0].pointer", is("/besides"));
        post(beside(UUID.randomUUID())).statusCode(422).body("code", is("BESIDES_UNKNOWN"));

        Map<String, Object> reminder = new HashMap<>(reminder(city.archivesHead));
        reminder.put("besides", other);
        post(reminder).statusCode(422).body("errors[0].code", is("BESIDES_OF_SUPERVISION_ONLY"));
        assertEquals(1, database.count("select count(*) from notice"));
    }

    private UUID second(UUID first) {
        return reviewed(draft(city.clerk, beside(first)));
    }

    private Map<String, Object> beside(UUID first) {
        Map<String, Object> body = new HashMap<>(supervision(city.finance));
        body.put("besides", first);
        return body;
    }

    private ValidatableResponse post(Map<String, Object> body) {
        return as(city.clerk).body(body).post(NOTICES).then();
    }
}
