package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.GRANT;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static cn.zeren.notice.rectification.Rectifying.found;
import static cn.zeren.notice.rectification.Rectifying.path;
import static cn.zeren.notice.rectification.Rectifying.proof;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of one problem over HTTP: who may take them, what they are taken with, what is told of them. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ProblemResourceTest extends ServiceTest {

    private static final String SECRET = "只有本单位知道的事";

    private Rectifying work;

    @BeforeEach
    void begin() {
        work = new Rectifying(database, city);
    }

    @Test
    void theSameFileOfTwoUnitsIsShownToWhoVerifiesAndToNobodyElse() {
        String file = "c".repeat(64);
        UUID list = work.planned();
        work.step(city.financeLiaison, list, 1, "report", work.report(file)).statusCode(200);
        UUID other = work.open(city.clerk, found(city.archives, "RULES_LACKING"));
        work.step(city.archivesHead, other, 1, "plan", PLAN).statusCode(200);
        work.step(city.archivesHead, other, 1, "report", work.report(file)).statusCode(200);

        as(city.clerk)
                .get(path(other, 1))
                .then()
                .body("evidence[0].sharedWith.unitName", contains("荆州市财政局"))
                .body("evidence[0].sharedWith.unitId", contains(city.finance.toString()));
        as(city.archivesHead).get(path(other, 1)).then().body("evidence[0].sharedWith", empty());
        // it is for the verifier to judge: it refuses nothing
        work.step(city.clerk, other, 1, "close", VERIFIED).statusCode(200);
    }

    @Test
    void aVerifierWhoSeesOnlyHisOwnListIsToldOfAFileShownByAUnitOutOfHisSight() {
        String file = "d".repeat(64);
        Person inspector = new Person("inspector-of-archives", UUID.randomUUID(), city.inspector.role());
        UUID list = work.planned();
        work.step(city.financeLiaison, list, 1, "report", work.report(file)).statusCode(200);
        Map<String, Object> body = new HashMap<>(found(city.archives, "CONDUCT"));
        body.put("inspectorId", inspector.officialId());
        UUID other = work.open(city.clerk, body);
        work.step(city.archivesHead, other, 1, "plan", PLAN).statusCode(200);
        work.step(city.archivesHead, other, 1, "report", work.report(file)).statusCode(200);

        as(inspector).get(path(list, 1)).then().statusCode(404);
        as(inspector)
                .get(path(other, 1))
                .then()
                .statusCode(200)
                .body("evidence[0].sharedWith.unitId", contains(city.finance.toString()));
        work.step(inspector, other, 1, "close", VERIFIED).statusCode(200);
    }

    @Test
    void oldEvidenceIsTakenInAndMarked() {
        UUID list = work.planned();

        work.step(
                        city.financeLiaison,
                        list,
                        1,
                        "report",
                        Map.of(
                                "result",
                                "已建立",
                                "evidence",
                                List.of(proof("e".repeat(64), work.today().minusDays(1)))))
                .statusCode(200)
                .body("evidence[0].freshness", is("BEFORE_PROBLEM"));
    }

    @Test
    void evidenceOfTomorrowIsRefusedAndPointedTo() {
        UUID list = work.planned();

        work.step(
                        city.financeLiaison,
                        list,
                        1,
                        "evidence",
                        Map.of(
                                "evidence",
                                List.of(proof("e".repeat(64), work.today().plusDays(2)))))
                .statusCode(422)
                .body("code", is("EVIDENCE_OF_THE_FUTURE"))
                .body("errors[0].pointer", is("/evidence/0/takenOn"));
        assertEquals(0, database.count("select count(*) from proof"));
    }

    @Test
    void nobodyChangesEvidenceNotEvenThroughTheDatabase() {
        work.reported();

        assertFalse((Boolean) database.value("select has_table_privilege('"
                + database.value("select grantee from information_schema.role_table_grants where table_name = 'proof'"
                        + " and privilege_type = 'SELECT' and grantee <> grantor limit 1")
                + "', 'proof', 'update')"));
    }

    @Test
    void lateIsRecordedAndNothingIsShut() {
        UUID list = work.open("RULES_LACKING");
        database.run("update problem set due_on = due_on - 400, plan_due_on = plan_due_on - 400");

        work.step(city.financeLiaison, list, 1, "plan", PLAN)
                .statusCode(200)
                .body("steps[0].daysLate", is(390))
                .body("daysLate", not(is(0)));
        as(city.clerk).get("/api/notice/v1/problems?overdue=true").then().body("items", hasSize(1));
        work.step(city.financeLiaison, list, 1, "request-extension", work.extension())
                .statusCode(200)
                .body("extensionRequested.daysLate", not(is(0)));
        work.step(city.officeHead, list, 1, "grant-extension", GRANT).statusCode(200);
        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(200);
        as(city.clerk).get("/api/notice/v1/problems?overdue=true").then().body("items", empty());
    }

    @Test
    void anExtensionMovesTheLimit() {
        UUID list = work.asking();

        work.step(city.officeHead, list, 1, "grant-extension", GRANT)
                .statusCode(200)
                .body("dueOn", is(work.today().plusMonths(2).toString()))
                .body("extensions", is(1))
                .body("extensionDecision", is("荆廉办〔2016〕3号"))
                .body("steps[-1].note", is("同意"))
                .body("extensionRequested", nullValue());
        work.step(city.financeLiaison, list, 1, "request-extension", Map.of("due", "2099-01-01", "reason", "再延"))
                .statusCode(422)
                .body("code", is("EXTENSIONS_USED_UP"))
                .body("clause.id", is("DESIGN-EXTENSION"));
    }

    @Test
    void aLimitSetOnAReturnOrAReopeningLiesAhead() {
        Map<String, Object> past = Map.of("reason", "未公开", "due", work.today().toString());
        Map<String, Object> ahead =
                Map.of("reason", "未公开", "due", work.today().plusDays(1).toString());
        UUID reported = work.reported();
        UUID closed = work.closed();

        for (Map.Entry<UUID, String> step :
                Map.of(reported, "return", closed, "reopen").entrySet()) {
            work.step(city.clerk, step.getKey(), 1, step.getValue(), past)
                    .statusCode(422)
                    .body("code", is("DUE_NOT_AHEAD"))
                    .body("clause.id", is("DESIGN-RECTIFY-LIMIT"))
                    .body("errors[0].pointer", is("/due"));
            work.step(city.clerk, step.getKey(), 1, step.getValue(), ahead)
                    .statusCode(200)
                    .body("dueOn", is(work.today().plusDays(1).toString()));
        }
    }

    @Test
    void aReturnThatGivesTheTimeThatWasAskedForAnswersTheRequest() {
        UUID list = work.asking();
        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(200);
        String longer = work.today().plusMonths(3).toString();

        work.step(city.clerk, list, 1, "return", Map.of("reason", "未公开", "due", longer))
                .statusCode(200)
                .body("extensionRequested", nullValue());
        work.step(city.officeHead, list, 1, "grant-extension", GRANT)
                .statusCode(409)
                .body("code", is("EXTENSION_STATE"));

        as(city.clerk).get(path(list, 1)).then().body("dueOn", is(longer)).body("extensions", is(0));
    }

    @Test
    void aRequestForMoreTimeThanAReturnGivesStillWaits() {
        UUID list = work.asking();
        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(200);
        String shorter = work.today().plusDays(40).toString();
        work.step(city.clerk, list, 1, "return", Map.of("reason", "未公开", "due", shorter))
                .statusCode(200);

        work.step(city.officeHead, list, 1, "grant-extension", GRANT)
                .statusCode(200)
                .body("dueOn", is(work.today().plusMonths(2).toString()));
    }

    @Test
    void whoWorkedOnItDoesNotVerifyIt() {
        UUID list = work.reported();
        Person twoHats = new Person("two-hats", city.financeLiaison.officialId(), city.clerk.role());

        work.step(twoHats, list, 1, "close", VERIFIED)
                .statusCode(422)
                .body("code", is("VERIFIER_WORKED_ON_IT"))
                .body("clause.id", is("DESIGN-FOUR-EYES"));
    }

    @Test
    void theHeadOfAnotherUnitWhoSeesItDoesNotReportForIt() {
        city.sees(city.archivesHead, city.finance);
        UUID list = work.planned();

        work.step(city.archivesHead, list, 1, "report", work.report())
                .statusCode(403)
                .body("code", is("NOT_OF_THE_UNIT"));
        as(city.archivesHead)
                .get(path(list, 1))
                .then()
                .body("_actions.find { it.verb == 'report' }.refusal", is("NOT_OF_THE_UNIT"));
    }

    @Test
    void noTopicCarriesAWordOfWhatWasFoundPlannedOrSaid() {
        UUID list = work.open(
                city.clerk,
                Map.of(
                        "unitId",
                        city.finance,
                        "problems",
                        List.of(Map.of("cause", "OTHER", "fact", SECRET, "basis", SECRET, "demand", SECRET))));
        work.step(
                        city.financeLiaison,
                        list,
                        1,
                        "plan",
                        Map.of("plan", SECRET, "measures", List.of(SECRET), "responsible", SECRET))
                .statusCode(200);
        work.step(
                        city.financeLiaison,
                        list,
                        1,
                        "report",
                        Map.of(
                                "result",
                                SECRET,
                                "evidence",
                                List.of(Map.of(
                                        "sha256",
                                        "f".repeat(64),
                                        "filename",
                                        SECRET,
                                        "origin",
                                        SECRET,
                                        "takenOn",
                                        work.today().toString()))))
                .statusCode(200);
        work.step(city.clerk, list, 1, "return", Map.of("reason", SECRET)).statusCode(200);

        assertEquals(
                5,
                database.count(
                        "select count(*) from journal where topic like 'zeren.notice.%' and topic not like '%.limit.%' and topic not like '%.delivery.%'"));
        assertEquals(0, database.count("select count(*) from journal where payload like ?", "%" + SECRET + "%"));
        assertEquals(0, database.count("select count(*) from journal where explanation like ?", "%" + SECRET + "%"));
        as(city.financeHead).get(path(list, 1)).then().body("fact", is(SECRET)).body("id", notNullValue());
    }
}
