package cn.zeren.assignment.patrol;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.region.RegionCity;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Patrols over HTTP, row scope on: four means, nothing kept of a report taken, lateness shown to the region's leader. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PatrolResourceTest {

    private static final String PATROLS = Office.API + "/patrols";
    private static final String DAY = "2015-11-02";

    Database database;

    private RegionCity city() {
        return new RegionCity(database, new Office(database));
    }

    private static Map<String, Object> opening(RegionCity city, String due) {
        return Map.of(
                "contactPointId",
                city.point,
                "counterpartUnitId",
                city.office.city.of("财政局"),
                "startedOn",
                DAY,
                "reportDue",
                due);
    }

    private static String open(RegionCity city, String due) {
        return Office.as(city.counterpart)
                .body(opening(city, due))
                .post(PATROLS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse command(String token, String patrol, String verb, Map<String, Object> body) {
        long version = database.count("select version from patrol where id = ?", UUID.fromString(patrol));
        return Office.as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PATROLS + "/" + patrol + "/" + verb)
                .then();
    }

    private static Map<String, Object> means(String means, String note, String reference) {
        Map<String, Object> body = new HashMap<>(Map.of("means", means, "on", DAY));
        body.put("note", note);
        body.put("intakeReference", reference);
        return body;
    }

    private static Map<String, Object> report() {
        return Map.of("docNo", "荆财发〔2015〕30号", "hash", "ab".repeat(32), "origin", "档案室", "takenOn", "2015-11-20");
    }

    @Test
    void aPatrolUsesTheFourMeansAndReportsToTheCommittee() {
        RegionCity city = city();
        String patrol = open(city, "2099-12-31");
        command(city.counterpart, patrol, "report", report())
                .statusCode(422)
                .body("code", equalTo("PATROL_WITHOUT_MEANS"));
        command(city.counterpart, patrol, "use-means", means("PUBLISHED_CONTACT", "公示栏", null))
                .statusCode(200);
        command(city.counterpart, patrol, "use-means", means("FORUM", "座谈会", null))
                .statusCode(200);
        command(city.counterpart, patrol, "use-means", means("TALK", "个别座谈", null))
                .statusCode(200);
        command(city.counterpart, patrol, "use-means", means("REPORT_TAKEN", null, "JB-2015-17"))
                .statusCode(200)
                .body("means.means", contains("PUBLISHED_CONTACT", "FORUM", "TALK", "REPORT_TAKEN"))
                .body("means[3].note", nullValue())
                .body("means[3].intakeReference", equalTo("JB-2015-17"));
        command(city.counterpart, patrol, "report", report())
                .statusCode(200)
                .body("status", equalTo("REPORTED"))
                .body("lateDays", is(0))
                .body("_actions.findAll { it.allowed }", empty());
        command(city.counterpart, patrol, "report", report()).statusCode(409).body("code", equalTo("PATROL_STATUS"));
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
    }

    @Test
    void nothingOfAReportTakenIsKept() {
        RegionCity city = city();
        String patrol = open(city, "2099-12-31");
        command(city.counterpart, patrol, "use-means", means("REPORT_TAKEN", "举报某人收礼", "JB-1"))
                .statusCode(422)
                .body("code", equalTo("REPORT_CONTENT_NOT_KEPT"))
                .body("clause.id", equalTo("JJKG2020-47"))
                .body("errors[0].pointer", equalTo("/note"));
        command(city.counterpart, patrol, "use-means", means("REPORT_TAKEN", null, "某人 收礼"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/intakeReference"));
        assertEquals(0, database.count("select count(*) from journal where payload like '%收礼%'"));
        assertEquals(0, database.count("select count(*) from patrol where means like '%收礼%'"));
    }

    @Test
    void aLateReportIsShownWithItsDaysToTheLeaderOfTheRegionAndStillTaken() {
        RegionCity city = city();
        String patrol = open(city, "2015-11-10");
        Office.get(city.leader, "/patrols?late=true&regionId=" + city.region)
                .body("items", hasSize(1))
                .body("items[0].lateDays", greaterThan(0));
        command(city.counterpart, patrol, "use-means", means("FORUM", "座谈会", null))
                .statusCode(200);
        command(city.counterpart, patrol, "report", report()).statusCode(200).body("lateDays", greaterThan(0));
        Office.get(city.leader, "/patrols/" + patrol).body("lateDays", greaterThan(0));
        Office.get(city.leader, "/patrols?late=true&regionId=" + city.region).body("items", hasSize(1));
    }

    @Test
    void onlyTheCounterpartOfTheDayPatrols() {
        RegionCity city = city();
        Map<String, Object> other = new HashMap<>(opening(city, "2099-12-31"));
        other.put("counterpartUnitId", city.office.city.of("教育局"));
        Office.as(city.office.clerk)
                .body(other)
                .post(PATROLS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("COUNTERPART_NOT_NAMED"));
        String county = Tokens.system("county", city.office.city.of("公安县"), Role.UNIT_LIAISON);
        Office.as(county)
                .body(opening(city, "2099-12-31"))
                .post(PATROLS)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_THE_COUNTERPART"));
    }

    @Test
    void commandsNeedTheVersionLastSeenAndTheirFields() {
        RegionCity city = city();
        String patrol = open(city, "2099-12-31");
        String path = PATROLS + "/" + patrol + "/use-means";
        Map<String, Object> body = means("FORUM", "座谈会", null);
        Office.as(city.counterpart).body(body).post(path).then().statusCode(428);
        Office.as(city.counterpart)
                .header("If-Match", "\"7\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412)
                .body("params.currentVersion", equalTo(1));
        command(city.counterpart, patrol, "use-means", Map.of("on", DAY))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/means"));
        Office.as(city.counterpart)
                .body(Map.of("startedOn", DAY))
                .post(PATROLS)
                .then()
                .statusCode(400);
    }

    @Test
    void aRetryWithTheSameKeyOpensNoSecondPatrol() {
        RegionCity city = city();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Office.as(city.counterpart)
                    .header("Idempotency-Key", key)
                    .body(opening(city, "2099-12-31"))
                    .post(PATROLS)
                    .then()
                    .statusCode(201);
        }
        Office.get(city.counterpart, "/patrols?contactPointId=" + city.point).body("items", hasSize(1));
    }

    @Test
    void thePatrolOfAnotherCityIsNotThere() {
        RegionCity city = city();
        String patrol = open(city, "2099-12-31");
        RegionCity other = city();
        Office.get(other.office.clerk, "/patrols/" + patrol).statusCode(404);
        Office.get(other.office.clerk, "/patrols?regionId=" + city.region).body("items", empty());
        Office.as(other.office.clerk)
                .body(opening(city, "2099-12-31"))
                .post(PATROLS)
                .then()
                .statusCode(404);
    }
}
