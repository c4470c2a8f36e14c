package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.LISTS;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static cn.zeren.notice.rectification.Rectifying.WHY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A 整改通知书 and its list: opened with it, gone with it, and holding it open. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OrderListenerTest extends ServiceTest {

    private Rectifying work;

    @BeforeEach
    void begin() {
        work = new Rectifying(database, city);
    }

    @AfterEach
    void theJournalWorksAgain() {
        database.run("drop trigger if exists broken on journal");
    }

    @Test
    void issuingOpensTheListWithTheNoticesLimitsAndNothingBeforeIt() {
        UUID notice = reviewed(draft(city.clerk, order()));
        verb(city.chief, notice, "sign", 2).statusCode(200);
        assertEquals(0, database.count("select count(*) from rectification"));

        verb(city.clerk, notice, "issue", 3).statusCode(200);

        UUID list = list(notice);
        as(city.financeHead)
                .get(LISTS + "/" + list)
                .then()
                .statusCode(200)
                .body("origin", is("NOTICE"))
                .body("originId", is(notice.toString()))
                .body("problems.cause", contains("RULES_LACKING", "OTHER"))
                .body("problems.fact", contains("制度未建立。", "任务分解不到岗。"))
                .body("problems[0].dueOn", is(work.today().plusDays(60).toString()))
                .body("problems[0].planDueOn", is(work.today().plusDays(20).toString()));
        as(city.clerk).get(NOTICES + "/" + notice).then().body("openProblems", is(2));
    }

    @Test
    void theNoticeIsNotClosedBeforeTheLastProblemIs() {
        UUID notice = issuedBook(order());
        UUID list = list(notice);
        verb(city.financeHead, notice, "receive", 4).statusCode(200);
        verb(city.financeHead, notice, "begin", 5).statusCode(200);
        verb(city.financeHead, notice, "submit", 6, FEEDBACK).statusCode(200);
        verb(city.verifier, notice, "verify", 7).statusCode(200);
        close(list, 1);
        as(city.clerk)
                .get(NOTICES + "/" + notice)
                .then()
                .body("openProblems", is(1))
                .body("version", is(8));

        verb(city.verifier, notice, "close", 8, Map.of("result", "属实"))
                .statusCode(422)
                .body("code", is("PROBLEMS_OPEN"))
                .body("params.open", is(1));
        close(list, 2);
        verb(city.verifier, notice, "close", 8, Map.of("result", "属实")).statusCode(200);
    }

    @Test
    void aProblemReopenedCountsAgain() {
        UUID notice = issuedBook(order());
        UUID list = list(notice);
        close(list, 1);
        work.step(city.clerk, list, 1, "reopen", WHY).statusCode(200);

        as(city.clerk).get(NOTICES + "/" + notice).then().body("openProblems", is(2));
    }

    @Test
    void recallTakesTheListAlongAndAnotherIssueOpensANewOne() {
        UUID notice = issuedBook(order());
        UUID first = list(notice);
        close(first, 1);

        verb(city.officeHead, notice, "recall", 4, WHY).statusCode(200);

        as(city.clerk)
                .get(LISTS + "/" + first)
                .then()
                .body("status", is("VOIDED"))
                .body("closedOn", nullValue())
                .body("problems.status", contains("CLOSED", "VOIDED"));
        as(city.clerk).get(NOTICES + "/" + notice).then().body("openProblems", is(0));
        assertEquals(
                List.of("ENDED", "ENDED", "MET"),
                database.column("select status from limit_clock where about_id = ? order by status", first));

        verb(city.clerk, notice, "issue", 5).statusCode(200);

        UUID second = list(notice);
        as(city.clerk)
                .get(LISTS + "/" + second)
                .then()
                .body("openProblems", is(2))
                .body("problems.recurrenceOf", contains(nullValue(), nullValue()));
        figures("2", "0");
    }

    @Test
    void aCorrectionMakesNoRepeaterOfWhoHadRectifiedAndCountsOnce() {
        UUID notice = issuedBook(order());
        UUID first = list(notice);
        close(first, 1);
        close(first, 2);
        Map<String, Object> anew = order();
        anew.keySet().removeAll(List.of("kind", "addressee"));
        anew.put("reason", "条款有误");
        String correction = verb(city.clerk, notice, "replace", 4, anew)
                .statusCode(201)
                .extract()
                .path("id");

        verb(city.reviewer, UUID.fromString(correction), "review", 1).statusCode(200);
        verb(city.chief, UUID.fromString(correction), "sign", 2).statusCode(200);
        verb(city.clerk, UUID.fromString(correction), "issue", 3).statusCode(200);

        as(city.clerk).get(LISTS + "/" + first).then().body("status", is("VOIDED"));
        as(city.clerk)
                .get(LISTS + "/" + list(UUID.fromString(correction)))
                .then()
                .body("openProblems", is(2))
                .body("problems.recurrenceOf", contains(nullValue(), nullValue()));
        figures("2", "0");
    }

    @Test
    void aClosedProblemOfAListThatIsVoidIsNotOpenedAgain() {
        UUID notice = issuedBook(order());
        UUID list = list(notice);
        close(list, 1);
        verb(city.officeHead, notice, "void", 4, WHY).statusCode(200);

        as(city.clerk)
                .get(Rectifying.path(list, 1))
                .then()
                .body("status", is("CLOSED"))
                .body("_actions.find { it.verb == 'reopen' }.refusal", is("RECTIFICATION_STATE"));
        work.step(city.clerk, list, 1, "reopen", WHY)
                .statusCode(409)
                .body("code", is("RECTIFICATION_STATE"))
                .body("clause.id", is("DESIGN-RECTIFY"));

        assertEquals(0, database.count("select open_problems from rectification where id = ?", list));
        assertEquals(0, database.count("select count(*) from limit_clock where status = 'RUNNING'"));
    }

    @Test
    void aListOfANoticeIsNotVoidedWithoutIt() {
        UUID list = list(issuedBook(order()));

        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post(LISTS + "/" + list + "/void")
                .then()
                .statusCode(409)
                .body("code", is("VOIDED_WITH_NOTICE"));
    }

    @Test
    void aBatchOpensAListForEach() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID notice = reviewed(draft(city.clerk, order()));
            verb(city.chief, notice, "sign", 2).statusCode(200);
            items.add(Map.of("id", notice));
        }

        as(city.clerk)
                .body(Map.of("items", items))
                .post(NOTICES + ":issue")
                .then()
                .statusCode(200)
                .body("done", is(5));

        assertEquals(5, database.count("select count(*) from rectification"));
        assertEquals(List.of(2), database.column("select distinct open_problems from notice"));
    }

    @Test
    void whenTheJournalFailsNeitherNoticeNorListIsThere() {
        UUID notice = reviewed(draft(city.clerk, order()));
        verb(city.chief, notice, "sign", 2).statusCode(200);
        database.run("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the journal is broken'; end $$");
        database.run("create trigger broken before insert on journal execute function broken()");

        verb(city.clerk, notice, "issue", 3).statusCode(500);

        assertEquals("SIGNED", database.value("select status from notice where id = ?", notice));
        assertEquals(0, database.count("select count(*) from rectification"));
        assertEquals(0, database.count("select count(*) from limit_clock"));
    }

    private void figures(String found, String rectified) {
        as(city.clerk)
                .get(API + "/statistics?metrics=PROBLEMS_FOUND,PROBLEMS_RECTIFIED&from=" + work.today() + "&to="
                        + work.today())
                .then()
                .statusCode(200)
                .body("rows[0].figures.value", contains(found, rectified));
    }

    /** Two problems, within sixty days, planned within twenty. */
    private Map<String, Object> order() {
        Map<String, Object> body = new HashMap<>(rectification());
        body.put("limit", Map.of("due", work.today().plusDays(60).toString()));
        body.put(
                "rectification",
                Map.of(
                        "planDue",
                        work.today().plusDays(20).toString(),
                        "problems",
                        List.of(
                                Map.of("cause", "RULES_LACKING", "fact", "制度未建立。", "basis", "第七条", "demand", "建立。"),
                                Map.of("cause", "OTHER", "fact", "任务分解不到岗。", "basis", "第七条", "demand", "分解到岗。"))));
        return body;
    }

    private void close(UUID list, int no) {
        work.step(city.financeLiaison, list, no, "plan", PLAN).statusCode(200);
        work.step(city.financeLiaison, list, no, "report", work.report()).statusCode(200);
        work.step(city.verifier, list, no, "close", VERIFIED).statusCode(200);
    }

    private UUID list(UUID notice) {
        return (UUID) database.value("select id from rectification where origin_id = ? and status <> 'VOIDED'", notice);
    }
}
