package cn.zeren.assignment.plan;

import static cn.zeren.assignment.imports.Jingzhou.csv;
import static cn.zeren.assignment.imports.Jingzhou.file;
import static cn.zeren.assignment.imports.Jingzhou.person;
import static cn.zeren.assignment.imports.Jingzhou.personnel;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.derivation.Rebuilt;
import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The real city of 2016: its files imported, its year planned, by its own people in their own sight. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class JingzhouPlanTest {

    Database database;

    @Inject
    ObjectMapper json;

    private final String clerk = person(7, Role.LG_OFFICE);
    private final String head = person(9, Role.LG_OFFICE_HEAD);
    private final String secretary = person(1, Role.PARTY_SECRETARY);
    private final String viceMayor = person(5, Role.VICE_MAYOR);
    private final String predecessor = person(15, Role.UNIT_PRINCIPAL);
    private final String successor = person(21, Role.UNIT_PRINCIPAL);

    @Test
    void theYearIsPlannedOnlyWhenEveryUnitIsAnsweredForAndFollowsASuccessionMidYear() throws IOException {
        Jingzhou.load();
        String plan = Office.as(clerk)
                .body(Map.of("year", 2016, "managerUnitId", Jingzhou.ROOT))
                .post(Office.PLANS)
                .then()
                .statusCode(201)
                .body("assignments", equalTo(70))
                .body("findings", equalTo(3))
                .extract()
                .path("plan.id");
        get(plan, "/findings").body("items.code", everyItem(equalTo("SPONSOR_NOT_PARTY_MEMBER")));
        command(head, plan, "confirm").statusCode(422).body("params.count", equalTo(3));

        imported("amendment/portfolios", "portfolios");
        command(clerk, plan, "derive")
                .statusCode(200)
                .body("blocking", equalTo(0))
                .body("assignments", equalTo(73));
        inForce(plan);
        everyRowFollowsFromTheExplanationServedWithIt(plan);
        get(plan, "/assignments?type=HEAD_TO_TEAM&limit=500").body("items", hasSize(2));
        get(plan, "/assignments?type=PORTFOLIO_TO_PRINCIPAL&limit=500").body("items", hasSize(63));
        get(plan, "/assignments?type=GROUP_MEMBER_TO_COUNTY&limit=500").body("items", hasSize(8));

        imported("midyear/officials", "officials");
        imported("midyear/tenures", "tenures");
        command(clerk, plan, "derive").statusCode(200).body("edition", equalTo(2));
        get(plan, "/diff")
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("ended", equalTo(0))
                .body("same", equalTo(72))
                .body("entries.after.target.name", containsInAnyOrder("市教育局局长甲", "市教育局局长乙"));
        inForce(plan);
        theLeaderAnswersForEachPrincipalInHisTime();
    }

    /** Whoever has the explanation alone comes to the same row; its facts are on record, its clauses can be read. */
    private void everyRowFollowsFromTheExplanationServedWithIt(String plan) throws IOException {
        JsonNode rows = json.readTree(
                        get(plan, "/assignments?limit=500").extract().asString())
                .get("items");
        assertEquals(73, rows.size());
        for (JsonNode row : rows) {
            UUID id = UUID.fromString(row.get("id").asText());
            JsonNode served = json.readTree(Office.get(head, "/assignments/" + id + "/explanation")
                    .statusCode(200)
                    .extract()
                    .asString());
            DerivedAssignment rebuilt = Rebuilt.from(json.treeToValue(served.get("explanation"), Explanation.class));
            assertEquals(
                    row,
                    json.readTree(json.writeValueAsString(AssignmentViews.of(id, AssignmentStatus.ACTIVE, rebuilt))));
            assertEquals(
                    rebuilt.factIds().size(), database.count("select count(*) from fact where id = any (?)", (Object)
                            rebuilt.factIds().toArray(UUID[]::new)));
            rebuilt.clauses()
                    .forEach(clause -> assertEquals(clause, Clauses.get(clause).id()));
        }
    }

    private void theLeaderAnswersForEachPrincipalInHisTime() {
        UUID leader = UUID.fromString("0151f8c4-6800-7000-8003-000000000005");
        String own = "/officials/" + leader + "/assignments?on=2016-";
        Office.get(viceMayor, own + "06-30").body("assignments.assignment.target.name", hasItem("市教育局局长甲"));
        String bureau = Office.get(viceMayor, own + "07-01")
                .body("assignments.assignment.target.name", hasItem("市教育局局长乙"))
                .extract()
                .path("assignments.find { it.assignment.target.name == '市教育局局长乙' }.assignment.target.unitId");
        Office.get(head, "/liability?on=2016-07-01&unitId=" + bureau)
                .body("links.kind", contains("PRIMARY", "OVERALL", "PRIMARY", "OVERALL", "PRIMARY"))
                .body("links[2].subject.name", equalTo("市长甲"))
                .body("links[4].subject.name", equalTo("市委书记甲"));
        Office.get(successor, "/liability?on=2016-07-01&unitId=" + bureau)
                .statusCode(200)
                .body("links.kind", contains("PRIMARY"));
        Office.get(predecessor, "/liability?on=2016-07-01&unitId=" + bureau).statusCode(404);
    }

    private static void imported(String name, String kind) {
        csv(personnel(), kind, file(name)).then().statusCode(200);
    }

    private ValidatableResponse get(String plan, String path) {
        return Office.get(head, "/plans/" + plan + path).statusCode(200);
    }

    private void inForce(String plan) {
        command(head, plan, "confirm").statusCode(200);
        command(secretary, plan, "sign").statusCode(200);
        command(head, plan, "activate").statusCode(200);
    }

    private ValidatableResponse command(String token, String plan, String verb) {
        String version = Office.as(head).get(Office.PLANS + "/" + plan).header("ETag");
        return Office.as(token)
                .header("If-Match", version)
                .post(Office.PLANS + "/" + plan + "/" + verb)
                .then();
    }
}
