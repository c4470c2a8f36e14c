package cn.zeren.assignment.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties over HTTP: written, put in force, amended by editions; found by post and by who holds it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DutyResourceTest {

    Database database;

    private Office office;
    private Duties duties;

    @BeforeEach
    void aCity() {
        office = new Office(database);
        duties = new Duties(office);
    }

    private String holder() {
        return Tokens.person("vice", office.city.of("戊"), Role.VICE_MAYOR);
    }

    @Test
    void aPostsDutiesAreDraftedWithTheClauseOfEachAndWhoHoldsThePost() {
        duties.draft("副市长一")
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("edition", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("items.clause", contains("GD2010-7.1", "GD2010-7.5"))
                .body("holders.officialId", contains(office.city.of("戊").toString()))
                .body("_actions.find { it.verb == 'amend' }.allowed", is(true))
                .body("_actions.find { it.verb == 'enter-force' }.refusal", equalTo("FORBIDDEN"));
        duties.draft("副市长一").statusCode(409).body("code", equalTo("DUTY_EXISTS"));
    }

    @Test
    void nextYearsDutiesAreWrittenForAPostThatIsThereOnlyThen() {
        int next = LocalDate.now(BusinessClock.ZONE).getYear() + 1;
        database.run("update post set valid_from = make_date(?, 1, 1) where id = ?", next, office.city.of("副市长二"));
        duties.draft(office.clerk, "副市长二", Map.of("year", next)).statusCode(201).body("postTitle", equalTo("副市长二"));
        duties.draft(office.clerk, "副市长二", Map.of("year", next - 2)).statusCode(404);
    }

    @Test
    void aNewEditionTakesThePlaceOfTheOneInForceAndNeitherTextIsAltered() {
        String first = duties.inForce("副市长一");
        String second = duties.amend(first)
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("reason", equalTo("任务调整"))
                .extract()
                .path("id");
        Office.get(office.head, "/duties/" + first).body("status", equalTo("IN_FORCE"));
        duties.amend(first).statusCode(409).body("code", equalTo("EDITION_ON_THE_WAY"));
        duties.command(office.head, second, "enter-force", null).statusCode(200).body("status", equalTo("IN_FORCE"));
        Office.get(office.head, "/duties/" + first)
                .body("status", equalTo("SUPERSEDED"))
                .body("items.code", contains("D1", "D5"));
        duties.command(office.head, first, "enter-force", null)
                .statusCode(409)
                .body("code", equalTo("DUTY_STATUS"))
                .body("clause.id", equalTo("JZ-1.2"));
    }

    @Test
    void anAmendedDraftGivesWayAtOnce() {
        String first = duties.draft("副市长一").extract().path("id");
        duties.amend(first).statusCode(201);
        Office.get(office.head, "/duties/" + first).body("status", equalTo("SUPERSEDED"));
    }

    @Test
    void theHolderOfThePostSeesWhatIsInForceAndNoDraft() {
        String id = duties.draft("副市长一").extract().path("id");
        Office.get(holder(), "/duties/" + id).statusCode(404);
        Office.get(holder(), "/duties?year=2016").body("items", empty());
        duties.command(office.head, id, "enter-force", null).statusCode(200);
        Office.get(holder(), "/duties/" + id)
                .statusCode(200)
                .body("_actions.find { it.verb == 'amend' }.refusal", equalTo("FORBIDDEN"));
        String another = Tokens.person("other", office.city.of("乙"), Role.STANDING_COMMITTEE);
        Office.get(another, "/duties/" + id).statusCode(404);
    }

    @Test
    void dutiesAreFoundByPostOfficialAndStatusInPages() {
        String one = duties.inForce("副市长一");
        duties.draft("教育局长").statusCode(201);
        Office.get(office.clerk, "/duties?officialId=" + office.city.of("戊") + "&on=2016-03-01")
                .body("items.id", contains(one));
        Office.get(office.clerk, "/duties?officialId=" + office.city.of("戊") + "&on=2009-03-01")
                .body("items", empty());
        Office.get(office.clerk, "/duties?postId=" + office.city.of("教育局长")).body("items", hasSize(1));
        Office.get(office.clerk, "/duties?status=IN_FORCE").body("items.id", contains(one));
        var first = Office.get(office.clerk, "/duties?year=2016&limit=1").body("items", hasSize(1));
        Office.get(
                        office.clerk,
                        "/duties?year=2016&limit=1&cursor=" + first.extract().path("next"))
                .body("items", hasSize(1));
        Office.get(office.clerk, "/duties?year=2015").body("items", empty()).body("next", nullValue());
        Office.get(office.clerk, "/duties?cursor=nonsense").statusCode(400);
    }

    @Test
    void aCommandIsRefusedWithoutItsVersionAndByAnOldOne() {
        String id = duties.draft("副市长一").extract().path("id");
        duties.command(office.head, id, "enter-force", null, null).statusCode(428);
        duties.command(office.head, id, "enter-force", null, "\"7\"").statusCode(412);
        duties.command(office.head, id, "enter-force", null, "seven").statusCode(400);
    }

    @Test
    void aTextThatLacksSomethingOrSaysItTwiceIsRefusedAtItsPlace() {
        duties.draft(office.clerk, "副市长一", Map.of("items", List.of()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/items"));
        duties.draft(office.clerk, "副市长一", Map.of("items", List.of(Map.of("code", "D1"))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/items/0/text"));
        duties.draft(office.clerk, "副市长一", Map.of("items", Duties.items("D1", "D1")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/items/1/code"));
        String id = duties.draft("副市长一").extract().path("id");
        duties.command(office.clerk, id, "amend", Map.of("items", Duties.items("D2")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        Map<String, Object> body = Map.of("year", 2016, "postId", office.city.of("副市长一"), "items", Duties.items("D1"));
        String key = UUID.randomUUID().toString();
        String id = keyed(key, body).then().statusCode(201).extract().path("id");
        keyed(key, body).then().statusCode(201).body("id", equalTo(id));
        keyed(key, Map.of("year", 2017, "postId", office.city.of("副市长一"), "items", Duties.items("D1")))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private io.restassured.response.Response keyed(String key, Object body) {
        return Office.as(office.clerk).header("Idempotency-Key", key).body(body).post(Duties.PATH);
    }

    @Test
    void aPostOutOfSightIsNotThere() {
        Office elsewhere = new Office(database);
        UUID outsider = new Stored(database).sees("office", elsewhere.city.of("市委"));
        String token = Tokens.person("clerk", outsider, Role.LG_OFFICE);
        duties.draft(token, "副市长一", Map.of()).statusCode(404);
    }
}
