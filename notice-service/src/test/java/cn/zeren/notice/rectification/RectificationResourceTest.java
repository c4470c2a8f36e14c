package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.LISTS;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static cn.zeren.notice.rectification.Rectifying.WHY;
import static cn.zeren.notice.rectification.Rectifying.found;
import static cn.zeren.notice.rectification.Rectifying.path;
import static cn.zeren.notice.rectification.Rectifying.proof;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what an inspection found to 销号 and beyond, over HTTP. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RectificationResourceTest extends ServiceTest {

    @Inject
    ProblemService service;

    private Rectifying work;

    @BeforeEach
    void begin() {
        work = new Rectifying(database, city);
    }

    @Test
    void aListIsOpenedWithLimitsByPolicyAndEachProblemIsNumbered() {
        UUID list = work.open("RULES_LACKING", "CONDUCT");

        as(city.financeHead)
                .get(LISTS + "/" + list)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("unitName", is("荆州市财政局"))
                .body("status", is("OPEN"))
                .body("problems.no", contains(1, 2))
                .body("problems.causeClause", contains("GD2010-7.3", "GD2010-7.7"))
                .body("problems[0].dueOn", is(work.today().plusMonths(1).toString()))
                .body("problems[0].planDueOn", is(work.today().plusDays(10).toString()))
                .body("problems[0].recurrenceOf", nullValue());
        as(city.financeHead)
                .get(path(list, 1) + "/explanation")
                .then()
                .statusCode(200)
                .body("steps.policy", hasItem("rectification/1"))
                .body("steps.rule", hasItems("ProblemRules.due", "ProblemRules.recurrence"));
    }

    @Test
    void whoLeadsTheTeamIsTheInspectorAndWhoAnswersForTheUnitIsNamed() {
        city.sponsor(city.finance, "副市长甲", "副市长");
        UUID list = work.open(city.inspector, found(city.finance, "CONDUCT"));

        as(city.clerk)
                .get(LISTS + "/" + list)
                .then()
                .body("owners.inspectorId", is(city.inspector.officialId().toString()))
                .body("owners.sponsorsThen.name", contains("副市长甲"))
                .body("owners.sponsorsNow.title", contains("副市长"));
    }

    @Test
    void theWholeWayFromPlanToSettled() {
        UUID list = work.open("RULES_LACKING");
        work.step(city.financeLiaison, list, 1, "plan", PLAN)
                .statusCode(200)
                .body("status", is("PLANNED"))
                .body("plan.responsible", is("副局长甲"));
        work.step(
                        city.financeLiaison,
                        list,
                        1,
                        "evidence",
                        Map.of("evidence", List.of(proof("b".repeat(64), work.today()))))
                .statusCode(200)
                .body("evidence[0].freshness", is("FRESH"));
        work.step(city.financeHead, list, 1, "report", Map.of("result", "已建立"))
                .statusCode(200)
                .body("status", is("REPORTED"))
                .body("daysLate", is(0));
        work.step(city.clerk, list, 1, "close", VERIFIED)
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("watchUntil", is(work.today().plusDays(180).toString()));
        as(city.clerk)
                .get(LISTS + "/" + list)
                .then()
                .body("status", is("CLOSED"))
                .body("closedOn", is(work.today().toString()))
                .body("openProblems", is(0));

        Rectifying.settle(service, work.today().plusDays(180));
        assertEquals("CLOSED", database.value("select status from problem where rectification_id = ?", list));
        Rectifying.settle(service, work.today().plusDays(181));
        Rectifying.settle(service, work.today().plusDays(181));
        assertEquals("SETTLED", database.value("select status from problem where rectification_id = ?", list));
        assertEquals(1, database.count("select count(*) from journal where type like '%problem.settled%'"));
        assertEquals("CLOSED", database.value("select status from rectification where id = ?", list));
    }

    @Test
    void aReopenedProblemOpensTheListAgainAndKeepsTheClosingItHad() {
        UUID list = work.closed();

        work.step(city.officeHead, list, 1, "reopen", WHY)
                .statusCode(200)
                .body("status", is("REOPENED"))
                .body("reopenings", is(1))
                .body("steps.verb", contains("PLAN", "REPORT", "CLOSE", "REOPEN"))
                .body("steps[2].note", is("属实"));

        as(city.clerk).get(LISTS + "/" + list).then().body("status", is("OPEN")).body("closedOn", nullValue());
    }

    @Test
    void theSameCauseAtTheSameUnitWithinTwoYearsIsARecurrence() {
        work.closed();
        database.run("update problem set closed_on = closed_on - 300");
        UUID earlier = (UUID) database.value("select id from problem");

        UUID again = work.open("RULES_LACKING", "CONDUCT");
        as(city.clerk)
                .get(LISTS + "/" + again)
                .then()
                .body("problems[0].recurrenceOf", is(earlier.toString()))
                .body("problems[1].recurrenceOf", nullValue());
        assertEquals(1, database.count("select count(*) from journal where type like '%problem.recurred%'"));
        as(city.clerk).get("/api/notice/v1/problems?recurrent=true").then().body("items", hasSize(1));

        UUID elsewhere = work.open(city.clerk, found(city.archives, "RULES_LACKING"));
        as(city.clerk).get(path(elsewhere, 1)).then().body("recurrenceOf", nullValue());
    }

    @Test
    void anInspectionListsAUnitOnce() {
        Map<String, Object> body = new HashMap<>(found(city.finance, "CONDUCT"));
        body.put("inspectionId", UUID.randomUUID());
        UUID list = work.open(city.clerk, body);

        as(city.clerk)
                .body(body)
                .post(LISTS)
                .then()
                .statusCode(409)
                .body("code", is("RECTIFICATION_EXISTS"))
                .body("params.rectificationId", is(list.toString()));
        body.put("unitId", city.archives);
        work.open(city.clerk, body);
    }

    @Test
    void aListThatCannotBeIsRefusedFieldByField() {
        Map<String, Object> body = new HashMap<>(found(UUID.randomUUID(), "CONDUCT"));
        body.put("openedOn", work.today().plusDays(3).toString());

        as(city.clerk)
                .body(body)
                .post(LISTS)
                .then()
                .statusCode(422)
                .body("code", is("OPENING_INVALID"))
                .body("errors.pointer", contains("/unitId", "/openedOn"));
        as(city.clerk).body(found(city.finance)).post(LISTS).then().statusCode(400);
        as(city.clerk).body(found(city.finance, "COLOUR")).post(LISTS).then().statusCode(400);
    }

    @Test
    void voidingTheWholeVoidsWhatIsOpenAndLeavesWhatWasClosed() {
        UUID list = work.open("RULES_LACKING", "CONDUCT");
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);
        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(200);
        work.step(city.clerk, list, 1, "close", VERIFIED).statusCode(200);

        as(city.officeHead)
                .header("If-Match", "\"2\"")
                .body(WHY)
                .post(LISTS + "/" + list + "/void")
                .then()
                .statusCode(200)
                .body("status", is("VOIDED"))
                .body("problems.status", contains("CLOSED", "VOIDED"))
                .body("ended.note", is("未公开"));
    }

    @Test
    void theListOfOneUnitIsNotThereForAnother() {
        UUID list = work.open("RULES_LACKING");

        as(city.archivesHead).get(LISTS + "/" + list).then().statusCode(404);
        as(city.archivesHead).get(path(list, 1)).then().statusCode(404);
        as(city.archivesHead).get(path(list, 1) + "/explanation").then().statusCode(404);
        as(city.archivesHead).get(LISTS).then().body("items", empty());
        as(city.archivesHead).get("/api/notice/v1/problems").then().body("items", empty());
        as(city.financeHead).get(LISTS).then().body("items.id", contains(list.toString()));
        given().get(LISTS).then().statusCode(401);
        as(city.financeHead).get(path(list, 7)).then().statusCode(404);
    }

    @Test
    void listsAndLedgerComeInPagesThatStayStable() {
        UUID first = work.open("RULES_LACKING", "CONDUCT", "OTHER");
        UUID second = work.open("CONDUCT");

        String next = as(city.clerk)
                .get(LISTS + "?limit=1&status=OPEN&origin=INSPECTION&unitId=" + city.finance)
                .then()
                .body("items.id", contains(second.toString()))
                .extract()
                .path("next");
        as(city.clerk)
                .get(LISTS + "?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
        String more = as(city.clerk)
                .get("/api/notice/v1/problems?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        as(city.clerk)
                .get("/api/notice/v1/problems?limit=3&cursor=" + more)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        as(city.clerk)
                .get("/api/notice/v1/problems?cause=CONDUCT&status=FOUND&unitId=" + city.finance)
                .then()
                .body("items", hasSize(2));
    }
}
