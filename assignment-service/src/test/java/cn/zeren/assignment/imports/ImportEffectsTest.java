package cn.zeren.assignment.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file would do to who answers for whom is told before it is recorded, and nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ImportEffectsTest {

    Database database;

    private final UUID second = UUID.randomUUID();

    private Office office;
    private String plan;

    @BeforeEach
    void aConfirmedPlan() {
        office = new Office(database);
        plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
    }

    @Test
    void aDryRunTellsWhichPlansWouldSayWhatAndKeepsNothing() {
        Map<String, String> before = everything();
        var told = sent("tenures", secondHolder(), true)
                .body("effects.plans", is(1))
                .body("effects.shown.planId", contains(plan))
                .body("effects.shown.year", contains(2016))
                .body("effects.shown[0].units", is(2))
                .body("effects.shown[0].blocking", is(1))
                .body("effects.shown[0].findings.code", contains("TWO_HOLDERS"))
                .body("effects.shown[0].findings.unitId", contains(code("教育局")))
                .body("effects.shown[0].findings.clause", contains("GD2010-5"))
                .body("effects.shown[0].diff.entries.change", contains("CHANGED"))
                .body("effects.shown[0].diff.entries[0].before.validTo", equalTo("2017-01-01"))
                .body("effects.shown[0].diff.entries[0].after.validTo", equalTo("2016-07-01"))
                .extract()
                .jsonPath();
        assertEquals(before, everything());

        sent("tenures", secondHolder(), false).body("effects", nullValue());
        office.command(office.clerk, plan, "rederive").statusCode(200).body("blocking", is(1));
        Office.get(office.head, "/plans/" + plan + "/diff")
                .body("entries", equalTo(told.getList("effects.shown[0].diff.entries")));
    }

    @Test
    void ofADraftItIsToldWhatTheDraftWouldSayOtherwise() {
        Office other = new Office(database);
        String draft = other.draft();
        sent(other.clerk, "portfolios", charge(other, "副市长一"), true)
                .body("effects.shown.planId", contains(draft))
                .body("effects.shown[0].findings.code", contains("OVERLAP"));
    }

    @Test
    void whatNoPlanDependsOnHasNoEffects() {
        Map<String, String> newcomer = Map.of(
                "code",
                "N" + UUID.randomUUID(),
                "name",
                "新",
                "partyMember",
                "true",
                "homeUnitCode",
                code("市委"),
                "validFrom",
                "2016-01-01");
        sent("officials", newcomer, true)
                .body("counts.new", is(1))
                .body("effects.plans", is(0))
                .body("effects.shown", empty());
    }

    @Test
    void whatWasChangedBeforeIsNotOfThisFile() {
        sent("tenures", secondHolder(), false);
        sent("portfolios", charge(office, "常委二"), true)
                .body("effects.plans", is(1))
                .body("effects.shown[0].units", is(1))
                .body("effects.shown[0].diff.entries.change", contains("ENDED"))
                .body("effects.shown[0].diff.entries.before.target.unitName", contains("组织部"));
        Office.get(office.clerk, "/plans/" + plan + "/stale-units").body("unitIds.size()", is(2));
    }

    @Test
    void sentAgainUnderItsKeyADryRunAnswersTheSame() {
        String key = UUID.randomUUID().toString();
        Map<String, String> before = everything();
        String first = keyed(key);
        assertEquals(first, keyed(key));
        assertEquals(before, everything());
    }

    /** 癸 is told to act in a post that has its holder. */
    private Map<String, String> secondHolder() {
        return Map.of(
                "id", second.toString(),
                "officialCode", code("癸"),
                "postCode", code("副市长一"),
                "kind", "ACTING",
                "validFrom", "2016-07-01");
    }

    /** A leader is told to be in charge of 组织部. */
    private static Map<String, String> charge(Office office, String post) {
        return Map.of(
                "postCode",
                office.city.of(post).toString(),
                "unitCode",
                office.city.of("组织部").toString(),
                "validFrom",
                "2016-01-01");
    }

    private ValidatableResponse sent(String kind, Map<String, String> row, boolean dryRun) {
        return sent(office.clerk, kind, row, dryRun);
    }

    private static ValidatableResponse sent(String token, String kind, Map<String, String> row, boolean dryRun) {
        return Office.as(token)
                .body(List.of(row))
                .post(Office.API + "/imports/" + kind + "?dryRun=" + dryRun)
                .then()
                .statusCode(200);
    }

    private String keyed(String key) {
        return Office.as(office.clerk)
                .header("Idempotency-Key", key)
                .body(List.of(secondHolder()))
                .post(Office.API + "/imports/tenures?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String code(String name) {
        return office.city.of(name).toString();
    }

    /** All that is held of this city and could be touched. */
    private Map<String, String> everything() {
        Map<String, String> digests = new TreeMap<>();
        Map.of(
                        "fact", "id = '" + second + "'",
                        "tenure", "post_id = '" + code("副市长一") + "'",
                        "handover", "post_id = '" + code("副市长一") + "'",
                        "plan", "id = '" + plan + "'",
                        "plan_drift", "plan_id = '" + plan + "'",
                        "plan_finding", "plan_id = '" + plan + "'",
                        "assignment", "plan_id = '" + plan + "'",
                        "assignment_draft", "plan_id = '" + plan + "'",
                        "journal", "key in ('" + second + "', '" + plan + "')")
                .forEach((table, mine) -> digests.put(
                        table,
                        String.valueOf(database.value("select md5(string_agg(t::text, '|' order by t::text)) from "
                                + table + " t where " + mine))));
        return digests;
    }
}
