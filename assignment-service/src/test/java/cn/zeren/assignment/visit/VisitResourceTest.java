package cn.zeren.assignment.visit;

import static cn.zeren.assignment.testing.City.command;
import static cn.zeren.assignment.testing.City.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits over HTTP: planned for whom one answers for, refused for a missing must, counted. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class VisitResourceTest {

    private static final List<Map<String, Object>> PROOF =
            List.of(Map.of("hash", "b".repeat(64), "origin", "荆教函〔2016〕9号", "takenOn", "2016-06-15"));

    Database database;

    private City city;

    @BeforeEach
    void aPlanInForce() {
        city = new City(database);
    }

    @Test
    void aVisitThatLacksAMustSaysWhichAndCountsAsNotMade() {
        String visit = planned();
        command(city.clerk, visit, "record", shown("HEARD_REPORT"))
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("countsAs", equalTo("NOT_MADE"))
                .body("missing.must", contains("CHECKED_TASKS", "SUPERVISED_RECTIFICATION"))
                .body("_actions.find { it.verb == 'complete' }.refusal", equalTo("VISIT_MUST_MISSING"));
        command(city.clerk, visit, "complete", null)
                .statusCode(422)
                .body("code", equalTo("VISIT_MUST_MISSING"))
                .body("clause.id", equalTo("JZ-1.3"))
                .body("params.missing", contains("CHECKED_TASKS", "SUPERVISED_RECTIFICATION"))
                .body("errors.pointer", contains("/musts/CHECKED_TASKS", "/musts/SUPERVISED_RECTIFICATION"))
                .body("errors.params.must", contains("CHECKED_TASKS", "SUPERVISED_RECTIFICATION"))
                .body("errors[0].detail", equalTo("没有凭据:检查任务落实情况"))
                .body("title", equalTo("尚缺:检查任务落实情况、督办主要问题的整改落实。缺一项即算未开展"));
        figures().body("items.notMade", contains(List.of(id(visit)))).body("items[0].made", empty());
    }

    @Test
    void theThirdMustNeedsAnIssueOrAReason() {
        String visit = planned();
        command(city.clerk, visit, "record", shown("HEARD_REPORT", "CHECKED_TASKS", "SUPERVISED_RECTIFICATION"))
                .body("missing.why", contains("NO_ISSUE_NOR_REASON"));
        command(city.clerk, visit, "complete", null)
                .statusCode(422)
                .body("errors.code", contains("NO_ISSUE_NOR_REASON"));
        String elsewhere = raise("组织部");
        Map<String, Object> more = all();
        more.put("issueIds", List.of(elsewhere));
        command(city.clerk, visit, "record", more).statusCode(422).body("errors.pointer", contains("/issueIds/0"));
        more.put("issueIds", List.of(raise("教育局")));
        command(city.clerk, visit, "record", more).statusCode(200).body("missing", empty());
        command(city.clerk, visit, "complete", null)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("countsAs", equalTo("MADE"))
                .body("daysLate", is(14));
        figures().body("items.made", contains(List.of(id(visit)))).body("items.title", contains("副市长一"));
        command(city.clerk, visit, "record", more).statusCode(409).body("code", equalTo("VISIT_STATUS"));
    }

    @Test
    void aReasonWhyThereIsNoIssueWillDo() {
        String visit = planned();
        Map<String, Object> more = all();
        more.put("noIssueReason", " ");
        command(city.clerk, visit, "record", more).statusCode(400).body("errors.pointer", hasItem("/noIssueReason"));
        more.put("noIssueReason", "本季度无问题");
        command(city.clerk, visit, "record", more).statusCode(200);
        command(city.clerk, visit, "complete", null).statusCode(200).body("noIssueReason", equalTo("本季度无问题"));
    }

    @Test
    void aLeaderVisitsWhomHeAnswersForAndNobodyElse() {
        String leader = city.sees("leader", "教育局", Role.VICE_MAYOR);
        plan(leader, "副市长一", "教育局").statusCode(403).body("code", equalTo("NOT_YOUR_POST"));
        plan(city.clerk, "副市长一", "组织部").statusCode(422).body("code", equalTo("VISIT_WITHOUT_GROUND"));
        plan(city.clerk, "书记", "教育局").statusCode(201).body("ground.kind", equalTo("ANSWERS_FOR"));
        plan(city.clerk, "财政局长", "公安县")
                .statusCode(201)
                .body("ground.kind", equalTo("CONTACT_COUNTY"))
                .body("leader.name", equalTo("壬"));
    }

    @Test
    void aLeaderPlansAndCompletesHisOwn() {
        database.run(
                "insert into scope_unit (official_id, unit_id, valid_from, reason) values (?, ?, date '2000-01-01', 'PORTFOLIO')"
                        + " on conflict do nothing",
                city.of("戊"),
                city.of("教育局"));
        String leader = city.leader("戊", Role.VICE_MAYOR);
        String visit = "/visits/"
                + plan(leader, "副市长一", "教育局")
                        .statusCode(201)
                        .body("leader.name", equalTo("戊"))
                        .extract()
                        .path("id");
        Map<String, Object> more = all();
        more.put("noIssueReason", "无问题");
        command(leader, visit, "record", more).statusCode(200);
        command(city.sees("other", "教育局", Role.MAYOR), visit, "complete", null).statusCode(403);
        command(leader, visit, "complete", null).statusCode(200);
    }

    @Test
    void whoHeldThePostOnTheDayOfTheVisitVisited() {
        city.office.succeed("副市长一", "市政府");
        String visit = planned();
        Office.get(city.clerk, visit).body("leader.name", equalTo("戊"));
        Map<String, Object> later = all();
        later.put("happenedOn", "2016-08-20");
        command(city.clerk, visit, "record", later).statusCode(200).body("leader.name", equalTo("子"));
        database.run(
                "update tenure set valid_to = date '2016-09-01' where post_id = ? and valid_to is null",
                city.of("副市长一"));
        Map<String, Object> vacant = all();
        vacant.put("happenedOn", "2016-09-05");
        command(city.clerk, visit, "record", vacant).statusCode(422).body("code", equalTo("VISIT_BY_NOBODY"));
    }

    @Test
    void whatTookPlaceBeforeItWasAgreedOnIsAnotherVisit() {
        String visit = planned();
        Map<String, Object> earlier = all();
        earlier.put("happenedOn", "2016-05-31");
        command(city.clerk, visit, "record", earlier)
                .statusCode(422)
                .body("code", equalTo("VISIT_BEFORE_PLAN"))
                .body("clause.id", equalTo("DESIGN-VISIT-DAY"));
        Map<String, Object> ahead = new HashMap<>(body("副市长一", "教育局"));
        ahead.put("plannedFor", "2016-12-30");
        String next = "/visits/"
                + post(city.clerk, "/visits", ahead).statusCode(201).extract().path("id");
        database.run("update visit set planned_on = date '2016-05-01' where id = ?::uuid", id(next));
        command(city.clerk, next, "record", earlier)
                .statusCode(200)
                .body("daysEarly", is(213))
                .body("daysLate", is(0));
    }

    @Test
    void whatIsStillToComeProvesNothingAndAWithdrawnIssueNeither() {
        String visit = planned();
        Map<String, Object> proof = Map.of("hash", "b".repeat(64), "origin", "函", "takenOn", "2999-01-01");
        Map<String, Object> more = shown();
        more.put("musts", List.of(Map.of("must", "CHECKED_TASKS", "evidence", List.of(proof))));
        command(city.clerk, visit, "record", more)
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_OF_THE_FUTURE"))
                .body("errors.pointer", contains("/musts/CHECKED_TASKS/evidence/0/takenOn"));
        String issue = raise("教育局");
        command(city.clerk, "/issues/" + issue, "withdraw", Map.of("reason", "误提"))
                .statusCode(200);
        Map<String, Object> withdrawn = all();
        withdrawn.put("issueIds", List.of(issue));
        command(city.clerk, visit, "record", withdrawn).statusCode(422).body("errors.pointer", contains("/issueIds/0"));
    }

    @Test
    void theIssuesOfWhatAUnitCameOutOfAreItsOwnToRectify() {
        String visit = planned();
        String issue = raise("组织部");
        Map<String, Object> more = all();
        more.put("issueIds", List.of(issue));
        database.run(
                "insert into succession (id, valid_from, recorded_from, predecessor_unit_id, successor_unit_id, kind)"
                        + " values (?, date '2016-06-01', now(), ?, ?, 'MERGE')",
                UUID.randomUUID(),
                city.of("组织部"),
                city.of("教育局"));
        // as long as the other stands, its issues are its own
        command(city.clerk, visit, "record", more).statusCode(422).body("errors.pointer", contains("/issueIds/0"));
        database.run("update unit set valid_to = date '2016-06-01' where id = ?", city.of("组织部"));
        command(city.clerk, visit, "record", more).statusCode(200).body("missing", empty());
    }

    @Test
    void anIssueWithdrawnAfterItWasLinkedSupervisesNothing() {
        String visit = planned();
        String issue = raise("教育局");
        Map<String, Object> more = all();
        more.put("issueIds", List.of(issue));
        command(city.clerk, visit, "record", more).statusCode(200).body("missing", empty());
        command(city.clerk, "/issues/" + issue, "withdraw", Map.of("reason", "误提"))
                .statusCode(200);
        Office.get(city.clerk, visit)
                .body("missing.why", contains("NO_ISSUE_NOR_REASON"))
                .body("_actions.find { it.verb == 'complete' }.refusal", equalTo("VISIT_MUST_MISSING"));
        Office.get(city.clerk, "/visits?unitId=" + city.of("教育局"))
                .body("items[0].missing.why", contains("NO_ISSUE_NOR_REASON"));
        command(city.clerk, visit, "complete", null)
                .statusCode(422)
                .body("errors.code", contains("NO_ISSUE_NOR_REASON"));
        more.put("issueIds", List.of(raise("教育局")));
        command(city.clerk, visit, "record", more).statusCode(200);
        command(city.clerk, visit, "complete", null).statusCode(200);
    }

    @Test
    void calledOffForAReason() {
        String visit = planned();
        command(city.clerk, visit, "cancel", Map.of("reason", "")).statusCode(400);
        command(city.clerk, visit, "cancel", Map.of("reason", "防汛"))
                .statusCode(200)
                .body("ended.note", equalTo("防汛"));
        figures().body("items.cancelled", contains(List.of(id(visit))));
        command(city.clerk, visit, "complete", null).statusCode(409);
    }

    @Test
    void staleMissingAndMalformedAreToldApart() {
        String visit = planned();
        command(city.clerk, visit, "complete", null, "\"9\"").statusCode(412);
        Office.as(city.clerk).post(Office.API + visit + "/complete").then().statusCode(428);
        post(city.clerk, "/visits", Map.of("postId", city.of("副市长一"), "unitId", city.of("教育局")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/plannedFor"));
        Map<String, Object> tomorrow = all();
        tomorrow.put("happenedOn", "2999-01-01");
        command(city.clerk, visit, "record", tomorrow).statusCode(422).body("code", equalTo("VISIT_NOT_YET"));
        Office.get(city.sees("stranger", "组织部", Role.LG_OFFICE), visit).statusCode(404);
        Office.get(city.clerk, "/visits/figures").statusCode(400);
    }

    @Test
    void sentTwiceUnderOneKeyAVisitIsPlannedOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body("副市长一", "教育局");
        for (int i = 0; i < 2; i++) {
            Office.as(city.clerk)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(Office.API + "/visits")
                    .then()
                    .statusCode(201);
        }
        Office.get(city.clerk, "/visits?year=2016&status=PLANNED&unitId=" + city.of("教育局"))
                .body("items.size()", is(1));
    }

    private String planned() {
        return "/visits/"
                + plan(city.clerk, "副市长一", "教育局").statusCode(201).extract().path("id");
    }

    private ValidatableResponse plan(String token, String post, String unit) {
        return post(token, "/visits", body(post, unit));
    }

    private Map<String, Object> body(String post, String unit) {
        return Map.of("postId", city.of(post), "unitId", city.of(unit), "plannedFor", "2016-06-01");
    }

    private ValidatableResponse figures() {
        return Office.get(city.clerk, "/visits/figures?year=2016&postId=" + city.of("副市长一"));
    }

    private String raise(String unit) {
        Map<String, Object> told = Map.of(
                "unitId", city.of(unit), "title", "公车", "description", "私用", "source", "VISIT", "actOn", "2016-05-10");
        return post(city.clerk, "/issues", told).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> all() {
        return shown("HEARD_REPORT", "CHECKED_TASKS", "SUPERVISED_RECTIFICATION");
    }

    private static Map<String, Object> shown(String... musts) {
        Map<String, Object> body = new HashMap<>();
        body.put("happenedOn", "2016-06-15");
        body.put(
                "musts",
                Stream.of(musts)
                        .map(must -> Map.of("must", must, "evidence", PROOF))
                        .toList());
        return body;
    }

    private static String id(String path) {
        return path.substring("/visits/".length());
    }
}
