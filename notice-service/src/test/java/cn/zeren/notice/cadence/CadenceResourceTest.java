package cn.zeren.notice.cadence;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CadenceResourceTest extends ServiceTest {

    private static final String CADENCE = API + "/policies/cadence";

    @Test
    void theHeadOfTheOfficeSetsThePolicyOfAYear() {
        set(city.officeHead, 1, 2017, "WITH_CAUSE")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("validFrom", is("2017-01-01"))
                .body("clause", is("JZ-2.2"));

        as(city.clerk)
                .get(CADENCE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items.policy", is(java.util.List.of("EVERY_PERIOD", "WITH_CAUSE")));
        assertEquals(
                "cn.zeren.notice.cadence-policy.set.v1",
                database.value("select type from journal where purpose = 'cadence.set'"));
    }

    @Test
    void whoHasNotSeenTheLastEditionSetsNone() {
        set(city.officeHead, 1, 2017, "WITH_CAUSE").statusCode(200);

        set(city.officeHead, 1, 2017, "EVERY_PERIOD").statusCode(412).body("params.currentVersion", is(2));
        as(city.officeHead)
                .body(Map.of("year", 2017, "policy", "EVERY_PERIOD"))
                .put(CADENCE)
                .then()
                .statusCode(428);
    }

    @Test
    void anUnregisteredClauseIsRefused() {
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(Map.of("year", 2017, "policy", "WITH_CAUSE", "clause", "XX-1"))
                .put(CADENCE)
                .then()
                .statusCode(422)
                .body("errors[0].code", is("CLAUSE_UNKNOWN"));
    }

    @Test
    void nobodyElseSetsIt() {
        set(city.clerk, 1, 2017, "WITH_CAUSE").statusCode(403);
        set(city.financeHead, 1, 2017, "WITH_CAUSE").statusCode(403);
    }

    private static ValidatableResponse set(Person person, int seen, int year, String policy) {
        return as(person)
                .header("If-Match", "\"" + seen + "\"")
                .body(Map.of("year", year, "policy", policy))
                .put(CADENCE)
                .then();
    }
}
