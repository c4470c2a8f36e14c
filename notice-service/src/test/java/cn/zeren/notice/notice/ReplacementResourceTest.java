package cn.zeren.notice.notice;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 更正替代: what is out is corrected by another, and gives way when that goes out. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReplacementResourceTest extends ServiceTest {

    @Test
    void whatIsReplacedGivesWayWhenItsSuccessorIsIssuedAndStaysReadable() {
        UUID old = issued();
        String made = verb(city.clerk, old, "replace", 4, rewritten("更正后的正文。"))
                .statusCode(201)
                .body("replaces", is(old.toString()))
                .body("addressee.name", is("荆州市财政局"))
                .extract()
                .path("id");
        UUID anew = UUID.fromString(made);
        verb(city.clerk, old, "replace", 4, rewritten("又一件"))
                .statusCode(409)
                .body("code", is("REPLACEMENT_EXISTS"))
                .body("params.noticeId", is(made));
        verb(city.reviewer, anew, "review", 1).statusCode(200);
        verb(city.officeHead, anew, "sign", 2).statusCode(200);
        as(city.clerk)
                .body(Map.of("items", List.of(Map.of("id", anew))))
                .post(NOTICES + ":issue")
                .then()
                .body("items[0].refusal", is("REPLACEMENT_ISSUED_SINGLY"));

        verb(city.clerk, anew, "issue", 3).statusCode(200).body("status", is("ISSUED"));

        as(city.financeLiaison)
                .get(NOTICES + "/" + old)
                .then()
                .statusCode(200)
                .body("status", is("REPLACED"))
                .body("replacedBy", is(made))
                .body("steps.ended.note", is("主送有误"))
                .body("body", is("请按时限推进任务。"));
        assertEquals(
                List.of("issued", "replaced"),
                database.column("select split_part(type, '.', 5) from journal where purpose = 'notice.issue'"
                        + " and topic = 'zeren.notice.notice.v1' and seq >"
                        + " (select max(seq) from journal where purpose = 'notice.sign') order by seq"));
    }

    @Test
    void aReplacementThatWasRecalledIsIssuedAgainAndOneThatIsVoidedFreesThePeriod() {
        UUID old = issued();
        UUID anew = replacement(old);
        verb(city.clerk, anew, "issue", 3).statusCode(200);
        as(city.clerk)
                .body(supervision(city.finance))
                .post(NOTICES)
                .then()
                .statusCode(409)
                .body("params.noticeId", is(anew.toString()));

        verb(city.officeHead, anew, "recall", 4, REASON).statusCode(200);
        verb(city.clerk, anew, "issue", 5).statusCode(200).body("status", is("ISSUED"));
        assertEquals(
                List.of("issued"),
                database.column("select split_part(type, '.', 5) from journal where purpose = 'notice.issue'"
                        + " and topic = 'zeren.notice.notice.v1' and seq >"
                        + " (select max(seq) from journal where purpose = 'notice.recall') order by seq"));

        verb(city.officeHead, anew, "void", 6, REASON).statusCode(200);
        as(city.clerk).body(supervision(city.finance)).post(NOTICES).then().statusCode(201);
    }

    private UUID replacement(UUID old) {
        String made = verb(city.clerk, old, "replace", 4, rewritten("更正后的正文。"))
                .statusCode(201)
                .extract()
                .path("id");
        UUID anew = UUID.fromString(made);
        verb(city.reviewer, anew, "review", 1).statusCode(200);
        verb(city.officeHead, anew, "sign", 2).statusCode(200);
        return anew;
    }

    @Test
    void whatIsLongOverdueIsCorrectedWithTheLimitItHad() {
        Map<String, Object> ordered = new HashMap<>(rectification());
        ordered.put("limit", Map.of("due", database.value("select (now() + interval '5 days')::date::text")));
        UUID id = issuedBook(ordered);
        database.run("update notice set due = due - 400, term_fixed = term_fixed - 400");
        Map<String, Object> anew = new HashMap<>(ordered);
        anew.keySet().removeAll(List.of("kind", "addressee"));
        anew.put("reason", "条款引用有误");
        anew.put("limit", Map.of("due", database.value("select due::text from notice")));

        String made = verb(city.clerk, id, "replace", 4, anew)
                .statusCode(201)
                .extract()
                .path("id");

        anew.remove("reason");
        verb(city.clerk, UUID.fromString(made), "revise", 1, anew)
                .statusCode(200)
                .body("steps.drafted.note", is("条款引用有误"));
    }

    @Test
    void whatIsPutInAnothersPlaceSaysWhy() {
        Map<String, Object> body = new java.util.HashMap<>(rewritten("更正"));
        body.remove("reason");

        verb(city.clerk, issued(), "replace", 4, body).statusCode(422).body("errors[0].pointer", is("/reason"));
    }
}
