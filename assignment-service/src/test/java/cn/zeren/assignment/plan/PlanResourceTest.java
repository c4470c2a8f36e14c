package cn.zeren.assignment.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plans over HTTP: draft, check, confirm, put in force, derive again; and who may. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PlanResourceTest {

    Database database;

    private Office office() {
        return new Office(database);
    }

    private static ValidatableResponse get(String token, String path) {
        return Office.get(token, "/plans" + (path.isEmpty() || path.startsWith("?") ? "" : "/") + path);
    }

    @Test
    void draftingDerivesTheThreeTiersAndTellsWhatMayBeDoneNext() {
        var office = office();
        office.draft(office.clerk, Map.of())
                .statusCode(201)
                .header("Location", notNullValue())
                .body("plan.status", equalTo("DRAFT"))
                .body("plan.edition", equalTo(1))
                .body("assignments", equalTo(6))
                .body("findings", equalTo(0))
                .body("plan._actions.find { it.verb == 'derive' }.allowed", is(true))
                .body("plan._actions.find { it.verb == 'confirm' }.refusal", equalTo("FORBIDDEN"))
                .body("plan._actions.find { it.verb == 'activate' }.allowed", is(false));
    }

    @Test
    void theDraftIsListedInPagesAndFiltered() {
        var office = office();
        String plan = office.draft();
        var first = get(office.clerk, plan + "/assignments?limit=4").body("items", hasSize(4));
        get(
                        office.clerk,
                        plan + "/assignments?limit=4&cursor=" + first.extract().path("next"))
                .body("items", hasSize(2))
                .body("items.status", everyItem(equalTo("DRAFT")))
                .body("next", nullValue());
        get(office.clerk, plan + "/assignments?type=GROUP_MEMBER_TO_COUNTY")
                .body("items.sponsor.name", contains("财政局"));
        get(office.clerk, plan + "/assignments?sponsorOfficialId=" + office.city.of("戊"))
                .body("items.target.unitName", contains("教育局"));
        get(office.clerk, plan + "/assignments?targetUnitId=" + office.city.of("组织部"))
                .body("items[0].sponsor.name", equalTo("乙"))
                .body("items[0].rule", equalTo("leaderAnswersForPrincipal"))
                .body("items[0].clauses", contains("JZ-1.0", "GD2010-5", "JZ-1.1", "GD2010-26"));
        String forged =
                Base64.getUrlEncoder().encodeToString("a\u001fb\u001fc\u001fd".getBytes(StandardCharsets.UTF_8));
        get(office.clerk, plan + "/assignments?cursor=" + forged).statusCode(400);
        get(office.clerk, plan + "/assignments?cursor=nonsense")
                .statusCode(400)
                .body("code", equalTo("CURSOR_MALFORMED"));
    }

    @Test
    void confirmedAssignmentsBindAndActivatedOnesAreInForce() {
        var office = office();
        String plan = office.draft();
        get(office.head, plan + "/diff").body("added", equalTo(6)).body("ended", equalTo(0));
        office.command(office.head, plan, "confirm")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("confirmedAt", notNullValue());
        get(office.head, plan + "/assignments").body("items.status", everyItem(equalTo("CONFIRMED")));
        get(office.head, plan + "/diff").body("entries", empty());
        office.command(office.head, plan, "activate").statusCode(200).body("status", equalTo("ACTIVE"));
        get(office.head, plan + "/assignments")
                .body("items", hasSize(6))
                .body("items.status", everyItem(equalTo("ACTIVE")));
        assertEquals(
                12,
                database.count(
                        "select count(*) from journal where topic = 'zeren.assignment.assignment.v1'"
                                + " and payload like ?",
                        "%" + plan + "%"));
    }

    @Test
    void aNewPrincipalShowsAsADiffAndOnlyConfirmingChangesWhatIsHeld() {
        var office = office();
        String plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate").statusCode(200);
        office.succeed("教育局长", "教育局");

        office.command(office.clerk, plan, "derive")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("edition", equalTo(2));
        get(office.head, plan + "/diff")
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("ended", equalTo(0))
                .body("same", equalTo(5))
                .body("entries.find { it.change == 'CHANGED' }.before.validTo", equalTo("2017-01-01"))
                .body("entries.find { it.change == 'CHANGED' }.after.validTo", equalTo("2016-07-01"))
                .body("entries.find { it.change == 'ADDED' }.after.target.name", equalTo("子"));
        assertEquals(6, held(plan), "the edition before stays until confirmed");

        office.command(office.head, plan, "confirm").statusCode(200);
        assertEquals(7, held(plan));
        get(office.head, plan + "/assignments?targetUnitId=" + office.city.of("教育局"))
                .body("items.target.name", contains("庚", "子"))
                .body("items.status", contains("CONFIRMED", "CONFIRMED"));
    }

    @Test
    void derivingAgainWithoutAChangeChangesNothing() {
        var office = office();
        String plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        String version = office.version(plan);
        office.command(office.clerk, plan, "derive")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("edition", equalTo(1));
        assertEquals(version, office.version(plan));
    }

    @Test
    void aDraftDerivedAgainKeepsTheIdsOfItsRows() {
        var office = office();
        String plan = office.draft();
        List<String> before = get(office.head, plan + "/assignments").extract().path("items.id");
        office.command(office.clerk, plan, "derive").statusCode(200).body("edition", equalTo(1));
        assertEquals(before, get(office.head, plan + "/assignments").extract().path("items.id"));
    }

    @Test
    void aGapBlocksConfirmingAndTheRefusalListsIt() {
        var city = Office.fresh().asCity().uncharge("教育局");
        var office = new Office(database, city.portfolio("副市长二", "教育局"));
        String plan = office.draft();
        get(office.head, plan)
                .body("_actions.find { it.verb == 'confirm' }.refusal", equalTo("PLAN_HAS_BLOCKING_FINDINGS"));
        office.command(office.head, plan, "confirm")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("PLAN_HAS_BLOCKING_FINDINGS"))
                .body("clause.id", equalTo("DESIGN-COVERAGE"))
                .body("params.findings", hasSize(1))
                .body("params.findings[0].code", equalTo("SPONSOR_NOT_PARTY_MEMBER"))
                .body("params.findings[0].unitId", equalTo(city.of("教育局").toString()));
        get(office.head, plan + "/findings?blocking=true")
                .body("items.code", contains("SPONSOR_NOT_PARTY_MEMBER"))
                .body("items[0].clause", equalTo("DESIGN-NON-PARTY"))
                .body("items[0].text", equalTo("分管领导不是党员,不作包保人"));
        get(office.head, plan).body("status", equalTo("DRAFT"));
    }

    @Test
    void commandsOutOfTurnAreRefusedByStatus() {
        var office = office();
        String plan = office.draft();
        office.command(office.head, plan, "activate")
                .statusCode(409)
                .body("code", equalTo("PLAN_STATUS"))
                .body("title", equalTo("方案当前为“草案”,不能“施行”"))
                .body("params", equalTo(Map.of("status", "DRAFT", "verb", "ACTIVATE")));
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "confirm").statusCode(409).body("code", equalTo("PLAN_STATUS"));
    }

    @Test
    void aSecondPlanOfTheSameManagerAndYearIsRefused() {
        var office = office();
        String plan = office.draft();
        office.draft(office.clerk, Map.of())
                .statusCode(409)
                .body("code", equalTo("PLAN_EXISTS"))
                .body("params.planId", equalTo(plan));
    }

    @Test
    void aUnitThatManagesNobodyHasNoPlan() {
        var office = office();
        office.draft(office.clerk, Map.of("managerUnitId", office.city.of("教育局")))
                .statusCode(422)
                .body("code", equalTo("MANAGES_NOTHING"));
    }

    @Test
    void aRequestWithoutYearIsMalformed() {
        Office.as(office().clerk)
                .body(Map.of("managerUnitId", UUID.randomUUID()))
                .post(Office.PLANS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/year"));
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswerAndDraftsNothingMore() {
        var office = office();
        String key = UUID.randomUUID().toString();
        String first = keyed(office, key).statusCode(201).extract().asString();
        assertEquals(first, keyed(office, key).statusCode(201).extract().asString());
    }

    @Test
    void commandsNeedTheVersionLastSeen() {
        var office = office();
        String plan = office.draft();
        Office.as(office.head)
                .post(Office.PLANS + "/" + plan + "/confirm")
                .then()
                .statusCode(428);
        office.command(office.head, plan, "confirm", "\"99\"")
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"))
                .body("params.currentVersion", equalTo(1));
    }

    @Test
    void whoMayNotUseTheVerbIsRefused() {
        var office = office();
        String plan = office.draft();
        String principal = Tokens.person("principal", UUID.randomUUID(), Role.UNIT_PRINCIPAL);
        office.draft(principal, Map.of()).statusCode(403);
        office.command(principal, plan, "derive", "\"1\"").statusCode(403);
        office.command(office.clerk, plan, "confirm").statusCode(403).body("code", equalTo("FORBIDDEN"));
        office.command(office.clerk, plan, "activate").statusCode(403);
        given().get(Office.PLANS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forged("head", Role.LG_OFFICE_HEAD))
                .get(Office.PLANS)
                .then()
                .statusCode(401);
    }

    @Test
    void thePlanOfAnotherCityIsNotThere() {
        var office = office();
        String plan = office.draft();
        var other = office();
        other.draft();
        for (String path : List.of(plan, plan + "/assignments", plan + "/findings", plan + "/diff")) {
            get(other.head, path).statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        office.command(other.clerk, plan, "derive", "\"1\"").statusCode(404);
        office.command(other.head, plan, "confirm", "\"1\"").statusCode(404);
        office.command(other.head, plan, "activate", "\"1\"").statusCode(404);
        office.draft(other.clerk, Map.of()).statusCode(404);
        get(other.head, "").body("items.id", everyItem(is(org.hamcrest.Matchers.not(plan))));
    }

    @Test
    void plansOfAllManagersBelowAreDraftedInOneRun() {
        var city = Office.fresh().asCity();
        for (int town = 1; town <= 3; town++) {
            city.unit("镇" + town, UnitType.TOWNSHIP_LEVEL, "公安县").lead(2015, "县纪委", "镇" + town);
        }
        city.unit("县纪委", UnitType.LG_OFFICE, "公安县").groupMember("县纪委", "公安县");
        var office = new Office(database, city);
        office.draft(office.clerk, Map.of("includeBelow", true))
                .statusCode(201)
                .body("plans", equalTo(2))
                .body("assignments", equalTo(10));
        get(office.clerk, "?managerUnitId=" + city.of("公安县"))
                .body("items", hasSize(1))
                .body("items[0].assignments", equalTo(4));
    }

    @Test
    void plansAreListedByYearAndStatusInPages() {
        var office = office();
        String plan = office.draft();
        office.draft(office.clerk, Map.of("year", 2017)).statusCode(201);
        var first = get(office.clerk, "?limit=1").body("items.year", contains(2017));
        get(office.clerk, "?limit=1&cursor=" + first.extract().path("next")).body("items.id", contains(plan));
        get(office.clerk, "?year=2016&status=DRAFT").body("items.id", contains(plan));
        get(office.clerk, "?year=2016&status=ACTIVE").body("items", empty());
    }

    private ValidatableResponse keyed(Office office, String key) {
        return Office.as(office.clerk)
                .header("Idempotency-Key", key)
                .body(Map.of("year", 2016, "managerUnitId", office.city.of("市委")))
                .post(Office.PLANS)
                .then();
    }

    private long held(String plan) {
        return database.count(
                "select count(*) from assignment where plan_id = ? and recorded_to is null", UUID.fromString(plan));
    }
}
