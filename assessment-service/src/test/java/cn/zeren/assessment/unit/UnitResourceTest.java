package cn.zeren.assessment.unit;

import static cn.zeren.assessment.UnitEvents.row;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assessment.UnitEvents;
import cn.zeren.platform.http.Cursor;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class UnitResourceTest {

    @Inject
    Producer<String, String> kafka;

    Database database;

    private final UUID city = UUID.randomUUID();
    private final UUID countyA = UUID.randomUUID();
    private final UUID countyB = UUID.randomUUID();
    private final UUID bureau = UUID.randomUUID();
    private final UUID office = UUID.randomUUID();
    private final String cityWide = Tokens.system("office", city, Role.LG_OFFICE);
    private UnitEvents events;

    @BeforeEach
    void aCityWithTwoCountiesABureauAndAnOfficeNobodyAssesses() {
        events = new UnitEvents(kafka);
        events.unit(city, 1, "C", null, UUID.randomUUID());
        events.unit(countyA, 1, "C-A", "COUNTY", city);
        events.unit(countyB, 1, "C-B", "COUNTY", city);
        events.unit(bureau, 1, "C-J", "CITY_DIRECT", city);
        events.unit(office, 1, "C-O", null, city);
        awaitUnits(5);
    }

    @Test
    void theListHasTheAssessedUnitsInSightByCode() {
        list(cityWide, "").body("items.code", contains("C-A", "C-B", "C-J")).body("next", nullValue());
        list(cityWide, "?group=COUNTY").body("items.code", contains("C-A", "C-B"));
    }

    @Test
    void twoOfficialsEachSeeTheirOwnUnitAndNothingOfTheOthers() {
        list(official("a", countyA), "").body("items.code", contains("C-A"));
        list(official("b", countyB), "").body("items.code", contains("C-B"));
        list(Tokens.person("nobody", UUID.randomUUID(), Role.COUNTY), "").body("items", hasSize(0));
    }

    @Test
    void pagesFollowEachOther() {
        ValidatableResponse first = list(cityWide, "?limit=2").body("items.code", contains("C-A", "C-B"));
        String next = first.body("next", notNullValue()).extract().path("next");
        list(cityWide, "?limit=2&cursor=" + next)
                .body("items.code", contains("C-J"))
                .body("next", nullValue());
        given().auth().oauth2(cityWide).get(path("?limit=501")).then().statusCode(400);
        given().auth()
                .oauth2(cityWide)
                .get(path("?cursor=" + Cursor.of("one")))
                .then()
                .statusCode(400);
        given().get(path("")).then().statusCode(401);
    }

    @Test
    void aNewerEventReplacesAllThatWasHeldAndAnOlderOneChangesNothing() {
        String before = row("2010-01-01", "2020-01-01", null, "C-OLD", "COUNTY", city);
        String after = row("2020-01-01", null, null, "C-NEW", "COUNTY", city);
        String mistake = row("2010-01-01", null, "2016-02-01T00:00:00Z", "C-WRONG", "COUNTY", city);
        events.unit(countyA, 3, mistake, before, after);
        events.unit(countyA, 2, "C-LATE", "CITY_DIRECT", city);
        UUID last = UUID.randomUUID();
        events.unit(last, 1, "C-Z", "COUNTY", city);
        awaitUnits(6);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.count("select count(*) from assessed_unit where unit_id = ?", countyA) == 2);
        list(cityWide, "?on=2019-12-31&group=COUNTY").body("items.code", contains("C-B", "C-OLD", "C-Z"));
        list(cityWide, "?on=2020-01-01&group=COUNTY").body("items.code", contains("C-B", "C-NEW", "C-Z"));
    }

    @Test
    void duplicatesMakeNoDoubles() {
        for (int i = 0; i < 3; i++) {
            events.unit(countyA, 1, "C-A", "COUNTY", city);
        }
        UUID last = UUID.randomUUID();
        events.unit(last, 1, "C-Z", "COUNTY", city);
        awaitUnits(6);
        assertEquals(1, database.count("select count(*) from assessed_unit where unit_id = ?", countyA));
        list(cityWide, "?group=COUNTY").body("items.code", contains("C-A", "C-B", "C-Z"));
    }

    @Test
    void aUnitIsShownAsItIs() {
        list(official("j", bureau), "")
                .body("items[0].id", equalTo(bureau.toString()))
                .body("items[0].name", equalTo("单位C-J"))
                .body("items[0].assessmentGroup", equalTo("CITY_DIRECT"))
                .body("items[0].validFrom", equalTo("2010-01-01"))
                .body("items[0].validTo", nullValue());
    }

    private void awaitUnits(int n) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.count(
                                "select count(distinct a.unit_id) from assessed_unit a"
                                        + " join scope_tree t on t.unit_id = a.unit_id and t.ancestor_id = ?",
                                city)
                        >= n);
    }

    private String official(String name, UUID unit) {
        UUID id = UUID.randomUUID();
        database.run("insert into scope_unit values (?, ?, date '2010-01-01', null, 'POST')", id, unit);
        return Tokens.person(name, id, Role.COUNTY);
    }

    private static String path(String query) {
        return "/api/assessment/v1/units" + query;
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth().oauth2(token).get(path(query)).then().statusCode(200);
    }
}
