package cn.zeren.assignment.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the office sees before it stores anything, who signs an edition off, and what stays of it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReportResourceTest {

    Database database;

    @Test
    void aPreviewShowsTheYearAgainstTheLastOneAndWhomItTouchesAndStoresNothing() {
        Office office = new Office(database, Office.fresh().asCity());
        inForce(office, office.draft());
        office.succeed("教育局长", "教育局");
        database.run(
                "update inspection_lead set year = 2016, valid_from = date '2016-01-01', valid_to = date '2017-01-01',"
                        + " lead_unit_id = ? where target_unit_id = ?",
                office.city.of("组织部"),
                office.city.of("公安县"));
        List<Object> before = stored();
        preview(office.clerk, office, 2017)
                .statusCode(200)
                .body("planId", nullValue())
                .body("assignments", equalTo(6))
                .body("blocking", equalTo(0))
                .body("findings", empty())
                .body("carriesOver", equalTo(1))
                .body("againstRunning.added", equalTo(6))
                .body("againstLastYear.same", equalTo(4))
                .body("againstLastYear.changed", equalTo(1))
                .body("againstLastYear.entries.find { it.change == 'CHANGED' }.after.target.name", equalTo("子"))
                .body("againstLastYear.entries.find { it.change == 'ADDED' }.after.sponsor.name", equalTo("组织部"))
                .body("againstLastYear.entries.find { it.change == 'ENDED' }.before.sponsor.name", equalTo("财政局"));
        assertEquals(before, stored());
    }

    @Test
    void aPreviewOfTheRunningYearTellsWhoWouldAnswerForMoreAndWhoForLess() {
        Office office = new Office(database, Office.fresh().asCity());
        String plan = office.draft();
        inForce(office, plan);
        office.move("组织部", "常委一", "常委二");
        preview(office.head, office, 2016)
                .body("planId", equalTo(plan))
                .body("againstRunning.same", equalTo(5))
                .body("effects", hasSize(2))
                .body("effects.find { it.name == '丙' }.gains", equalTo(1))
                .body("effects.find { it.name == '乙' }.losses", equalTo(1));
        Office.get(office.head, "/plans/" + plan).body("status", equalTo("ACTIVE"));
    }

    @Test
    void aPreviewIsForTheOfficeOfTheUnitInSight() {
        Office office = new Office(database, Office.fresh().asCity());
        preview(Tokens.person("x", UUID.randomUUID(), Role.UNIT_PRINCIPAL), office, 2016)
                .statusCode(403);
        preview(new Office(database).clerk, office, 2016).statusCode(404);
        Office.get(office.clerk, "/plans/preview?year=2016").statusCode(400);
        Office.get(office.clerk, "/plans/preview?year=2016&managerUnitId=" + office.city.of("教育局"))
                .statusCode(422)
                .body("code", equalTo("MANAGES_NOTHING"));
    }

    @Test
    void coverageIsCountedByTierAndByCodeWithItsClause() {
        var city = Office.fresh().asCity().uncharge("教育局");
        Office office = new Office(database, city.portfolio("副市长二", "教育局"));
        String plan = office.draft();
        Office.get(office.clerk, "/plans/" + plan + "/coverage")
                .body("blocking", equalTo(1))
                .body("tiers.type", contains("HEAD_TO_TEAM", "PORTFOLIO_TO_PRINCIPAL", "GROUP_MEMBER_TO_COUNTY"))
                .body("tiers.units", contains(2, 2, 1))
                .body("codes.code", contains("SPONSOR_NOT_PARTY_MEMBER"))
                .body("codes[0].clause", equalTo("DESIGN-NON-PARTY"))
                .body("codes[0].units", equalTo(1));
        Office.get(new Office(database).clerk, "/plans/" + plan + "/coverage").statusCode(404);
    }

    @Test
    void onlyASignedEditionGoesIntoForceAndOnlyTheSecretarySigns() {
        Office office = new Office(database, Office.fresh().asCity());
        String plan = office.draft();
        office.command(office.secretary, plan, "sign").statusCode(409).body("code", equalTo("PLAN_STATUS"));
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate", office.version(plan)).statusCode(409);
        office.command(office.head, plan, "sign").statusCode(403);
        office.command(office.secretary, plan, "sign", "\"1\"").statusCode(412);
        Office.as(office.secretary)
                .post(Office.PLANS + "/" + plan + "/sign")
                .then()
                .statusCode(428);
        office.command(new Office(database).secretary, plan, "sign", "\"2\"").statusCode(404);
        UUID above = new Stored(database).sees("superior", office.city.of("市委"));
        office.command(Tokens.person("superior", above, Role.PARTY_SECRETARY), plan, "sign")
                .statusCode(403)
                .body("code", equalTo("NOT_THE_SECRETARY"))
                .body("clause.id", equalTo("JZ-1.1"));
        office.command(office.secretary, plan, "sign").statusCode(200).body("status", equalTo("SIGNED"));
        Office.get(office.head, "/plans/" + plan)
                .body("_actions.find { it.verb == 'activate' }.allowed", equalTo(true));
        office.command(office.head, plan, "activate", office.version(plan)).statusCode(200);
    }

    @Test
    void aPublishedEditionStaysReadableAsItWasWhenTheNextIsPublished() {
        Office office = new Office(database, Office.fresh().asCity());
        String plan = office.draft();
        inForce(office, plan);
        office.move("组织部", "常委一", "常委二");
        office.command(office.clerk, plan, "derive").statusCode(200);
        inForce(office, plan);
        var first =
                Office.get(office.head, "/plans/" + plan + "/editions?limit=1").body("items.edition", contains(1));
        Office.get(
                        office.head,
                        "/plans/" + plan + "/editions?limit=1&cursor="
                                + first.extract().path("next"))
                .body("items.edition", contains(2))
                .body("items[0].assignments", equalTo(6));
        edition(office, plan, 1)
                .body("items", hasSize(6))
                .body("items.status", everyItem(equalTo("ACTIVE")))
                .body("items.findAll { it.target.unitName == '组织部' }.sponsor.name", contains("乙"));
        edition(office, plan, 2)
                .body("items.findAll { it.target.unitName == '组织部' }.sponsor.name", contains("丙"))
                .body("items.target.unitName", hasItem("公安县"));
        edition(office, plan, 3).statusCode(404);
    }

    private static ValidatableResponse edition(Office office, String plan, int edition) {
        return Office.get(office.head, "/plans/" + plan + "/editions/" + edition + "/assignments");
    }

    private static ValidatableResponse preview(String token, Office office, int year) {
        return Office.get(token, "/plans/preview?year=" + year + "&managerUnitId=" + office.city.of("市委"));
    }

    private static void inForce(Office office, String plan) {
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate").statusCode(200);
    }

    private List<Object> stored() {
        return List.of("plan", "assignment", "assignment_draft", "plan_finding", "plan_edition", "journal").stream()
                .<Object>map(table -> Map.of(
                        table,
                        String.valueOf(database.value(
                                "select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t"))))
                .toList();
    }
}
