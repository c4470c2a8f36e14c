package cn.zeren.assignment.responsibility;

import static cn.zeren.assignment.testing.City.command;
import static cn.zeren.assignment.testing.City.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits due and open issues on a leader's page and on a unit's, of a day and as known at an instant. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PendingResourceTest {

    private static final Map<String, Object> PROOF = Map.of(
            "evidence",
            List.of(Map.of("hash", "a".repeat(64), "origin", "荆教函〔2016〕12号", "takenOn", "2016-09-28")),
            "result",
            "已整改");

    Database database;

    private City city;
    private String issue;
    private LocalDate today;
    private Instant raisedAt;

    @BeforeEach
    void anIssueOfAUnitThatIsAnsweredForToday() {
        city = new City(database);
        database.run(
                "update assignment set valid_from = date '2010-01-01', valid_to = date '2100-01-01' where plan_id = ?::uuid",
                city.plan);
        ValidatableResponse raised = raise("教育局");
        issue = raised.extract().path("id");
        today = LocalDate.parse(raised.extract().path("raisedOn"));
        raisedAt = Instant.parse(raised.extract().path("raised.at"));
    }

    @Test
    void aLeaderReadsHisVisitsLateAndDueAndTheOpenIssuesOfHisUnits() {
        String due = planned("副市长一", 5);
        String late = planned("副市长一", -3);
        planned("书记", 1);
        raise("组织部");
        seesHimself("市政府");
        seesHimself("教育局");
        Office.get(city.leader("戊", Role.VICE_MAYOR), "/me/responsibilities?on=" + today)
                .statusCode(200)
                .body("visits.id", contains(late, due))
                .body("visits.daysLeft", contains(-3, 5))
                .body("visits.postTitle", contains("副市长一", "副市长一"))
                .body("visits.unitName", contains("教育局", "教育局"))
                .body("issues.id", contains(issue))
                .body("issues[0].unitId", equalTo(city.of("教育局").toString()))
                .body("issues[0].raisedOn", equalTo(today.toString()))
                .body("issues[0].status", equalTo("OPEN"))
                .body("issues[0].daysOpen", equalTo(0))
                .body("counts.visitsDue", equalTo(2))
                .body("counts.visitsLate", equalTo(1))
                .body("counts.issuesOpen", equalTo(1));
        official(city.head, "on=" + today.plusDays(6))
                .body("visits.daysLeft", contains(-9, -1))
                .body("issues.daysOpen", contains(6));
        official(city.head, "on=" + today.minusDays(1)).body("visits", empty()).body("issues", empty());
    }

    @Test
    void aUnitsPageShowsTheVisitsToItOfAllLeadersAndItsOpenIssues() {
        String second = planned("副市长一", 5);
        String first = planned("书记", 1);
        String elsewhere = raise("组织部").extract().path("id");
        unit(city.sees("own", "教育局", Role.UNIT_PRINCIPAL), "教育局", "on=" + today)
                .statusCode(200)
                .body("visits.id", contains(first, second))
                .body("visits.postTitle", contains("书记", "副市长一"))
                .body("issues.id", contains(issue));
        unit(city.head, "组织部", "on=" + today).body("visits", empty()).body("issues.id", contains(elsewhere));
        unit(city.sees("other", "组织部", Role.UNIT_PRINCIPAL), "教育局", "on=" + today)
                .statusCode(404);
    }

    @Test
    void theLastDayThereIsIsAnsweredAsAnyOtherAndThereIsNoneAfterIt() {
        String overview = "/api/assignment/v1/units/" + city.of("教育局") + "/overview";
        Office.as(city.head).queryParam("on", "9999-12-31").get(overview).then().statusCode(200);
        Office.as(city.head)
                .queryParam("on", "+10000-01-01")
                .get(overview)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void whoSeesTheLeaderButNotTheUnitSeesNeitherItsIssuesNorTheVisitsToIt() {
        planned("副市长一", 5);
        database.run("update official set home_unit_id = ? where id = ?", city.of("市政府"), city.of("戊"));
        official(city.sees("government", "市政府", Role.LG_OFFICE), "on=" + today)
                .statusCode(200)
                .body("posts.title", contains("副市长一"))
                .body("visits", empty())
                .body("issues", empty());
    }

    @Test
    void whatIsDoneWaitsNoLongerButDidAsKnownBefore() {
        String made = planned("副市长一", -1);
        String off = planned("副市长一", 5);
        Instant known = Instant.parse(raise("教育局").extract().<String>path("raised.at"));
        official(city.head, "on=" + today)
                .body("visits.id", contains(made, off))
                .body("issues.size()", equalTo(2));
        command(city.clerk, "/visits/" + made, "record", Map.of("happenedOn", today.toString(), "musts", List.of()))
                .statusCode(200);
        command(city.clerk, "/visits/" + off, "cancel", Map.of("reason", "防汛")).statusCode(200);
        command(city.head, "/issues/" + issue, "resolve", PROOF).statusCode(200);
        String wrong = database.column("select id from issue where unit_id = ? and status = 'OPEN'", city.of("教育局"))
                .get(0)
                .toString();
        command(city.chief, "/issues/" + wrong, "withdraw", Map.of("reason", "误提"))
                .statusCode(200);
        for (ValidatableResponse page :
                List.of(official(city.head, "on=" + today), unit(city.head, "教育局", "on=" + today))) {
            page.statusCode(200).body("visits", empty()).body("issues", empty());
        }
        official(city.head, "on=" + today + "&asKnownAt=" + known)
                .body("visits.id", contains(off))
                .body("issues.id", contains(issue, wrong));
        unit(city.head, "教育局", "on=" + today + "&asKnownAt=" + raisedAt.minusMillis(1))
                .body("visits", empty())
                .body("issues", empty());
    }

    private String planned(String post, int daysFromToday) {
        Map<String, Object> body = Map.of(
                "postId",
                city.of(post),
                "unitId",
                city.of("教育局"),
                "plannedFor",
                today.plusDays(daysFromToday).toString());
        return post(city.clerk, "/visits", body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse raise(String unit) {
        Map<String, Object> told = Map.of(
                "unitId", city.of(unit), "title", "公车", "description", "私用", "source", "VISIT", "actOn", "2016-05-10");
        return post(city.clerk, "/issues", told).statusCode(201);
    }

    private void seesHimself(String unit) {
        database.run(
                "insert into scope_unit (official_id, unit_id, valid_from, reason) values (?, ?, date '2000-01-01', 'POST')"
                        + " on conflict do nothing",
                city.of("戊"),
                city.of(unit));
    }

    private ValidatableResponse official(String token, String query) {
        return Office.get(token, "/officials/" + city.of("戊") + "/responsibilities?" + query);
    }

    private ValidatableResponse unit(String token, String name, String query) {
        return Office.get(token, "/units/" + city.of(name) + "/overview?" + query);
    }
}
