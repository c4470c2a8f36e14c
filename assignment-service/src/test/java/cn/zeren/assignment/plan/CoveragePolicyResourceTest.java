package cn.zeren.assignment.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ties are recorded facts, and what they do to a plan is an edition of the city's policy. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CoveragePolicyResourceTest {

    Database database;

    @Test
    void aTieToThePrincipalBlocksUntilTheCitysOwnPolicyLetsItPass() {
        Office office = new Office(database);
        String plan = office.draft();
        recorded(office, "KIN", "戊", "庚", "").statusCode(200).body("counts.new", equalTo(1));
        office.command(office.clerk, plan, "derive").statusCode(200).body("blocking", equalTo(1));
        Office.get(office.clerk, "/plans/" + plan + "/coverage")
                .body("codes.code", contains("SPONSOR_IS_KIN"))
                .body("codes.blocking", contains(true))
                .body("codes.clause", contains("DESIGN-RECUSAL"))
                .body("codes.text", contains("包保人与包保对象有亲属关系"));
        office.command(office.head, plan, "confirm")
                .statusCode(422)
                .body("code", equalTo("PLAN_HAS_BLOCKING_FINDINGS"))
                .body("params.findings.code", hasItem("SPONSOR_IS_KIN"));

        policy(office, "REPORTED").statusCode(200);
        office.command(office.clerk, plan, "derive").statusCode(200).body("blocking", equalTo(0));
        Office.get(office.clerk, "/plans/" + plan + "/coverage").body("codes.blocking", contains(false));
        office.command(office.head, plan, "confirm").statusCode(200);
    }

    @Test
    void aPastPostInTheUnitIsToldOfByTheStandardPolicy() {
        Office office = new Office(database);
        recorded(office, "PAST_POST", "戊", "", "教育局").statusCode(200);
        String plan = office.draft();
        Office.get(office.clerk, "/plans/" + plan + "/findings")
                .body("items.code", contains("SPONSOR_PAST_POST"))
                .body("items.blocking", contains(false))
                .body("items[0].factIds", hasItem("01000000-0000-7000-8000-000000000001"));
    }

    @Test
    void anotherFindingOfTheSameWeightIsSeenThoughNoRowOfThePlanChanges() {
        Office office = new Office(database);
        recorded(office, "PAST_POST", "戊", "", "教育局").statusCode(200);
        String plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        database.run("update conflict set recorded_to = now() where official_id = ?", office.city.of("戊"));
        recorded(office, "PAST_POST", "乙", "", "组织部").statusCode(200);
        office.command(office.clerk, plan, "derive").statusCode(200).body("edition", equalTo(2));
        Office.get(office.clerk, "/plans/" + plan + "/findings")
                .body("items.unitId", contains(office.city.of("组织部").toString()));
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.clerk, plan, "derive").statusCode(200).body("edition", equalTo(2));
    }

    @Test
    void aTieIsWithOneOtherAndNotWithHimself() {
        Office office = new Office(database);
        recorded(office, "KIN", "戊", "庚", "教育局").statusCode(422).body("errors.code", contains("CONFLICT_WITH_ONE"));
        recorded(office, "KIN", "戊", "", "").statusCode(422).body("errors.code", contains("CONFLICT_WITH_ONE"));
        recorded(office, "KIN", "戊", "戊", "").statusCode(422).body("errors.code", contains("CONFLICT_WITH_HIMSELF"));
    }

    @Test
    void aPolicyNamesItsDecisionAndKnownWeights() {
        Office office = new Office(database);
        policy(office, "PERHAPS").statusCode(422).body("errors.code", hasItem("UNKNOWN_WORD"));
        json(office, "coverage-rules", """
                [{"code":"C-%s","unitCode":"%s","kin":"REPORTED","pastPost":"REPORTED","vacantSponsor":"BLOCKING",
                 "vacantPrincipal":"REPORTED","actingMonths":"121","actingTooLong":"REPORTED","validFrom":"2016-01-01"}]
                """.formatted(UUID.randomUUID(), office.city.of("市委")))
                .statusCode(422)
                .body("errors.code", contains("BAD_MONTHS", "MISSING"));
    }

    @Test
    void theTiesOfAnotherCityAreOutOfSight() {
        Office office = new Office(database);
        Office other = new Office(database);
        json(other, "conflicts", conflict(office, "KIN", "戊", "庚", ""))
                .statusCode(422)
                .body("errors.code", hasItem("UNKNOWN_REFERENCE"));
    }

    private static ValidatableResponse recorded(Office office, String kind, String one, String other, String unit) {
        return json(office, "conflicts", conflict(office, kind, one, other, unit));
    }

    private static String conflict(Office office, String kind, String one, String other, String unit) {
        return """
                [{"code":"回避-%s","officialCode":"%s","kind":"%s","otherOfficialCode":"%s","otherUnitCode":"%s",
                 "basisDocNo":"荆组登〔2016〕1号","validFrom":"2010-01-01"}]
                """.formatted(UUID.randomUUID(), code(office, one), kind, code(office, other), code(office, unit));
    }

    private static ValidatableResponse policy(Office office, String weight) {
        return json(office, "coverage-rules", """
                [{"code":"C-%1$s","unitCode":"%2$s","basisDocNo":"荆办〔2016〕1号","kin":"%3$s","pastPost":"%3$s",
                 "vacantSponsor":"%3$s","vacantPrincipal":"%3$s","actingMonths":"6","actingTooLong":"%3$s",
                 "validFrom":"2016-01-01"}]
                """.formatted(UUID.randomUUID(), office.city.of("市委"), weight));
    }

    private static String code(Office office, String name) {
        return name.isEmpty() ? "" : office.city.of(name).toString();
    }

    private static ValidatableResponse json(Office office, String kind, String rows) {
        return Jingzhou.send(office.clerk, kind, "application/json", rows.getBytes(StandardCharsets.UTF_8), false)
                .then();
    }
}
