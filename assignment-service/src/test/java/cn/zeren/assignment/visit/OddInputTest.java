package cn.zeren.assignment.visit;

import static cn.zeren.assignment.testing.City.command;
import static cn.zeren.assignment.testing.City.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody would send on purpose to visits, issues, reviews, meetings and signals is refused, and breaks nothing. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OddInputTest {

    Database database;

    private City city;

    @BeforeEach
    void aPlanInForce() {
        city = new City(database);
    }

    @Test
    void wrongTypesAreMalformed() {
        post(city.clerk, "/visits", Map.of("postId", 5, "unitId", List.of(), "plannedFor", "soon"))
                .statusCode(400);
        post(city.clerk, "/visits", List.of(1)).statusCode(400);
        post(city.clerk, "/visits", "{").statusCode(400);
        post(city.clerk, "/issues", issue("source", "RUMOUR")).statusCode(400);
        post(city.clerk, "/issues", issue("unitId", "教育局")).statusCode(400);
        post(city.clerk, "/meetings", Map.of("agenda", "研判")).statusCode(400);
        command(city.clerk, visit(), "record", Map.of("happenedOn", "2016-06-15", "musts", Map.of()))
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/visits?year=soon",
                "/visits?year=99999999999",
                "/visits?status=LOST",
                "/visits?postId=me",
                "/visits?cursor=%00",
                "/visits?limit=0",
                "/visits?limit=1000000",
                "/visits/figures?year=x",
                "/issues?status=%F0%9F%98%80",
                "/issues?cursor=zzz",
                "/reviews?officialId=x",
                "/meetings?unitId=1",
                "/signals?postId=-"
            })
    void anOddQuestionIsMalformed(String question) {
        Office.get(city.clerk, question)
                .statusCode(400)
                .body("errors.pointer", contains(question.replaceAll(".*\\?(.*)=.*", "/$1")));
    }

    @Test
    void anOddPlaceIsNowhere() {
        Office.get(city.clerk, "/visits/me").statusCode(404);
    }

    @Test
    void hugeInputIsMalformed() {
        String much = "重".repeat(100_000);
        post(city.clerk, "/issues", issue("description", much)).statusCode(400);
        post(city.clerk, "/meetings", meeting("agenda", Collections.nCopies(51, "研判")))
                .statusCode(400);
        Map<String, Object> shown = shown();
        shown.put("issueIds", Collections.nCopies(101, UUID.randomUUID()));
        command(city.clerk, visit(), "record", shown).statusCode(400).body("errors.pointer", hasItem("/issueIds"));
        shown.put("issueIds", List.of());
        shown.put("noIssueReason", much);
        command(city.clerk, visit(), "record", shown).statusCode(400);
    }

    @Test
    void whatIsSaidTwiceCountsOnce() {
        String issue = post(city.clerk, "/issues", issue("source", "VISIT"))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> shown = shown();
        shown.put("issueIds", List.of(issue, issue));
        Map<String, Object> again = new HashMap<>(Map.of("must", "HEARD_REPORT", "evidence", List.of(paper())));
        shown.put("musts", List.of(again, again));
        command(city.clerk, visit(), "record", shown)
                .statusCode(200)
                .body("issueIds", contains(issue))
                .body("musts", hasSize(1))
                .body("musts[0].evidence", hasSize(1));
    }

    @Test
    void whetherSomebodyCameIsSaid() {
        String meeting = "/meetings/"
                + post(city.clerk, "/meetings", meeting("title", "联席会议"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        Map<String, Object> held = Map.of(
                "heldOn",
                "2016-05-20",
                "attendees",
                List.of(Map.of("postId", city.of("副市长一"))),
                "resolutions",
                List.of());
        command(city.clerk, meeting, "hold", held)
                .statusCode(400)
                .body("errors.pointer", hasItem("/attendees/0/present"));
    }

    private String visit() {
        return "/visits/"
                + post(city.clerk, "/visits", plan("2016-06-01"))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Map<String, Object> plan(String day) {
        return Map.of("postId", city.of("副市长一"), "unitId", city.of("教育局"), "plannedFor", day);
    }

    private Map<String, Object> issue(String field, Object value) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "unitId",
                city.of("教育局"),
                "title",
                "公车",
                "description",
                "私用",
                "source",
                "VISIT",
                "actOn",
                "2016-05-10"));
        told.put(field, value);
        return told;
    }

    private Map<String, Object> meeting(String field, Object value) {
        Map<String, Object> body = new HashMap<>(
                Map.of("unitId", city.of("市委"), "title", "联席会议", "plannedFor", "2016-05-20", "agenda", List.of("研判")));
        body.put("attendees", List.of(city.of("副市长一")));
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> shown() {
        return new HashMap<>(Map.of("happenedOn", "2016-06-15", "musts", List.of()));
    }

    private static Map<String, Object> paper() {
        return Map.of("hash", "b".repeat(64), "origin", "荆教函〔2016〕9号", "takenOn", "2016-06-15");
    }
}
