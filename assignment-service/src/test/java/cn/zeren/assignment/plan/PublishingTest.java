package cn.zeren.assignment.plan;

import static cn.zeren.assignment.fact.FactsFixture.days;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of each thing that can be found in a plan: whether it is published with it, under the policy the service ships. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PublishingTest {

    private static final Set<FindingCode> REPORTED = EnumSet.of(
            FindingCode.VACANT_PRINCIPAL,
            FindingCode.TARGET_NOT_MANAGED,
            FindingCode.SPONSOR_PAST_POST,
            FindingCode.ACTING_TOO_LONG);

    Database database;

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void whatBlocksKeepsThePlanADraftAndWhatDoesNotIsPublishedWithIt(FindingCode code) {
        Office office = new Office(database, cityWith(code));
        tie(office, code);
        String plan = office.draft();
        String found = "items.findAll { it.code == '" + code + "' }";
        Office.get(office.head, "/plans/" + plan + "/findings")
                .body("items.code", hasItem(code.name()))
                .body(found + ".clause", everyItem(equalTo(code.clause())))
                .body(found + ".blocking", everyItem(equalTo(!REPORTED.contains(code))));
        if (REPORTED.contains(code)) {
            office.command(office.head, plan, "confirm").statusCode(200);
            office.command(office.head, plan, "activate").statusCode(200).body("status", equalTo("ACTIVE"));
            return;
        }
        office.command(office.head, plan, "confirm")
                .statusCode(422)
                .body("code", equalTo("PLAN_HAS_BLOCKING_FINDINGS"))
                .body("params.findings.code", hasItem(code.name()))
                .body("params.findings.clause", hasItem(code.clause()));
        office.command(office.head, plan, "activate", office.version(plan)).statusCode(409);
        Office.get(office.head, "/plans/" + plan).body("status", equalTo("DRAFT"));
    }

    private static FactsFixture cityWith(FindingCode code) {
        FactsFixture city = Office.fresh().asCity();
        return switch (code) {
            case NO_SPONSOR -> city.uncharge("教育局");
            case SPONSOR_NOT_PARTY_MEMBER -> city.uncharge("教育局").portfolio("副市长二", "教育局");
            case SPONSOR_NOT_LEADER -> city.uncharge("教育局").portfolio("组织部长", "教育局");
            case VACANT_SPONSOR -> city.vacate("副市长一");
            case SELF_ASSIGNMENT -> city.vacate("组织部长").tenure("乙", "组织部长");
            case OVERLAP -> city.portfolio("常委一", "教育局");
            case TWO_HOLDERS -> city.tenure("戊", "市长", days("2016-12-01", null));
            case LEAD_NOT_MEMBER -> city.without("2015财政局?公安县").lead(2015, "教育局", "公安县");
            case VACANT_PRINCIPAL -> city.vacate("教育局长");
            case TARGET_NOT_MANAGED ->
                city.unit("监管局", UnitType.GOV_DEPARTMENT, "公安县").portfolio("副市长一", "监管局");
            case SPONSOR_IS_KIN, SPONSOR_PAST_POST -> city;
            case ACTING_TOO_LONG ->
                city.vacate("副市长一")
                        .official("子", true)
                        .tenure("子", "副市长一", TenureKind.ACTING, days("2015-01-01", null));
        };
    }

    /** Ties are told as the personnel system tells them. */
    private static void tie(Office office, FindingCode code) {
        Map<FindingCode, String> kinds =
                Map.of(FindingCode.SPONSOR_IS_KIN, "KIN", FindingCode.SPONSOR_PAST_POST, "PAST_POST");
        if (kinds.containsKey(code)) {
            Map<String, String> row = Map.of(
                    "code", "回避-" + UUID.randomUUID(),
                    "officialCode", office.city.of("戊").toString(),
                    "kind", kinds.get(code),
                    "otherOfficialCode", office.city.of("庚").toString(),
                    "validFrom", "2010-01-01");
            Office.as(office.clerk)
                    .body(List.of(row))
                    .post(Office.API + "/imports/conflicts")
                    .then()
                    .statusCode(200);
        }
    }
}
