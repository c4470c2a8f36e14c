package cn.zeren.notice.inspection;

import static cn.zeren.notice.rectification.Rectifying.LISTS;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static cn.zeren.notice.rectification.Rectifying.WHY;
import static cn.zeren.notice.rectification.Rectifying.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.FactEvents;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.rectification.Rectifying;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feedback of an inspection, from its topic to the list of problems. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class InspectionConsumerTest extends ServiceTest {

    private static final String TOPIC = "zeren.assessment.inspection-feedback.v1";

    private static final String PLAN_LIMIT = "select status from limit_clock where subject_kind = 'PLAN'";

    private final UUID feedback = UUID.randomUUID();
    private final UUID inspection = UUID.randomUUID();
    private Rectifying work;
    private FactEvents events;
    private LocalDate told;

    @BeforeEach
    void begin() {
        work = new Rectifying(database, city);
        events = new FactEvents();
        told = work.today().minusDays(3);
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void whatAnInspectionFoundIsAListOfItsUnitThatTheTeamsLeaderSees() {
        tell(1, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));

        UUID list = list();
        as(city.financeHead)
                .get(LISTS + "/" + list)
                .then()
                .statusCode(200)
                .body("origin", is("INSPECTION"))
                .body("originId", is(inspection.toString()))
                .body("openedOn", is(told.toString()))
                .body("problems.no", contains(1, 2))
                .body("problems.cause", contains("RULES_LACKING", "CONDUCT"))
                .body("problems[0].dueOn", is(told.plusMonths(1).toString()));
        as(city.inspector).get(LISTS + "/" + list).then().statusCode(200);
        as(city.archivesHead).get(LISTS + "/" + list).then().statusCode(404);
        assertEquals(3, database.count("select count(*) from limit_clock where about_id = ?", list));
        assertEquals(
                2,
                database.count(
                        "select count(distinct recipient) from delivery where template = 'RECTIFICATION_OPENED'"));
        assertEquals(
                1,
                database.count("select count(*) from journal where type = 'cn.zeren.notice.rectification.opened.v1'"));
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
    }

    @Test
    void doubledAndReorderedItIsListedOnce() {
        tell(2, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));
        tell(1, item(1, "RULES_LACKING", told, null));
        tell(2, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));
        // the same key goes the same way: when its third version is there, those before it have been judged
        tell(3, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null), item(3, "OTHER", told, null));

        await().until(() -> database.count("select count(*) from problem") == 3);
        assertEquals(1, database.count("select count(*) from rectification"));
        assertEquals(3, database.count("select count(distinct no) from problem"));
        assertEquals(3, database.count("select open_problems from rectification"));
    }

    @Test
    void aLaterVersionAddsToTheListAndTakesFromItWhatNoLongerStands() {
        LocalDate again = told.plusDays(2);
        tell(1, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));
        UUID list = list();

        tell(2, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, again), item(3, "OTHER", again, null));

        await().until(() -> database.count("select count(*) from problem where status = 'VOIDED'") == 1);
        as(city.clerk)
                .get(LISTS + "/" + list)
                .then()
                .body("problems.status", contains("FOUND", "VOIDED", "FOUND"))
                .body("openProblems", is(2))
                .body("problems[2].dueOn", is(again.plusMonths(1).toString()));
        assertEquals(
                List.of("ENDED", "RUNNING", "RUNNING"),
                database.column("select status from limit_clock where subject_kind = 'PROBLEM' order by 1"));
    }

    @Test
    void whatIsAddedOpensAListThatWasClosed() {
        tell(1, item(1, "RULES_LACKING", told, null));
        UUID list = list();
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);
        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(200);
        work.step(city.clerk, list, 1, "close", VERIFIED).statusCode(200);

        tell(2, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));

        await().until(() -> "OPEN".equals(database.value("select status from rectification")));
        assertEquals(
                List.of("CLOSED", "FOUND"),
                database.column("select status from problem where rectification_id = ? order by no", list));
    }

    @Test
    void thePlanOfWhatIsAddedIsWaitedForAlsoWhereTheOthersAreThere() {
        tell(1, item(1, "RULES_LACKING", told, null));
        UUID list = list();
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);
        assertEquals(List.of("MET"), database.column(PLAN_LIMIT));

        tell(2, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));

        await().until(() -> List.of("RUNNING").equals(database.column(PLAN_LIMIT)));
        assertEquals(
                database.column("select plan_due_on::text from problem where no = 2"),
                database.column("select due_on::text from limit_clock where subject_kind = 'PLAN'"));
        assertEquals(
                0,
                database.count("select count(*) from limit_clock where status = 'RUNNING'"
                        + " and (met_on is not null or days_late is not null)"));
    }

    @Test
    void thePlanOfWhatIsAddedStandsStillWithThatOfTheList() {
        tell(1, item(1, "RULES_LACKING", told, null));
        list();
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post(API + "/limits/" + database.value("select id::text from limit_clock where subject_kind = 'PLAN'")
                        + "/suspend")
                .then()
                .statusCode(200);

        tell(2, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));

        await().until(() -> database.count("select count(*) from problem") == 2);
        assertEquals(
                List.of(work.today().toString(), work.today().toString()),
                database.column("select plan_suspended_on::text from problem order by no"));
    }

    @Test
    void whatIsWithdrawnWholeIsVoidAndWhatWasClosedStaysClosed() {
        tell(1, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));
        list();

        tell(2, item(1, "RULES_LACKING", told, told), item(2, "CONDUCT", told, told));

        await().until(() -> "VOIDED".equals(database.value("select status from rectification")));
        assertEquals(0, database.count("select count(*) from limit_clock where status = 'RUNNING'"));
    }

    @Test
    void whatTheOfficeHasVoidedIsNotListedAgain() {
        tell(1, item(1, "RULES_LACKING", told, null));
        UUID list = list();
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post(LISTS + "/" + list + "/void")
                .then()
                .statusCode(200);

        tell(2, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));

        await().until(() -> database.count("select count(*) from rectification where status = 'OPEN'") == 1);
        assertEquals(List.of(1, 2), database.column("select no from problem order by no"));
    }

    @Test
    void whatWasListedByHandForTheSameInspectionIsNotListedTwice() {
        var body = Rectifying.found(city.finance, "RULES_LACKING");
        body.put("inspectionId", inspection);
        work.open(city.clerk, body);

        tell(1, item(1, "RULES_LACKING", told, null), item(2, "CONDUCT", told, null));

        await().until(() -> database.count("select count(*) from problem") == 2);
        assertEquals(1, database.count("select count(*) from rectification"));
    }

    @Test
    void aCauseThatIsNotOnTheListIsKeptAndAnAlertIsOpenUntilTheListIsDone() {
        tell(1, item(1, "SECRECY_LAX", told, null));
        UUID list = list();
        await().until(() -> database.count("select count(*) from alert") == 1);
        as(city.clerk)
                .get("/api/notice/v1/alerts?open=true")
                .then()
                .body("items.code", contains("CAUSE_UNKNOWN"))
                .body("items.detail", contains("SECRECY_LAX"))
                .body("items.subjectId", contains(list.toString()));

        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);
        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(200);
        work.step(city.clerk, list, 1, "close", VERIFIED).statusCode(200);

        assertEquals(0, database.count("select count(*) from alert where settled_on is null"));
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndHoldsNothingUp() {
        tell(1, item(1, "张三的问题", told, null));
        UUID other = UUID.randomUUID();
        events.matter(
                "assessment", "inspection-feedback", other, 1, state(UUID.randomUUID(), item(1, "OTHER", told, null)));

        list();
        assertEquals(1, database.count("select count(*) from rectification"));
    }

    @Test
    void whatEventsSayHereIsWhatIsExpectedOfTheirOwner() {
        new Contracts(Path.of("src/test/resources/contracts"))
                .check(TOPIC, FactEvents.state(feedback, 1, state(inspection, item(1, "OTHER", told, told))));
    }

    private void tell(long version, String... items) {
        events.matter("assessment", "inspection-feedback", feedback, version, state(inspection, items));
    }

    private String state(UUID inspection, String... items) {
        return "{\"inspectionId\":\"%s\",\"unitId\":\"%s\",\"leaderId\":\"%s\",\"findings\":[%s]}"
                .formatted(inspection, city.finance, city.inspector.officialId(), String.join(",", items));
    }

    private static String item(int no, String cause, LocalDate told, LocalDate withdrawn) {
        return """
                {"no":%d,"cause":"%s","clause":"GD2010-7","indicator":null,"toldOn":"%s","due":null,"withdrawnOn":%s}""".formatted(no, cause, told, withdrawn == null ? "null" : "\"" + withdrawn + "\"");
    }

    private UUID list() {
        await().until(() -> database.count("select count(*) from rectification") == 1);
        return (UUID) database.value("select id from rectification");
    }
}
