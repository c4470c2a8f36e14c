package cn.zeren.notice.unitstate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class UnitStateResourceTest extends ServiceTest {

    @Test
    void aUnitHasTheColourOfItsWorstLimitWithTheLimitsThatGiveIt() {
        limit(city.finance, "RUNNING", 1);
        UUID worst = limit(city.finance, "RUNNING", 3);
        limit(city.archives, "RUNNING", 0);
        limit(city.archives, "MET", 0);

        states(city.clerk, "?unitId=" + city.finance)
                .body("items.colour", contains("RED"))
                .body("items[0].unitName", is("荆州市财政局"))
                .body("items[0].sign", is("■"))
                .body("items[0].reasons", hasSize(2))
                .body("items[0].reasons[0].limitId", is(worst.toString()))
                .body("items[0].why.policy", is("unit-colour/1"));
        states(city.clerk, "?unitId=" + city.archives)
                .body("items.colour", contains("GREEN"))
                .body("items[0].reasons", hasSize(0));
        states(city.clerk, "?colour=RED").body("items.unitId", contains(city.finance.toString()));
        states(city.clerk, "?colour=YELLOW").body("items", hasSize(0));
    }

    @Test
    void onlyUnitsInSightAreTold() {
        limit(city.finance, "RUNNING", 2);

        states(city.countyHead, "")
                .body("items.unitId", containsInAnyOrder(city.county.toString(), city.township.toString()));
        states(city.archivesLiaison, "?unitId=" + city.finance).body("items", hasSize(0));
    }

    @Test
    void pagesTogetherAreAllUnitsEachOnce() {
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = states(city.clerk, "?limit=2" + (next == null ? "" : "&cursor=" + next))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.unitId"));
            next = page.getString("next");
        } while (next != null);

        assertEquals(6, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void aStricterCityTurnsThemRedSooner() {
        limit(city.finance, "RUNNING", 2);
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body("{\"validFrom\":\"2017-01-01\",\"content\":{\"yellowFrom\":1,\"redFrom\":2}}")
                .put(API + "/policies/unit-colour")
                .then()
                .statusCode(200);

        states(city.clerk, "?unitId=" + city.finance)
                .body("items.colour", contains("RED"))
                .body("items[0].why.policy", is("unit-colour/2"));
        as(city.officeHead)
                .header("If-Match", "\"2\"")
                .body("{\"validFrom\":\"2017-01-01\",\"content\":{\"yellowFrom\":3,\"redFrom\":2}}")
                .put(API + "/policies/unit-colour")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("COLOUR_LEVELS_INVALID"));
    }

    @Test
    void withoutALoginNothingIsTold() {
        RestAssured.given().get(API + "/unit-states").then().statusCode(401);
    }

    private UUID limit(UUID unit, String status, int level) {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into limit_clock (id, version, subject_kind, subject_id, about_id, unit_id, clause, counting,"
                        + " started_on, anchor_on, anchor_days, due_on, suspended_days, extended_times, extended_days, returns,"
                        + " met_on, status, level, round, explanation) values (?, 1, 'FEEDBACK', ?, ?, ?, 'DESIGN-LATE',"
                        + " 'NATURAL', '2018-05-01', '2018-05-31', 0, '2018-05-31', 0, 0, 0, 0, ?::date, ?, ?, 1, '{}')",
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                unit,
                status.equals("MET") ? "2018-05-31" : null,
                status,
                level);
        return id;
    }

    private static ValidatableResponse states(Person person, String question) {
        return as(person).get(API + "/unit-states" + question).then().statusCode(200);
    }
}
