package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.UnitEvents.row;
import static cn.zeren.assessment.scheme.SchemeApi.SCHEMES;
import static cn.zeren.assessment.scheme.SchemeApi.as;
import static cn.zeren.assessment.scheme.SchemeApi.freshYear;
import static cn.zeren.assessment.scheme.SchemeApi.published;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.zeren.assessment.UnitEvents;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ApplicableTest {

    @Inject
    Producer<String, String> kafka;

    Database database;

    private final UUID province = UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();
    private final String own = Tokens.system("own", unit, Role.UNIT_PRINCIPAL);

    @Test
    void aUnitIsScoredByTheSchemeOfTheGroupItIsInAtTheEndOfTheYear() {
        int year = freshYear();
        String county = published("COUNTY", year);
        published("CITY_DIRECT", year);
        String middle = year + "-07-01";
        unit(
                row("2010-01-01", middle, null, "U", "CITY_DIRECT", province),
                row(middle, null, null, "U", "COUNTY", province));
        applicable(own, year)
                .statusCode(200)
                .body("scheme.id", equalTo(county))
                .body("groupAsOf", equalTo(year + "-12-31"))
                .body("explanation.steps[0].out.assessmentGroup", equalTo("COUNTY"))
                .body("explanation.steps[0].facts[0].id", equalTo(unit.toString()));
    }

    @Test
    void aDraftAppliesToNobody() {
        int year = freshYear();
        SchemeApi.drafted("COUNTY", year);
        unit(row("2010-01-01", null, null, "U", "COUNTY", province));
        applicable(own, year).statusCode(404).body("code", equalTo("NO_SCHEME_IN_FORCE"));
    }

    @Test
    void aUnitInNoGroupIsSaidToBeNotAssessed() {
        unit(row("2010-01-01", null, null, "U", null, province));
        applicable(own, 2016).statusCode(404).body("code", equalTo("UNIT_NOT_ASSESSED"));
    }

    @Test
    void anotherUnitsSchemeIsNotThereForTheAsker() {
        int year = freshYear();
        published("COUNTY", year);
        unit(row("2010-01-01", null, null, "U", "COUNTY", province));
        String other = Tokens.system("other", UUID.randomUUID(), Role.UNIT_PRINCIPAL);
        applicable(other, year).statusCode(404).body("code", equalTo("NOT_FOUND"));
        applicable(own, year).statusCode(200);
    }

    @Test
    void theQuestionNeedsAUnitAndAYearTheSuiteKnows() {
        as(own).get(SCHEMES + "/applicable").then().statusCode(400).body("errors.size()", equalTo(2));
        as(own).get(SCHEMES + "/applicable?unitId=" + unit + "&year=1999")
                .then()
                .statusCode(400);
    }

    private void unit(String... rows) {
        new UnitEvents(kafka).unit(unit, 1, rows);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.count("select count(*) from assessed_unit where unit_id = ?", unit) == rows.length
                        && database.count("select count(*) from scope_tree where unit_id = ?", unit) > 0);
    }

    private ValidatableResponse applicable(String token, int year) {
        return as(token)
                .get(SCHEMES + "/applicable?unitId=" + unit + "&year=" + year)
                .then();
    }
}
