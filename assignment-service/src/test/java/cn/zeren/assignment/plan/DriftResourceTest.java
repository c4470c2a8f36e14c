package cn.zeren.assignment.plan;

import static cn.zeren.assignment.imports.Jingzhou.send;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Deriving again only what depends on changed facts gives what deriving the whole plan again would. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DriftResourceTest {

    private static final List<String> DAYS = List.of("2010-01-01", "2016-03-01", "2016-05-15", "2016-09-01");

    Database database;

    @Test
    void aNewLeaderIsAskedOfHisUnitsAndOfNoOther() {
        Office office = new Office(database);
        String plan = office.draft();
        stale(office, plan).body("unitIds", empty());
        imported(office, "tenures", """
                [{"officialCode":"%s","postCode":"%s","kind":"ACTING","validFrom":"2016-07-01"}]
                """.formatted(code(office, "癸"), code(office, "副市长一")))
                .statusCode(200);
        stale(office, plan).body("unitIds", containsInAnyOrder(code(office, "教育局"), code(office, "市政府")));
        office.command(office.clerk, plan, "rederive").statusCode(200).body("blocking", equalTo(1));
        Office.get(office.clerk, "/plans/" + plan + "/findings").body("items.code", hasItem("TWO_HOLDERS"));
        stale(office, plan).body("unitIds", empty());
    }

    @Test
    void whereNothingChangedNothingIsDoneAndAPlanOfAnotherYearIsLeftAlone() {
        Office office = new Office(database);
        String plan = office.draft();
        String version = office.version(plan);
        imported(office, "tenures", """
                [{"officialCode":"%s","postCode":"%s","kind":"ACTING","validFrom":"2014-07-01","validTo":"2015-07-01"}]
                """.formatted(code(office, "癸"), code(office, "副市长一")))
                .statusCode(200);
        stale(office, plan).body("unitIds", empty());
        office.command(office.clerk, plan, "rederive").statusCode(200);
        assertEquals(version, office.version(plan));
    }

    @Test
    void aSignedEditionIsNotPublishedOverAGapThatHasOpenedSince() {
        Office office = new Office(database);
        String plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.secretary, plan, "sign").statusCode(200);
        imported(office, "tenures", """
                [{"officialCode":"%s","postCode":"%s","kind":"ACTING","validFrom":"2016-07-01"}]
                """.formatted(code(office, "癸"), code(office, "副市长一")))
                .statusCode(200);
        office.command(office.head, plan, "activate", office.version(plan))
                .statusCode(422)
                .body("code", equalTo("PLAN_HAS_BLOCKING_FINDINGS"))
                .body("params.count", equalTo(1))
                .body("params.findings.code", hasItem("TWO_HOLDERS"));
        Office.get(office.head, "/plans/" + plan).body("status", equalTo("SIGNED"));
        stale(office, plan).body("unitIds", containsInAnyOrder(code(office, "教育局"), code(office, "市政府")));
        office.command(office.clerk, plan, "rederive").statusCode(200).body("status", equalTo("DRAFT"));
    }

    @Test
    void aChangeThatLeavesNoGapHoldsNoSignedEditionUp() {
        Office office = new Office(database);
        String plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.secretary, plan, "sign").statusCode(200);
        imported(office, "officials", """
                [{"code":"%s","name":"改名","partyMember":"true","homeUnitCode":"%s","validFrom":"2010-01-01"}]
                """.formatted(code(office, "庚"), code(office, "市委")))
                .statusCode(200);
        stale(office, plan).body("unitIds", hasItem(code(office, "教育局")));
        office.command(office.head, plan, "activate", office.version(plan)).statusCode(200);
    }

    @Test
    void onlyTheOfficeDerivesAgainAndOnlyWhatItSawLast() {
        Office office = new Office(database);
        String plan = office.draft();
        office.command(office.secretary, plan, "rederive").statusCode(403);
        office.command(office.clerk, plan, "rederive", "\"77\"").statusCode(412);
        Office.as(office.clerk)
                .post(Office.PLANS + "/" + plan + "/rederive")
                .then()
                .statusCode(428);
        Office other = new Office(database);
        other.command(other.clerk, plan, "rederive", "\"1\"").statusCode(404);
    }

    @Test
    void afterAnyChangeOfFactsTheOutcomeIsThatOfTheWholeDerivation() {
        Random random = new Random(20161123);
        Office office = new Office(database);
        imported(office, "units", "[" + county(office, "新县", "市委") + ",\"validFrom\":\"2010-01-01\"}]")
                .statusCode(200);
        String plan = office.draft();
        int asked = 0;
        for (int i = 0; i < 60; i++) {
            if (i % 5 == 0) {
                // now and then against a confirmed edition, where the facts allow it
                office.command(office.head, plan, "confirm");
            }
            change(office, random);
            asked += stale(office, plan).extract().jsonPath().getList("unitIds").size();
            office.command(office.clerk, plan, "rederive").statusCode(200);
            assertSameAsTheWhole(office, plan);
        }
        assertTrue(asked < 60 * 4, "asked of " + asked + " units for 60 changes of one fact each");
    }

    private static void change(Office office, Random random) {
        List<String> units = List.of("市政府", "组织部", "财政局", "教育局", "公安县");
        List<String> leaders = List.of("常委一", "常委二", "副市长一", "副市长二");
        List<String> posts = List.of("书记", "市长", "组织部长", "财政局长", "教育局长", "县委书记", "副市长一", "常委二");
        List<String> people = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");
        String row =
                switch (random.nextInt(11)) {
                    case 0, 1 ->
                        "tenures," + two("officialCode", office, random, people, "postCode", posts) + ",\"kind\":\""
                                + pick(random, List.of("REGULAR", "ACTING")) + "\"";
                    case 2 -> "portfolios," + two("postCode", office, random, leaders, "unitCode", units);
                    case 3 ->
                        "group-members," + two("unitCode", office, random, units, "groupUnitCode", List.of("领导小组"));
                    case 4 ->
                        "inspection-leads,"
                                + two("leadUnitCode", office, random, units, "targetUnitCode", List.of("公安县"))
                                + ",\"year\":\"2015\"";
                    case 5 ->
                        "conflicts," + two("officialCode", office, random, people, "otherUnitCode", units)
                                + ",\"kind\":\"PAST_POST\",\"code\":\"" + random.nextLong() + "\"";
                    case 6 ->
                        "officials," + one("code", office, random, people) + ",\"name\":\"改名" + random.nextInt()
                                + "\",\"partyMember\":\"" + random.nextBoolean() + "\",\"homeUnitCode\":\""
                                + code(office, "市委") + "\"";
                    case 7 -> "units," + unit(office, random).substring(1);
                    case 8 ->
                        "coverage-rules,\"code\":\"" + code(office, "政策") + "\",\"unitCode\":\"" + code(office, "市委")
                                + "\",\"basisDocNo\":\"荆办〔2016〕1号\",\"actingMonths\":\""
                                + pick(random, List.of("", "6")) + weights(random);
                    case 9 ->
                        "successions,\"predecessorUnitCode\":\"" + code(office, pick(random, List.of("公安县", "财政局")))
                                + "\",\"successorUnitCode\":\"" + code(office, pick(random, List.of("新县", "组织部")))
                                + "\",\"kind\":\"RENAME\",\"day\":\"" + pick(random, DAYS) + "\"";
                    default ->
                        "posts," + one("code", office, random, leaders) + ",\"unitCode\":\""
                                + code(office, pick(random, List.of("市委", "市政府"))) + "\",\"title\":\"职"
                                + random.nextInt()
                                + "\",\"rank\":\"" + pick(random, List.of("MEMBER", "MEMBER", "STAFF")) + "\"";
                };
        String kind = row.substring(0, row.indexOf(','));
        String days = List.of("inspection-leads", "successions").contains(kind)
                ? ""
                : ",\"validFrom\":\"" + pick(random, DAYS) + "\",\"validTo\":\""
                        + pick(random, List.of("", "2016-11-01")) + "\"";
        imported(office, kind, "[{" + row.substring(row.indexOf(',') + 1) + days + "}]")
                .statusCode(200);
    }

    private static String unit(Office office, Random random) {
        String manager = pick(random, List.of("市委", "市委", ""));
        return switch (random.nextInt(4)) {
            case 3 -> unit(office, "财政局", "GOV_DEPARTMENT", manager);
            case 0 -> county(office, "公安县", manager);
            case 1 -> county(office, "新县", manager);
            default -> unit(office, "教育局", "GOV_DEPARTMENT", manager);
        };
    }

    private static String county(Office office, String name, String manager) {
        return unit(office, name, "COUNTY_LEVEL", manager);
    }

    private static String unit(Office office, String name, String type, String manager) {
        return "{\"code\":\"" + code(office, name) + "\",\"name\":\"" + name + "\",\"type\":\"" + type
                + "\",\"parentCode\":\"" + code(office, "市委") + "\",\"managedByCode\":\""
                + (manager.isEmpty() ? "" : code(office, manager)) + "\"";
    }

    private static String weights(Random random) {
        StringBuilder weights = new StringBuilder("\"");
        for (String column : List.of("kin", "pastPost", "vacantSponsor", "vacantPrincipal", "actingTooLong")) {
            weights.append(",\"")
                    .append(column)
                    .append("\":\"")
                    .append(pick(random, List.of("BLOCKING", "REPORTED")))
                    .append('"');
        }
        return weights.toString();
    }

    private static String two(
            String first, Office office, Random random, List<String> ones, String second, List<String> others) {
        return one(first, office, random, ones) + "," + one(second, office, random, others);
    }

    private static String one(String column, Office office, Random random, List<String> from) {
        return "\"" + column + "\":\"" + code(office, pick(random, from)) + "\"";
    }

    private static void assertSameAsTheWhole(Office office, String plan) {
        JsonPath whole = Office.get(office.clerk, "/plans/preview?year=2016&managerUnitId=" + office.city.of("市委"))
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath found = Office.get(office.clerk, "/plans/" + plan + "/findings?limit=500")
                .extract()
                .jsonPath();
        assertEquals(whole.getList("findings"), found.getList("items"));
        String version = office.version(plan);
        JsonPath rows = rows(office, plan);
        office.command(office.clerk, plan, "derive").statusCode(200);
        JsonPath again = rows(office, plan);
        assertEquals(rows.getList("items"), again.getList("items"), "at " + version);
    }

    private static JsonPath rows(Office office, String plan) {
        return Office.get(office.clerk, "/plans/" + plan + "/assignments?limit=500")
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse stale(Office office, String plan) {
        return Office.get(office.clerk, "/plans/" + plan + "/stale-units").statusCode(200);
    }

    private static ValidatableResponse imported(Office office, String kind, String rows) {
        return send(office.clerk, kind, "application/json", rows.getBytes(StandardCharsets.UTF_8), false)
                .then();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String code(Office office, String name) {
        return office.city.of(name).toString();
    }
}
