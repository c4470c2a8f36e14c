package cn.zeren.assignment.review;

import static cn.zeren.assignment.testing.City.command;
import static cn.zeren.assignment.testing.City.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews over HTTP: stated, concluded, reopened, and told when facts corrected since do not bear them out. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReviewResourceTest {

    private static final Map<String, Object> RESPONSIBLE = Map.of("outcome", "RESPONSIBLE", "reasons", "疏于督促");

    Database database;

    private City city;
    private String issue;
    private String review;

    @BeforeEach
    void anIssueIsRaised() {
        city = new City(database);
        Map<String, Object> told = Map.of(
                "unitId",
                city.of("教育局"),
                "title",
                "公车管理",
                "description",
                "公车私用",
                "source",
                "VISIT",
                "actOn",
                "2016-05-10");
        var raised = post(city.clerk, "/issues", told).statusCode(201).extract();
        issue = "/issues/" + raised.path("id");
        review = "/reviews/" + raised.path("reviewIds[0]");
    }

    @Test
    void aReviewNamesTheAssignmentOfTheDayAndExplainsTheChain() {
        Office.get(city.head, review)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("kind", equalTo("PRIMARY"))
                .body("subject.name", equalTo("戊"))
                .body("subject.officialId", equalTo(city.of("戊").toString()))
                .body("basis.type", equalTo("PORTFOLIO_TO_PRINCIPAL"))
                .body("basis.factIds", hasItem(city.of("教育局").toString()))
                .body("standing.matches", is(true))
                .body("standing.differences", empty());
        Office.get(city.head, review + "/explanation")
                .body("steps.rule", contains("LiabilityChain.of", "Subject.of"))
                .body("steps.clause", contains("JZ-1.2", "DESIGN-LEADERSHIP-REVIEW"))
                .body("steps[0].out.values()", containsInAnyOrder("PRIMARY 0 戊", "OVERALL 1 市委", "PRIMARY 1 甲"))
                .body("steps[1].out.officialId", equalTo(city.of("戊").toString()));
    }

    @Test
    void theLeaderSpeaksForHimselfAndThoseEntitledConclude() {
        String leader = city.leader("戊", Role.VICE_MAYOR);
        command(city.head, review, "state", Map.of("statement", "说明")).statusCode(403);
        command(leader, review, "state", Map.of("statement", "任内两次约谈"))
                .statusCode(200)
                .body("stated.note", equalTo("任内两次约谈"))
                .body("_actions.find { it.verb == 'conclude' }.refusal", equalTo("FORBIDDEN"));
        command(leader, review, "state", Map.of("statement", "并已书面报告"))
                .statusCode(200)
                .body("stated.note", equalTo("并已书面报告"))
                .body("statements.note", contains("任内两次约谈", "并已书面报告"));
        command(city.clerk, review, "conclude", RESPONSIBLE).statusCode(403);
        command(city.chief, review, "conclude", Map.of("outcome", "RESPONSIBLE"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/reasons"));
        command(city.chief, review, "conclude", RESPONSIBLE)
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("conclusion.outcome", equalTo("RESPONSIBLE"))
                .body("conclusion.reasons", equalTo("疏于督促"));
        command(city.chief, review, "conclude", RESPONSIBLE).statusCode(409).body("code", equalTo("REVIEW_STATUS"));
        command(leader, review, "state", Map.of("statement", "再说明")).statusCode(409);
        command(city.head, review, "reopen", Map.of("reason", "有新证据"))
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("conclusion", nullValue())
                .body("conclusions", hasSize(1));
    }

    @Test
    void aBasisThatStandsIsNotCalledCorrected() {
        command(city.chief, review, "conclude", Map.of("outcome", "BASIS_CORRECTED", "reasons", "更正"))
                .statusCode(422)
                .body("code", equalTo("REVIEW_STILL_MATCHES"));
    }

    @Test
    void nobodyIsResponsibleForWhatWasRaisedWrongly() {
        command(city.clerk, issue, "withdraw", Map.of("reason", "误提")).statusCode(200);
        command(city.chief, review, "conclude", RESPONSIBLE)
                .statusCode(422)
                .body("code", equalTo("ISSUE_WAS_WITHDRAWN"));
        command(city.chief, review, "conclude", Map.of("outcome", "NOT_RESPONSIBLE", "reasons", "误提"))
                .statusCode(200);
    }

    @Test
    void whoWasHeldResponsibleForWhatTurnsOutToHaveBeenRaisedWronglyIsTold() {
        command(city.chief, review, "conclude", RESPONSIBLE).statusCode(200).body("standing.issueWithdrawn", is(false));
        command(city.clerk, issue, "withdraw", Map.of("reason", "误提")).statusCode(200);
        Office.get(city.leader("戊", Role.VICE_MAYOR), review).body("standing.issueWithdrawn", is(true));
        Office.get(city.head, review)
                .body("standing.issueWithdrawn", is(true))
                .body("standing.rightSubject", is(true))
                .body("_actions.find { it.verb == 'reopen' }.allowed", is(true));
    }

    @Test
    void whoIsReviewedDoesNotDependOnTheSightOfWhoRaisesIt() {
        String handler = city.sees("handler", "公安县", Role.DISCIPLINE_HANDLER);
        Map<String, Object> told = Map.of(
                "unitId",
                city.of("公安县"),
                "title",
                "公车管理",
                "description",
                "公车私用",
                "source",
                "REPORT",
                "actOn",
                "2016-05-10");
        String id = post(handler, "/issues", told).statusCode(201).extract().path("reviewIds[0]");
        Office.get(handler, "/reviews/" + id).statusCode(404);
        Office.get(city.head, "/reviews/" + id)
                .body("subject.name", equalTo("壬"))
                .body("subject.officialId", equalTo(city.of("壬").toString()))
                .body("subject.unitId", equalTo(city.of("财政局").toString()));
        Office.get(city.leader("壬", Role.UNIT_PRINCIPAL), "/reviews").body("items.id", contains(id));
    }

    @Test
    void whoHeadedTheMemberUnitIsReviewedAlsoWhereThatWasRecordedLater() {
        database.run("delete from tenure where post_id = ?", city.of("财政局长"));
        Map<String, Object> told = Map.of(
                "unitId",
                city.of("公安县"),
                "title",
                "公车管理",
                "description",
                "公车私用",
                "source",
                "VISIT",
                "actOn",
                "2016-05-10");
        var raised = post(city.clerk, "/issues", told).statusCode(201).extract();
        String ofCounty = "/issues/" + raised.path("id");
        String ofNobody = "/reviews/" + raised.path("reviewIds[0]");
        Office.get(city.head, ofNobody)
                .body("subject.officialId", nullValue())
                .body("subject.unitId", equalTo(city.of("财政局").toString()))
                .body("standing.matches", is(true));
        command(city.clerk, ofCounty, "open-reviews", null).statusCode(409).body("code", equalTo("NOBODY_TO_REVIEW"));

        database.run(
                "insert into tenure (id, valid_from, recorded_from, official_id, post_id, kind, unit_id)"
                        + " values (?, date '2010-01-01', now(), ?, ?, 'REGULAR', ?)",
                UUID.randomUUID(),
                city.of("壬"),
                city.of("财政局长"),
                city.of("财政局"));
        Office.get(city.head, ofNobody)
                .body("standing.rightSubject", is(false))
                .body("standing.differences.code", contains("HOLDER_KNOWN_LATER"))
                .body("standing.differences[0].now", equalTo("[" + city.of("壬") + "]"))
                .body("standing.differences[0].recordedAt", notNullValue());
        command(city.chief, ofNobody, "conclude", RESPONSIBLE)
                .statusCode(422)
                .body("code", equalTo("REVIEW_NO_LONGER_MATCHES"));
        Office.get(city.clerk, ofCounty).body("unreviewed", contains("壬"));
        String ofHead = "/reviews/"
                + command(city.clerk, ofCounty, "open-reviews", null)
                        .statusCode(200)
                        .body("reviewIds", hasSize(2))
                        .body("unreviewed", empty())
                        .extract()
                        .path("reviewIds[1]");
        Office.get(city.head, ofHead)
                .body("subject.officialId", equalTo(city.of("壬").toString()))
                .body("standing.matches", is(true));
        Office.get(city.head, ofHead + "/explanation")
                .body("steps.rule", contains("LiabilityChain.of", "Subject.of", "LateKnowledge.of"))
                .body("steps[2].clause", equalTo("DESIGN-BITEMPORAL"))
                .body("steps[2].facts.kind", contains("holder"))
                .body("steps[2].facts.id", contains(city.of("壬").toString()))
                .body("steps[2].out", hasKey("holder." + city.of("壬")));
        command(city.chief, ofNobody, "conclude", Map.of("outcome", "BASIS_CORRECTED", "reasons", "补录任职"))
                .statusCode(200);
        command(city.chief, ofHead, "conclude", RESPONSIBLE).statusCode(200);
        command(city.clerk, ofCounty, "open-reviews", null).statusCode(409);
    }

    @Test
    void nobodyConcludesOfHimself() {
        String himself = Tokens.person("himself", city.of("戊"), Role.DISCIPLINE_CHIEF);
        command(himself, review, "conclude", RESPONSIBLE).statusCode(422).body("code", equalTo("SUBJECT_CONCLUDES"));
    }

    @Test
    void staleAndMissingVersionsAreRefused() {
        command(city.chief, review, "conclude", RESPONSIBLE, "\"9\"").statusCode(412);
        Office.as(city.chief)
                .body(RESPONSIBLE)
                .post(Office.API + review + "/conclude")
                .then()
                .statusCode(428);
    }

    @Test
    void aBackDatedCorrectionRewritesNothingAndIsTold() {
        UUID newcomer = city.correct("副市长一", "市政府", "2016-04-01");
        Office.get(city.head, review)
                .body("subject.name", equalTo("戊"))
                .body("version", is(1))
                .body("standing.matches", is(false))
                .body("standing.rightSubject", is(false))
                .body("standing.differences.code", hasItems("HOLDER_CHANGED", "FACT_CHANGED"))
                .body("standing.differences[0].now", equalTo("[" + newcomer + "]"))
                .body("standing.differences.find { it.code == 'FACT_CHANGED' }.kind", equalTo("tenure"));
        city.rederive();
        Office.get(city.head, review)
                .body("subject.name", equalTo("戊"))
                .body("standing.differences.code", hasItem("SPONSOR_CHANGED"));
        command(city.chief, review, "conclude", RESPONSIBLE)
                .statusCode(422)
                .body("code", equalTo("REVIEW_NO_LONGER_MATCHES"))
                .body("clause.id", equalTo("DESIGN-BITEMPORAL"));
        command(city.chief, review, "conclude", Map.of("outcome", "BASIS_CORRECTED", "reasons", "任职日期更正"))
                .statusCode(200)
                .body("conclusion.matched", is(false));
    }

    @Test
    void afterACorrectionTheRightLeaderIsReviewedBesideAndToldSinceWhenThatIsKnown() {
        city.correct("副市长一", "市政府", "2016-04-01");
        city.rederive();
        Office.get(city.clerk, issue)
                .body("unreviewed", contains("子"))
                .body("answered.links[0].name", equalTo("戊"))
                .body("_actions.find { it.verb == 'open-reviews' }.allowed", is(true));
        command(city.clerk, issue, "open-reviews", null)
                .statusCode(200)
                .body("reviewIds", hasSize(2))
                .body("answered.links[0].name", equalTo("子"))
                .body("unreviewed", empty());
        command(city.clerk, issue, "open-reviews", null).statusCode(409);
        String id = issue.substring("/issues/".length());
        String ofRight = Office.get(city.clerk, issue).extract().path("reviewIds[1]");
        Office.get(city.head, "/reviews/" + ofRight + "/explanation")
                .body("steps[2].rule", equalTo("LateKnowledge.of"))
                .body("steps[2].facts.kind", hasItems("assignment", "tenure"));
        Office.get(city.head, "/reviews?issueId=" + id).body("items.subject.name", containsInAnyOrder("戊", "子"));
    }

    @Test
    void aCorrectionOfOtherDaysChangesNothing() {
        city.correct("副市长一", "市政府", "2016-08-01");
        Office.get(city.head, review).body("standing.matches", is(true));
    }

    @Test
    void theReviewedLeaderFindsHisReviewsAndNobodyElses() {
        String leader = city.leader("戊", Role.VICE_MAYOR);
        Office.get(leader, "/reviews").body("items.subject.name", contains("戊"));
        Office.get(city.leader("乙", Role.STANDING_COMMITTEE), "/reviews").body("items", empty());
        Office.get(city.head, "/reviews?status=CONCLUDED").body("items", empty());
        Office.get(city.head, "/reviews?officialId=" + city.of("戊") + "&unitId=" + city.of("教育局"))
                .body("items", hasSize(1));
    }

    @Test
    void whenTheJournalFailsNothingIsRaised() {
        long before = database.count("select count(*) from issue where unit_id = ?", city.of("教育局"));
        database.run("create function no_review() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no room'; end $$");
        database.run("create trigger no_review before insert on journal for each row when (new.topic = '"
                + ReviewWire.TOPIC + "') execute function no_review()");
        try {
            Map<String, Object> told = Map.of(
                    "unitId",
                    city.of("教育局"),
                    "title",
                    "公车",
                    "description",
                    "私用",
                    "source",
                    "OTHER",
                    "actOn",
                    "2016-05-10");
            post(city.clerk, "/issues", told).statusCode(500);
        } finally {
            database.run("drop function no_review cascade");
        }
        assertEquals(before, database.count("select count(*) from issue where unit_id = ?", city.of("教育局")));
    }
}
