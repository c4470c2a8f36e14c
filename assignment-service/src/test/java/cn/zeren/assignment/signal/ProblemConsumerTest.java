package cn.zeren.assignment.signal;

import static cn.zeren.assignment.testing.City.command;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.NoticeEvents;
import cn.zeren.assignment.testing.NoticeEvents.ProblemState;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.EmbeddedKafka;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problems that came again, from their topic to the draft of one signal each, in whatever order they are told. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ProblemConsumerTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
    private static final LocalDate AGAIN = LocalDate.of(2016, 11, 2);

    Database database;
    EmbeddedKafka kafka;

    @Inject
    SignalTimer timer;

    @Inject
    BusinessClock clock;

    private City city;
    private NoticeEvents notices;

    @BeforeEach
    void aPlanInForce() {
        city = new City(database);
        notices = new NoticeEvents(kafka.bootstrapServers());
        // who answers does so on every day, for the signals are sent today
        database.run(
                "update assignment set valid_from = date '2010-01-01', valid_to = date '2100-01-01' where plan_id = ?",
                UUID.fromString(city.plan));
    }

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void whatCameAgainIsDraftedOnceAndGoesToTheLeaderInChargeWhenAPersonSendsIt() {
        ProblemState earlier = told(first("CONDUCT"));
        ProblemState again = told(again(earlier, AGAIN));
        told(step(again, 2, "PLANNED"));
        notices.send(again);
        told(step(again, 3, "REPORTED"));
        work();
        String signal = "/signals/"
                + signals()
                        .body("items.rule", contains("PROBLEM_RECURRED"))
                        .body("items[0].policy", nullValue())
                        .body("items[0].status", equalTo("FOUND"))
                        .body("items[0].windowFrom", equalTo(FIRST.toString()))
                        .body("items[0].windowTo", equalTo(AGAIN.toString()))
                        .body(
                                "items[0].evidenceIds",
                                contains(again.id().toString(), earlier.id().toString()))
                        .extract()
                        .path("items[0].id");
        Office.get(city.head, signal + "/explanation")
                .body("steps[0].rule", equalTo("ProblemRecurred.find"))
                .body("steps[0].clause", equalTo("JZ-1.3"))
                .body("steps[0].facts.kind", contains("problem", "problem"));
        Office.get(city.sees("principal", "教育局", Role.UNIT_PRINCIPAL), signal).statusCode(404);
        command(city.head, signal, "send", null).statusCode(200).body("addressee.name", equalTo("戊"));
        assertEquals(
                1,
                database.count(
                        "select count(*) from journal where type = 'cn.zeren.assignment.signal.found.v1'"
                                + " and payload like ?",
                        "%" + again.id() + "%"));
    }

    @Test
    void theFirstOfItsKindIsNoneAndTwoKindsOnOneDayAreTwo() {
        ProblemState conduct = told(first("CONDUCT"));
        ProblemState power = told(first("POWER_UNCHECKED"));
        signals().body("items", empty());
        told(again(conduct, AGAIN));
        told(again(power, AGAIN));
        signals().body("items", hasSize(2));
    }

    @Test
    void whenTheEarlierOneIsToldOfLaterTheSignalWaitsForItAndHasItsDay() {
        ProblemState earlier = first("CONDUCT");
        told(again(earlier, AGAIN));
        signals().body("items", empty());
        told(earlier);
        signals().body("items.windowFrom", contains(FIRST.toString()));
    }

    @Test
    void anEarlierOneThatIsNotToldOfIsNotWaitedForLongerThanToTheDaysWork() {
        ProblemState earlier = first("CONDUCT");
        told(again(earlier, AGAIN));
        work();
        signals()
                .body("items.windowFrom", contains(AGAIN.toString()))
                .body("items.windowTo", contains(AGAIN.toString()));
        told(earlier);
        work();
        signals().body("items.windowFrom", contains(AGAIN.toString()));
    }

    @Test
    void ofAUnitNotKnownYetItWaitsForTheUnitAndHoldsUpNoOther() {
        var other = Office.fresh().asCity();
        ProblemState unknown = told(first(other.of("教育局"), "CONDUCT"));
        told(again(unknown, AGAIN));
        ProblemState known = told(first("CONDUCT"));
        told(again(known, AGAIN));
        work();
        signals().body("items", hasSize(1));
        Office office = new Office(database, other);
        work();
        Office.get(office.head, "/signals?unitId=" + other.of("教育局")).body("items", hasSize(1));
        assertEquals(
                other.of("市委"), database.value("select keeper_unit_id from signal where unit_id = ?", other.of("教育局")));
    }

    @Test
    void aDraftIsDroppedWithItsProblemAndWhatWasSentStays() {
        ProblemState conduct = told(first("CONDUCT"));
        ProblemState power = told(first("POWER_UNCHECKED"));
        ProblemState drafted = told(again(conduct, AGAIN));
        String draft = "/signals/" + signals().extract().path("items[0].id");
        ProblemState sent = told(again(power, AGAIN));
        String out = "/signals/" + signals().extract().path("items[0].id");
        command(city.head, out, "send", null).statusCode(200);
        told(step(drafted, 2, "VOIDED"));
        told(step(sent, 2, "VOIDED"));
        Office.get(city.head, draft)
                .body("status", equalTo("DROPPED"))
                .body("dropped.by", equalTo("assignment"))
                .body("dropped.note", equalTo("所依据的问题已作废"));
        Office.get(city.head, out).body("status", equalTo("SENT"));
        command(city.leader("戊", Role.VICE_MAYOR), out, "answer", Map.of("answer", "已约谈"))
                .statusCode(200);
        told(step(drafted, 3, "VOIDED"));
        Office.get(city.head, draft).body("version", equalTo(2));
    }

    @Test
    void whatIsVoidBeforeItIsHeardOfIsNoSign() {
        ProblemState again = again(told(first("CONDUCT")), AGAIN);
        told(step(again, 2, "VOIDED"));
        notices.send(again);
        told(step(again, 3, "VOIDED"));
        work();
        signals().body("items", empty());
    }

    /** Each problem's events in any order, all of them doubled, the day's work in between. */
    @Test
    void inAnyOrderThereIsInTheEndOneSignalForEachThatStands() {
        for (int seed = 1; seed <= 3; seed++) {
            city = new City(database);
            Random random = new Random(seed);
            List<ProblemState> wire = new ArrayList<>();
            List<ProblemState> last = new ArrayList<>();
            List<String> standing = new ArrayList<>();
            for (String cause : List.of("CONDUCT", "POWER_UNCHECKED", "RULES_LACKING", "FALSE_REPORT")) {
                ProblemState earlier = first(cause);
                ProblemState again = again(earlier, AGAIN.plusDays(random.nextInt(3)));
                boolean voided = random.nextInt(3) == 0;
                last.add(step(earlier, 3, "SETTLED"));
                last.add(step(again, 3, voided ? "VOIDED" : "CLOSED"));
                wire.addAll(List.of(earlier, step(earlier, 2, "CLOSED"), again, step(again, 2, "PLANNED")));
                if (!voided) {
                    standing.add(again.id().toString());
                }
            }
            wire.addAll(last);
            wire.addAll(List.copyOf(wire));
            Collections.shuffle(wire, random);
            for (ProblemState state : wire) {
                notices.send(state);
                if (random.nextInt(8) == 0) {
                    work();
                }
            }
            last.forEach(this::heard);
            work();
            signals()
                    .body(
                            "items.findAll { it.status == 'FOUND' }.collect { it.evidenceIds[0] }",
                            containsInAnyOrder(standing.toArray()))
                    .body("items.findAll { it.status != 'FOUND' }.status.unique() - 'DROPPED'", empty());
        }
    }

    private ProblemState first(String cause) {
        return first(city.of("教育局"), cause);
    }

    private static ProblemState first(UUID unit, String cause) {
        return new ProblemState(UUID.randomUUID(), 1, unit, cause, "FOUND", FIRST, null);
    }

    private static ProblemState again(ProblemState earlier, LocalDate day) {
        return new ProblemState(UUID.randomUUID(), 1, earlier.unit(), earlier.cause(), "FOUND", day, earlier.id());
    }

    private static ProblemState step(ProblemState one, long version, String status) {
        return new ProblemState(one.id(), version, one.unit(), one.cause(), status, one.foundOn(), one.recurrenceOf());
    }

    private ProblemState told(ProblemState state) {
        notices.send(state);
        heard(state);
        return state;
    }

    private void heard(ProblemState state) {
        await().until(() -> database.count(
                        "select count(*) from projection where name = 'problems' and key = ? and version >= ?",
                        state.id().toString(),
                        state.version())
                == 1);
    }

    /** The work of the next day. */
    private void work() {
        LocalDate day = clock.today().plusDays(1);
        try {
            VertxContextSupport.subscribeAndAwait(() -> timer.run(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ValidatableResponse signals() {
        return Office.get(city.head, "/signals?unitId=" + city.of("教育局"));
    }
}
