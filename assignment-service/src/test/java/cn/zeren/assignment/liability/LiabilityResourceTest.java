package cn.zeren.assignment.liability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answered, on both axes, over HTTP, and who may see it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LiabilityResourceTest {

    Database database;

    private Office office;
    private FactsFixture city;
    private String head;
    private String plan;

    @BeforeEach
    void aPlanInForce() {
        office = new Office(database);
        city = office.city;
        head = office.head;
        plan = office.draft();
        office.command(head, plan, "confirm").statusCode(200);
        office.command(head, plan, "activate").statusCode(200);
    }

    @Test
    void theChainNamesLeaderMayorAndSecretaryWithKindsClausesAndFacts() {
        liability(head, "教育局", "on=2016-05-01")
                .statusCode(200)
                .body("unitName", equalTo("教育局"))
                .body("links.subject.name", contains("戊", "市委", "甲"))
                .body("links.kind", contains("PRIMARY", "OVERALL", "PRIMARY"))
                .body("links[0].clauses", contains("JZ-1.1", "JZ-1.2", "GD2010-6"))
                .body("links[0].assignment.factIds", hasItem(city.of("教育局").toString()))
                .body("gaps", empty())
                .body("complete", is(true));
    }

    @Test
    void aCountysChainBeginsWithTheMemberUnit() {
        liability(head, "公安县", "on=2016-05-01")
                .body("links.subject.name", contains("财政局", "市委", "甲"))
                .body("links[0].kind", equalTo("SECONDARY"));
    }

    @Test
    void aCorrectionMovesTheAnswerOfTodayButNotThatOfTheDayBefore() {
        Instant before = Instant.parse(database.value("select (now())::timestamptz(3) at time zone 'UTC'")
                        .toString()
                        .replace(' ', 'T')
                + "Z");
        office.move("教育局", "副市长一", "常委一");
        office.command(office.clerk, plan, "derive").statusCode(200);
        liability(head, "教育局", "on=2016-05-01").body("links[0].subject.name", equalTo("戊"));
        office.command(head, plan, "confirm").statusCode(200);
        liability(head, "教育局", "on=2016-05-01").body("links[0].subject.name", equalTo("乙"));
        liability(head, "教育局", "on=2016-05-01&asKnownAt=" + before).body("links[0].subject.name", equalTo("戊"));
    }

    @Test
    void beforeTheYearNobodyAnsweredAndTheGapIsSaid() {
        liability(head, "教育局", "on=2015-05-01").body("gaps.code", contains("NO_ASSIGNMENT", "NO_HIGHER_HEAD"));
        liability(head, "教育局", "on=2009-05-01").body("gaps.code", contains("UNIT_NOT_THERE"));
    }

    @Test
    void aUnitsPrincipalSeesWhoAnswersForHisUnitAndNothingElse() {
        UUID official = new Stored(database).sees("principal", city.of("教育局"));
        String principal = Tokens.person("principal", official, Role.UNIT_PRINCIPAL);
        liability(principal, "教育局", "on=2016-05-01")
                .body("links.subject.name", contains("戊"))
                .body("complete", is(false))
                .body("gaps", empty());
        liability(principal, "组织部", "on=2016-05-01").statusCode(404);
    }

    @Test
    void aLeaderSeesWhomHeAnswersForThoughNoUnitIsInHisSight() {
        String leader = Tokens.person("leader", city.of("戊"), Role.VICE_MAYOR);
        official(leader, "戊")
                .body("assignments.assignment.target.unitName", contains("教育局"))
                .body("assignments.through", contains("OWN"));
        official(leader, "乙").body("assignments", empty());
    }

    @Test
    void theHeadOfAMemberUnitAnswersForItsCounty() {
        official(head, "壬")
                .body("assignments.assignment.target.unitName", contains("公安县"))
                .body("assignments.through", contains("UNIT"));
    }

    @Test
    void anAssignmentIsReadWithItsHistoryAndExplainsItself() {
        String id = official(head, "戊").extract().path("assignments[0].assignment.id");
        Office.get(head, "/assignments/" + id)
                .header("ETag", equalTo("\"2\""))
                .body("history.assignment.status", contains("CONFIRMED", "ACTIVE"))
                .body("history[0].recordedTo", notNullValue());
        Office.get(head, "/assignments/" + id + "/explanation")
                .body(
                        "explanation.steps.rule",
                        contains("tierOfUnit", "leaderInCharge", "leaderAnswersForPrincipal", "days"))
                .body("explanation.steps[1].facts", hasSize(5))
                .body("explanation.steps[3].out.from", equalTo("2016-01-01"));
    }

    @Test
    void aDraftedAssignmentExplainsItselfToo() {
        office.move("教育局", "副市长一", "常委一");
        office.command(office.clerk, plan, "derive").statusCode(200);
        String id =
                Office.get(head, "/plans/" + plan + "/diff").extract().path("entries.find { it.change == 'ADDED' }.id");
        Office.get(head, "/assignments/" + id + "/explanation").body("rule", equalTo("leaderAnswersForPrincipal"));
        Office.get(head, "/assignments/" + id).statusCode(404);
    }

    @Test
    void anAssignmentOfAnotherCityIsNotThere() {
        String id = official(head, "戊").extract().path("assignments[0].assignment.id");
        UUID stranger = new Stored(database).sees("stranger", UUID.randomUUID());
        String token = Tokens.person("stranger", stranger, Role.LG_OFFICE_HEAD);
        Office.get(token, "/assignments/" + id).statusCode(404);
        Office.get(token, "/assignments/" + id + "/explanation").statusCode(404);
        liability(token, "教育局", "on=2016-05-01").statusCode(404);
        official(token, "戊").body("assignments", empty());
        given().get(Office.API + "/liability?unitId=" + city.of("教育局")).then().statusCode(401);
        given().auth().oauth2(head).get(Office.API + "/liability").then().statusCode(400);
    }

    private ValidatableResponse liability(String token, String unit, String query) {
        return Office.get(token, "/liability?unitId=" + city.of(unit) + "&" + query);
    }

    private ValidatableResponse official(String token, String official) {
        return Office.get(token, "/officials/" + city.of(official) + "/assignments?on=2016-05-01");
    }
}
