package cn.zeren.assignment.issue;

import static cn.zeren.assignment.testing.City.command;
import static cn.zeren.assignment.testing.City.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issues over HTTP: whom they have reviewed, and who may do what with them. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class IssueResourceTest {

    private static final Map<String, Object> PROOF = Map.of(
            "evidence",
            List.of(Map.of("hash", "a".repeat(64), "origin", "荆教函〔2016〕12号", "takenOn", "2016-09-28")),
            "result",
            "已整改");

    Database database;

    private City city;

    @BeforeEach
    void aPlanInForce() {
        city = new City(database);
    }

    @Test
    void theLeaderOfTheDayOfTheActIsReviewedAndNotWhoFollowedHim() {
        city.office.succeed("副市长一", "市政府");
        city.rederive();
        raise("教育局", "2016-05-10")
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("answered.links[0].name", equalTo("戊"))
                .body("answered.links[0].reviewId", notNullValue())
                .body("answered.links.name", contains("戊", "市委", "甲"))
                .body("answered.gaps", empty())
                .body("answered.complete", is(true))
                .body("reviewIds", hasSize(1))
                .body("unreviewed", empty());
        raise("教育局", "2016-08-10").body("answered.links[0].name", equalTo("子"));
    }

    @Test
    void theReviewedLeaderReadsTheIssueAndDoesNothingWithItWhateverOfficeHeHolds() {
        String issue = "/issues/" + raise("教育局", "2016-05-10").extract().path("id");
        database.run("delete from scope_unit where official_id = ?", city.of("戊"));
        String reviewed = city.leader("戊", Role.LG_OFFICE_HEAD);
        Office.get(reviewed, issue).statusCode(200).body("_actions.findAll { it.allowed }.verb", empty());
        command(reviewed, issue, "withdraw", Map.of("reason", "误提")).statusCode(403);
        command(reviewed, issue, "resolve", PROOF).statusCode(403);
        command(reviewed, issue, "open-reviews", null).statusCode(403);
    }

    @Test
    void whoIsReviewedForAnIssueDecidesNothingOnItThoughHeSeesTheUnit() {
        String issue = "/issues/" + raise("教育局", "2016-05-10").extract().path("id");
        String reviewed = city.leader("戊", Role.LG_OFFICE_HEAD);
        Office.get(reviewed, issue)
                .body("_actions.find { it.verb == 'withdraw' }.refusal", equalTo("REVIEWED_DECIDES"));
        command(reviewed, issue, "withdraw", Map.of("reason", "误提"))
                .statusCode(422)
                .body("code", equalTo("REVIEWED_DECIDES"));
        command(reviewed, issue, "resolve", PROOF).statusCode(422).body("code", equalTo("REVIEWED_DECIDES"));
    }

    @Test
    void forACountyTheHeadOfTheMemberUnitIsReviewed() {
        String review = raise("公安县", "2016-05-10").statusCode(201).extract().path("reviewIds[0]");
        Office.get(city.head, "/reviews/" + review)
                .body("subject.name", equalTo("壬"))
                .body("subject.unitId", equalTo(city.of("财政局").toString()))
                .body("kind", equalTo("SECONDARY"));
    }

    @Test
    void whereNobodyAnsweredThatDayTheIssueSaysSo() {
        raise("教育局", "2015-05-10")
                .statusCode(201)
                .body("answered.gaps.code", hasItem("NO_ASSIGNMENT"))
                .body("answered.gaps.clause", hasItem("JZ-1.1"))
                .body("reviewIds", empty())
                .body("version", is(1));
    }

    @Test
    void theHeadOfABodyIsReviewedForItsOwnIssues() {
        raise("市政府", "2016-05-10").body("answered.links.findAll { it.reviewId != null }.name", contains("丁"));
    }

    @Test
    void anIssueIsResolvedWithEvidenceByAnotherThanWhoRaisedIt() {
        String issue = path(raise("教育局", "2016-05-10"));
        command(city.clerk, issue, "resolve", PROOF).statusCode(422).body("code", equalTo("RAISER_RESOLVES"));
        command(city.head, issue, "resolve", Map.of("evidence", List.of(), "result", "已整改"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/evidence"));
        command(city.head, issue, "resolve", PROOF)
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("evidence[0].origin", equalTo("荆教函〔2016〕12号"));
        command(city.head, issue, "resolve", PROOF).statusCode(409).body("code", equalTo("ISSUE_STATUS"));
        command(city.head, issue, "withdraw", Map.of("reason", "误")).statusCode(409);
    }

    @Test
    void anIssueRaisedWronglyIsWithdrawnForAReason() {
        String issue = path(raise("教育局", "2016-05-10"));
        command(city.chief, issue, "withdraw", Map.of("reason", " ")).statusCode(400);
        command(city.chief, issue, "withdraw", Map.of("reason", "单位有误"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("ended.note", equalTo("单位有误"));
    }

    @Test
    void staleMissingAndMalformedAreToldApart() {
        String issue = path(raise("教育局", "2016-05-10"));
        command(city.head, issue, "resolve", PROOF, "\"1\"").statusCode(412);
        Office.as(city.head)
                .body(PROOF)
                .post(Office.API + issue + "/resolve")
                .then()
                .statusCode(428);
        post(city.clerk, "/issues", Map.of("unitId", city.of("教育局"), "title", "公车"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/actOn"));
        raise("教育局", "2999-01-01").statusCode(422).body("code", equalTo("ACT_NOT_YET"));
        Map<String, Object> nowhere = new HashMap<>(told("教育局", "2016-05-10"));
        nowhere.put("unitId", UUID.randomUUID());
        post(city.clerk, "/issues", nowhere).statusCode(404);
        command(city.clerk, issue, "open-reviews", null).statusCode(409).body("code", equalTo("NOBODY_TO_REVIEW"));
    }

    @Test
    void sentTwiceUnderOneKeyAnIssueIsRaisedOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = told("教育局", "2016-05-10");
        String first = keyed(key, body).statusCode(201).extract().path("id");
        assertEquals(first, keyed(key, body).statusCode(201).extract().path("id"));
        keyed(key, told("教育局", "2016-05-11")).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Office.get(city.clerk, "/issues?unitId=" + city.of("教育局")).body("items.id", contains(first));
    }

    @Test
    void theUnitSeesItsIssueAndNotTheReviewOfItsLeader() {
        ValidatableResponse raised = raise("教育局", "2016-05-10");
        String review = raised.extract().path("reviewIds[0]");
        String principal = city.sees("principal", "教育局", Role.UNIT_PRINCIPAL);
        Office.get(principal, path(raised)).statusCode(200).body("_actions.allowed", contains(false, false, false));
        Office.get(principal, "/reviews/" + review).statusCode(404);
        String stranger = city.sees("stranger", "组织部", Role.LG_OFFICE);
        Office.get(stranger, path(raised)).statusCode(404);
        Office.get(stranger, "/issues").body("items", empty());
        // who answered that day sees it, though the unit is not in his sight
        Office.get(city.leader("戊", Role.VICE_MAYOR), path(raised)).statusCode(200);
    }

    @Test
    void issuesArePagedTheLatestFirst() {
        String one = raise("教育局", "2016-05-10").extract().path("id");
        String two = raise("教育局", "2016-05-11").extract().path("id");
        String query = "/issues?status=OPEN&limit=1&unitId=" + city.of("教育局");
        String next = Office.get(city.clerk, query)
                .body("items.id", contains(two))
                .extract()
                .path("next");
        Office.get(city.clerk, query + "&cursor=" + next).body("items.id", contains(one));
        Office.get(city.clerk, "/issues?cursor=xx").statusCode(400);
    }

    private ValidatableResponse raise(String unit, String actOn) {
        return post(city.clerk, "/issues", told(unit, actOn));
    }

    private Map<String, Object> told(String unit, String actOn) {
        return Map.of(
                "unitId", city.of(unit), "title", "公车管理", "description", "公车私用", "source", "VISIT", "actOn", actOn);
    }

    private ValidatableResponse keyed(String key, Map<String, Object> body) {
        return Office.as(city.clerk)
                .header("Idempotency-Key", key)
                .body(body)
                .post(Office.API + "/issues")
                .then();
    }

    private static String path(ValidatableResponse raised) {
        return "/issues/" + raised.extract().path("id");
    }
}
