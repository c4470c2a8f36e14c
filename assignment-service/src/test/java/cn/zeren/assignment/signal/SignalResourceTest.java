package cn.zeren.assignment.signal;

import static cn.zeren.assignment.testing.City.command;
import static cn.zeren.assignment.testing.City.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Early signals: found once by the day's work or by a meeting, sent to the leader in charge, answered, late or not. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SignalResourceTest {

    Database database;

    @Inject
    SignalTimer timer;

    @Inject
    BusinessClock clock;

    private City city;

    @BeforeEach
    void aPlanInForce() {
        city = new City(database);
        always();
    }

    /** Who answers does so on every day, for these signals are found and sent today. */
    private void always() {
        database.run(
                "update assignment set valid_from = date '2010-01-01', valid_to = date '2100-01-01' where plan_id = ?",
                UUID.fromString(city.plan));
    }

    @Test
    void threeIssuesAreASignFoundOnceAndSentByAPersonToTheLeaderInCharge() {
        List<String> issues = raised(3);
        run(1);
        run(1);
        run(2);
        String id = signals()
                .body("items.size()", is(1))
                .body("items[0].rule", equalTo("MANY_ISSUES"))
                .body("items[0].policy", equalTo("signal/1"))
                .body("items[0].evidenceIds", containsInAnyOrder(issues.toArray()))
                .body("items[0].windowTo", equalTo(clock.today().toString()))
                .body("items[0].windowFrom", equalTo(clock.today().minusDays(89).toString()))
                .body("items[0].status", equalTo("FOUND"))
                .extract()
                .path("items[0].id");
        String signal = "/signals/" + id;
        Office.get(city.head, signal + "/explanation")
                .body("steps[0].rule", equalTo("ManyIssues.find"))
                .body("steps[0].policy", equalTo("signal/1"))
                .body("steps[0].facts.id", containsInAnyOrder(issues.toArray()));
        command(city.head, signal, "send", null)
                .statusCode(200)
                .body("addressee.name", equalTo("戊"))
                .body("addressee.postId", equalTo(city.of("副市长一").toString()))
                .body("answerDue", equalTo(clock.today().plusDays(15).toString()))
                .body("daysLate", is(0));
        command(city.head, signal, "send", null).statusCode(409).body("code", equalTo("SIGNAL_STATUS"));
        String leader = city.leader("戊", Role.VICE_MAYOR);
        Office.get(leader, "/signals").body("items.id", contains(id));
        command(leader, signal, "answer", Map.of("answer", "已约谈"))
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("answered.note", equalTo("已约谈"));
        command(leader, signal, "answer", Map.of("answer", "再答")).statusCode(409);
    }

    @Test
    void twoIssuesOrThreeOfWhichOneIsWithdrawnAreNoSign() {
        String last = raised(3).get(2);
        command(city.clerk, "/issues/" + last, "withdraw", Map.of("reason", "误提"))
                .statusCode(200);
        run(1);
        signals().body("items", empty());
    }

    @Test
    void whoFollowsInThePostAnswersAndALateAnswerIsTaken() {
        String signal = sent();
        UUID newcomer = city.correct("副市长一", "市政府", "2016-07-01");
        String successor = Tokens.person("successor", newcomer, Role.VICE_MAYOR);
        database.run(
                "update signal set answer_due = ? where id = ?",
                clock.today().minusDays(4),
                UUID.fromString(signal.substring("/signals/".length())));
        // who had left before it was sent does not see it; who sees it and does not hold the post is told so
        Office.get(city.leader("戊", Role.VICE_MAYOR), signal).statusCode(404);
        command(city.head, signal, "answer", Map.of("answer", "已约谈"))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_POST"));
        command(successor, signal, "answer", Map.of("answer", "已约谈"))
                .statusCode(200)
                .body("daysLate", is(4));
    }

    @Test
    void notYetAnsweredItFollowsToWhoIsInChargeNow() {
        String signal = sent();
        city.office.move("教育局", "副市长一", "常委一");
        city.rederive();
        always();
        command(city.head, signal, "send", null).statusCode(200).body("addressee.name", equalTo("乙"));
        Office.get(city.leader("戊", Role.VICE_MAYOR), signal).statusCode(404);
        command(city.leader("乙", Role.STANDING_COMMITTEE), signal, "answer", Map.of("answer", "已约谈"))
                .statusCode(200);
        command(city.head, signal, "send", null).statusCode(409);
    }

    @Test
    void withoutALeaderInChargeItIsNotSentAndMayBeDropped() {
        String signal = drafted();
        database.run(
                "update assignment set valid_to = date '2011-01-01' where plan_id = ?", UUID.fromString(city.plan));
        command(city.head, signal, "send", null).statusCode(422).body("code", equalTo("SIGNAL_WITHOUT_ADDRESSEE"));
        command(city.head, signal, "drop", Map.of("reason", "")).statusCode(400);
        command(city.head, signal, "drop", Map.of("reason", "并入年度检查")).statusCode(200);
        command(city.head, signal, "send", null).statusCode(409).body("code", equalTo("SIGNAL_STATUS"));
    }

    @Test
    void aMeetingThatWasNotHeldFindsNothing() {
        String meeting = convened();
        post(city.clerk, "/signals", told(meeting)).statusCode(409).body("code", equalTo("MEETING_NOT_HELD"));
        post(city.clerk, "/signals", Map.of("meetingId", meeting))
                .statusCode(400)
                .body("errors.pointer", hasItem("/suggestion"));
    }

    @Test
    void aWindowIsOverWhenTheMeetingFindsTheSignal() {
        Map<String, Object> told = new HashMap<>(told(held()));
        told.put("windowTo", "2999-01-01");
        post(city.clerk, "/signals", told)
                .statusCode(422)
                .body("code", equalTo("WINDOW_NOT_OVER"))
                .body("errors.pointer", contains("/windowTo"));
    }

    @Test
    void theUnitDoesNotSeeTheSignal() {
        String signal = sent();
        Office.get(city.sees("principal", "教育局", Role.UNIT_PRINCIPAL), signal).statusCode(404);
        Office.get(city.sees("stranger", "组织部", Role.LG_OFFICE_HEAD), signal).statusCode(404);
        command(city.clerk, signal, "send", null).statusCode(403);
        command(city.head, signal, "drop", Map.of("reason", "x"), "\"1\"").statusCode(412);
        Office.as(city.head).post(Office.API + signal + "/send").then().statusCode(428);
        Office.get(city.head, "/signals/policies").body("items[0].issues", is(3));
    }

    private String sent() {
        String signal = drafted();
        command(city.head, signal, "send", null).statusCode(200);
        return signal;
    }

    private String drafted() {
        return "/signals/"
                + post(city.clerk, "/signals", told(held()))
                        .statusCode(201)
                        .body("rule", equalTo("JOINT_MEETING"))
                        .extract()
                        .path("id");
    }

    private String held() {
        String meeting = convened();
        Map<String, Object> held = Map.of(
                "heldOn",
                "2016-05-20",
                "attendees",
                List.of(Map.of("postId", city.of("副市长一"), "present", true)),
                "resolutions",
                List.of());
        command(city.clerk, "/meetings/" + meeting, "hold", held).statusCode(200);
        return meeting;
    }

    private Map<String, Object> told(String meeting) {
        return Map.of(
                "meetingId",
                meeting,
                "unitId",
                city.of("教育局"),
                "windowFrom",
                "2016-03-01",
                "windowTo",
                "2016-05-20",
                "evidenceIds",
                List.of(UUID.randomUUID()),
                "suggestion",
                "建议约谈主要负责人");
    }

    private String convened() {
        Map<String, Object> body = Map.of(
                "unitId",
                city.of("市委"),
                "title",
                "联席会议",
                "plannedFor",
                "2016-05-20",
                "agenda",
                List.of("研判"),
                "attendees",
                List.of(city.of("副市长一")));
        return post(city.clerk, "/meetings", body).statusCode(201).extract().path("id");
    }

    private List<String> raised(int count) {
        List<String> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> told = Map.of(
                    "unitId",
                    city.of("教育局"),
                    "title",
                    "公车" + i,
                    "description",
                    "私用",
                    "source",
                    "PATROL",
                    "actOn",
                    "2016-05-10");
            issues.add(
                    post(city.clerk, "/issues", told).statusCode(201).extract().path("id"));
        }
        return issues;
    }

    /** The day's work of so many days from today. */
    private void run(int daysAhead) {
        LocalDate day = clock.today().plusDays(daysAhead);
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
