package cn.zeren.assignment.rectification;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.testing.NoticeEvents;
import cn.zeren.assignment.testing.NoticeEvents.State;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 不脱钩 over HTTP and Kafka: the year turns, rectifications are heard of in any order, release is refused and granted. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CouplingResourceTest {

    private static final List<String> COUNTIES = List.of("公安县", "石首市", "洪湖市");
    private static final LocalDate NOVEMBER = LocalDate.of(2016, 11, 2);

    Database database;
    EmbeddedKafka kafka;

    private NoticeEvents notices;
    private Office office;

    @BeforeEach
    void twoYears() {
        notices = new NoticeEvents(kafka.bootstrapServers());
        var city = Office.fresh().asCity();
        for (String county : COUNTIES) {
            if (!county.equals("公安县")) {
                city.unit(county, UnitType.COUNTY_LEVEL, "市委").lead(2015, "财政局", county);
            }
            city.lead(2016, "组织部", county);
        }
        office = new Office(database, city);
        inForce(office.draft());
        inForce(office.draft(office.clerk, Map.of("year", 2017)).extract().path("plan.id"));
    }

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void nextYearsPlanInForceCarriesTheMembersOfThisYearOverAndTheyStillAnswer() {
        Office.get(office.head, "/assignments/" + of("公安县"))
                .body("history[-1].assignment.status", equalTo("CARRY_OVER"))
                .body("history[-1].assignment.validTo", equalTo("2017-01-01"))
                .body("history[-1].releasedOn", nullValue());
        Office.get(office.head, "/liability?on=2018-06-01&unitId=" + office.city.of("公安县"))
                .body("links.subject.name", contains("财政局"));
        Office.get(office.head, "/liability?on=2017-06-01&unitId=" + office.city.of("公安县"))
                .body("links.subject.name", hasItem("财政局"))
                .body("links.subject.name", hasItem("组织部"));
        assertEquals(
                COUNTIES.size(),
                database.count(
                        "select count(*) from assignment where recorded_to is null and status = 'CARRY_OVER'"
                                + " and target_unit_id = any (?)",
                        (Object) COUNTIES.stream().map(office.city::of).toArray(UUID[]::new)));
    }

    @Test
    void itIsReleasedOnlyAfterTheLastRectificationIsClosed() {
        String county = "公安县";
        State first = told(opened(county, NOVEMBER));
        State second = told(opened(county, NOVEMBER.plusDays(5)));
        release(county)
                .statusCode(422)
                .body("code", equalTo("STILL_COUPLED"))
                .body("clause.id", equalTo("JZ-1.1"))
                .body("params.count", equalTo(2))
                .body(
                        "params.rectifications.id",
                        contains(first.id().toString(), second.id().toString()));
        told(closed(second));
        release(county)
                .statusCode(422)
                .body("params.rectifications.id", contains(first.id().toString()));
        Office.get(office.head, "/assignments/" + of(county) + "/coupling")
                .body("open.id", contains(first.id().toString()))
                .body("open[0].assignmentId", equalTo(of(county).toString()))
                .body("_actions[0].refusal", equalTo("STILL_COUPLED"));
        told(closed(first));
        Office.get(office.head, "/assignments/" + of(county) + "/coupling")
                .body("open", empty())
                .body("_actions[0].allowed", is(true));
        release(county).statusCode(200).body("history[-1].assignment.status", equalTo("RELEASED"));
        release(county).statusCode(409).body("code", equalTo("ASSIGNMENT_STATUS"));
        Office.get(office.head, "/liability?on=2030-01-01&unitId=" + office.city.of(county))
                .body("links", empty());
    }

    @Test
    void oneOfItsTimeHeardOfAfterReleaseMakesItBindAgainAndOneOfALaterDayIsReported() {
        String county = "石首市";
        release(county).statusCode(200);
        State later = told(opened(county, LocalDate.of(2099, 3, 1)));
        assertEquals("RELEASED", status(county));
        Office.get(office.head, "/rectifications?unanswered=true&unitId=" + office.city.of(county))
                .body("items.id", contains(later.id().toString()))
                .body("items[0].assignmentId", nullValue());
        told(opened(county, NOVEMBER));
        assertEquals("CARRY_OVER", status(county));
        Office.get(office.head, "/rectifications?unitId=" + office.city.of(county))
                .body("items", hasSize(2))
                .body("items.assignmentId", hasItem(of(county).toString()));
        Office.get(office.head, "/rectifications?unanswered=true&unitId=" + office.city.of(county))
                .body("items", empty());
    }

    @Test
    void aRenameOfTheCountyUnhooksNobody() {
        String county = "洪湖市";
        UUID city = newCounty();
        renamed(county, city);
        State before = told(new State(UUID.randomUUID(), 1, city, "OPEN", LocalDate.of(2017, 1, 31), null));
        State since = told(new State(UUID.randomUUID(), 1, city, "OPEN", LocalDate.of(2017, 3, 1), null));
        release(county)
                .statusCode(422)
                .body("code", equalTo("STILL_COUPLED"))
                .body("params.rectifications.id", contains(since.id().toString()));
        Office.get(office.head, "/assignments/" + of(county) + "/coupling")
                .body("open.id", contains(since.id().toString()));
        told(closed(since));
        release(county).statusCode(200);
        told(reopened(since));
        assertEquals("CARRY_OVER", status(county), "it was open in its time, and is");
        told(closed(before));
        assertEquals("CARRY_OVER", status(county));
    }

    @Test
    void aRenameThatBecomesKnownAfterReleaseUndoesIt() {
        String county = "石首市";
        UUID city = newCounty();
        told(new State(UUID.randomUUID(), 1, city, "OPEN", LocalDate.of(2017, 3, 1), null));
        release(county).statusCode(200);
        renamed(county, city);
        assertEquals("CARRY_OVER", status(county));
        release(county).statusCode(422);
    }

    private UUID newCounty() {
        UUID id = UUID.randomUUID();
        Map<String, String> row = new HashMap<>(Map.of("id", id.toString(), "code", "N" + id, "name", "新设市"));
        row.putAll(Map.of("type", "COUNTY_LEVEL", "validFrom", "2017-02-01"));
        row.putAll(Map.of("parentCode", code("市委"), "managedByCode", code("市委")));
        told("units", row);
        return id;
    }

    private void renamed(String county, UUID to) {
        told(
                "successions",
                Map.of(
                        "predecessorUnitCode",
                        code(county),
                        "successorUnitCode",
                        "N" + to,
                        "kind",
                        "RENAME",
                        "day",
                        "2017-02-01"));
    }

    private void told(String kind, Map<String, String> row) {
        Office.as(office.clerk)
                .body(List.of(row))
                .post(Office.API + "/imports/" + kind)
                .then()
                .statusCode(200);
    }

    private String code(String unit) {
        return office.city.of(unit).toString();
    }

    @Test
    void theCommandNeedsTheVersionLastSeenTheRoleAndTheSight() {
        String path = Office.API + "/assignments/" + of("洪湖市") + "/release";
        Office.as(office.head).post(path).then().statusCode(428);
        Office.as(office.head).header("If-Match", "\"99\"").post(path).then().statusCode(412);
        Office.as(office.clerk).header("If-Match", "\"3\"").post(path).then().statusCode(403);
        Office elsewhere = new Office(database);
        Office.as(elsewhere.head).header("If-Match", "\"3\"").post(path).then().statusCode(404);
        Office.get(elsewhere.head, "/assignments/" + of("洪湖市") + "/coupling").statusCode(404);
        Office.get(elsewhere.head, "/rectifications").body("items", empty());
        Office.get(office.head, "/rectifications?cursor=nonsense").statusCode(400);
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key);
        assertEquals(first, keyed(key));
    }

    @Test
    void inAnyInterleavingOfBothSidesNoneIsReleasedWithOneOpenAndAllAreInTheEnd() {
        for (int seed = 1; seed <= 4; seed++) {
            interleave(new Random(seed));
        }
        COUNTIES.forEach(county -> release(county));
        COUNTIES.forEach(county -> assertEquals("RELEASED", status(county)));
    }

    /** Releases race with news that is out of order and doubled; in the end all is closed. */
    private void interleave(Random random) {
        List<State> wire = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            State one = opened(COUNTIES.get(random.nextInt(COUNTIES.size())), NOVEMBER.plusDays(random.nextInt(90)));
            wire.addAll(List.of(one, closed(one), reopened(one), one));
        }
        Collections.shuffle(wire, random);
        List<CompletableFuture<Void>> releases = new ArrayList<>();
        for (State state : wire) {
            notices.send(state);
            String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
            releases.add(CompletableFuture.runAsync(() -> release(county)));
            noneIsReleasedWithOneOpen();
        }
        releases.forEach(CompletableFuture::join);
        wire.stream().filter(state -> state.version() == 3).forEach(state -> {
            heard(state);
            noneIsReleasedWithOneOpen();
            told(new State(state.id(), 4, state.unit(), "CLOSED", state.openedOn(), NOVEMBER));
        });
        noneIsReleasedWithOneOpen();
    }

    private void noneIsReleasedWithOneOpen() {
        assertEquals(
                0,
                database.count("select count(*) from assignment a join rectification r on r.unit_id = a.target_unit_id"
                        + " where a.recorded_to is null and a.status = 'RELEASED' and r.open"
                        + " and r.opened_on <= a.released_on"));
    }

    private State opened(String county, LocalDate day) {
        return new State(UUID.randomUUID(), 1, office.city.of(county), "OPEN", day, null);
    }

    private static State closed(State one) {
        return new State(
                one.id(),
                2,
                one.unit(),
                "CLOSED",
                one.openedOn(),
                one.openedOn().plusDays(30));
    }

    private static State reopened(State one) {
        return new State(one.id(), 3, one.unit(), "RETURNED", one.openedOn(), null);
    }

    private State told(State state) {
        notices.send(state);
        heard(state);
        return state;
    }

    private void heard(State state) {
        await().until(() -> database.count(
                        "select count(*) from projection where name = 'rectifications' and key = ? and version >= ?",
                        state.id().toString(),
                        state.version())
                == 1);
    }

    private ValidatableResponse release(String county) {
        long version = database.count("select max(version) from assignment where id = ?", of(county));
        return Office.as(office.head)
                .header("If-Match", "\"" + version + "\"")
                .post(Office.API + "/assignments/" + of(county) + "/release")
                .then();
    }

    private String keyed(String key) {
        UUID id = of("洪湖市");
        var answer = Office.as(office.head)
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", key)
                .post(Office.API + "/assignments/" + id + "/release");
        assertTrue(answer.statusCode() == 200, answer.asString());
        return answer.asString();
    }

    private UUID of(String county) {
        return (UUID) database.value(
                "select id from assignment where target_unit_id = ? and year = 2016 and recorded_to is null",
                office.city.of(county));
    }

    private String status(String county) {
        return (String)
                database.value("select status from assignment where id = ? and recorded_to is null", of(county));
    }

    private void inForce(String plan) {
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate").statusCode(200);
    }
}
