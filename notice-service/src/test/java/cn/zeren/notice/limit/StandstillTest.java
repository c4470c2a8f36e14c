package cn.zeren.notice.limit;

import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.rectification.Rectifying;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.time.WorkingCalendar;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A limit that stands still stands still in every read, and so does what it is set to. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StandstillTest extends ServiceTest {

    private static final String LIMITS = API + "/limits";

    private Rectifying work;

    @BeforeEach
    void begin() {
        work = new Rectifying(database, city);
    }

    @Test
    void anAnswerAfterAStandstillIsInTimeInEveryRead() {
        UUID card = begunWithin(Map.of("days", 5, "counting", "NATURAL"));
        suspend(card, "FEEDBACK");
        later(30);
        resume(card, "FEEDBACK");
        later(2);

        verb(city.financeLiaison, card, "submit", version(card), FEEDBACK)
                .statusCode(200)
                .body("due", is(work.today().plusDays(3).toString()))
                .body("course.feedbacks[0].daysLate", is(0));

        inTimeEverywhere(card, work.today().plusDays(3));
    }

    @Test
    void anAnswerThatComesAtAStandstillIsInTimeInEveryRead() {
        UUID card = begunWithin(Map.of("days", 5, "counting", "NATURAL"));
        suspend(card, "FEEDBACK");
        later(30);

        ValidatableResponse submitted = verb(city.financeLiaison, card, "submit", 6, FEEDBACK);

        submitted
                .statusCode(200)
                .header("ETag", is("\"" + version(card) + "\""))
                .body("due", is(work.today().plusDays(5).toString()))
                .body("course.feedbacks[0].daysLate", is(0));

        inTimeEverywhere(card, work.today().plusDays(5));
    }

    @Test
    void theAnswerAndItsLimitCountLatenessAlike() {
        UUID card = begunWithin(Map.of("days", 5, "counting", "WORKING"));
        later(40);

        Integer late = verb(city.financeLiaison, card, "submit", 6, FEEDBACK)
                .statusCode(200)
                .extract()
                .path("course.feedbacks[0].daysLate");

        assertEquals(database.value("select days_late from limit_clock where subject_kind = 'FEEDBACK'"), late);
    }

    @Test
    void aProblemAtAStandstillIsNotOverdueAndIsInTimeWhenItRunsAgain() {
        UUID list = work.planned();
        later(20);
        suspend(list, "PROBLEM");
        later(60);

        as(city.clerk).get(API + "/problems?overdue=true").then().body("items", hasSize(0));
        as(city.clerk).get(Rectifying.path(list, 1)).then().body("daysLate", is(0));

        resume(list, "PROBLEM");
        LocalDate due = (LocalDate.parse(text("select due_on from limit_clock where subject_kind = 'PROBLEM'")));
        as(city.clerk)
                .get(Rectifying.path(list, 1))
                .then()
                .body("dueOn", is(due.toString()))
                .body("daysLate", is(0));
        as(city.clerk)
                .get(Rectifying.path(list, 1) + "/explanation")
                .then()
                .body("steps[-1].rule", is("ProblemRules.moved"));
        work.step(city.financeLiaison, list, 1, "report", work.report())
                .statusCode(200)
                .body("steps[-1].daysLate", is(0));
    }

    @Test
    void aProblemReportedAtAStandstillIsInTime() {
        UUID list = work.planned();
        suspend(list, "PROBLEM");
        later(60);

        work.step(city.financeLiaison, list, 1, "report", work.report())
                .statusCode(200)
                .body("steps[-1].daysLate", is(0))
                .body("daysLate", is(0));

        assertEquals(List.of(0), database.column("select days_late from limit_clock where subject_kind = 'PROBLEM'"));
        assertEquals(
                text("select due_on from limit_clock where subject_kind = 'PROBLEM'"),
                text("select due_on from problem"));
        assertEquals(0, database.count("select count(*) from problem where suspended_on is not null"));
    }

    @Test
    void aPlanIsInTimeAfterAStandstillOfItsLimit() {
        UUID list = work.open("RULES_LACKING");
        suspend(list, "PLAN");
        later(15);
        resume(list, "PLAN");

        assertEquals(
                text("select due_on from limit_clock where subject_kind = 'PLAN'"),
                text("select plan_due_on from problem"));
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200).body("steps[-1].daysLate", is(0));
    }

    @Test
    void anAnswerWhoseDaysAreYetToBeGivenBackIsNeitherInTimeNorOverdueInTheFigures() {
        UUID card = begunWithin(Map.of("days", 5, "counting", "WORKING"));
        suspend(card, "FEEDBACK");
        beyondTheCalendar();
        database.run("update limit_clock set due_on = due_on - 10, anchor_on = anchor_on - 10");

        verb(city.financeLiaison, card, "submit", version(card), FEEDBACK).statusCode(200);

        assertEquals(1, database.count("select count(*) from limit_clock where status = 'MET' and days_late is null"));
        as(city.clerk)
                .get(API + "/statistics?metrics=RECEIVED,FEEDBACK_OWED,FEEDBACK_ON_TIME,OVERDUE&from=" + work.today()
                        + "&to=" + work.today())
                .then()
                .statusCode(200)
                .body("rows[0].figures.value", is(List.of("1", "0", "0", "0")));
    }

    @Test
    void anAnswerGivenBackAfterAStandstillBeyondTheCalendarHasItsDaysBackOnceThatReachesThem() {
        UUID card = begunWithin(Map.of("days", 5, "counting", "WORKING"));
        LocalDate due = LocalDate.parse(text("select due from notice"));
        suspend(card, "FEEDBACK");
        beyondTheCalendar();
        verb(city.financeLiaison, card, "submit", version(card), FEEDBACK)
                .statusCode(200)
                .body("course.feedbacks[0].daysLate", is(0));

        verb(city.verifier, card, "verify", version(card)).statusCode(200);
        verb(city.verifier, card, "return", version(card), REASON).statusCode(200);

        as(city.clerk)
                .get(LIMITS + "?kind=FEEDBACK&aboutId=" + card)
                .then()
                .body("items[0].status", is("RUNNING"))
                .body("items[0].dueOn", nullValue())
                .body("items[0]._actions.find { it.verb == 'suspend' }.allowed", is(false));
        verb(city.financeLiaison, card, "begin", version(card)).statusCode(200);
        verb(city.financeLiaison, card, "submit", version(card), FEEDBACK)
                .statusCode(200)
                .body("course.feedbacks[1].daysLate", nullValue());
        assertNull(database.value("select days_late from limit_clock where subject_kind = 'FEEDBACK'"));

        database.run("update limit_clock set suspended_on = suspended_until - 10 where suspended_until is not null");
        free(LocalDate.of(2016, 3, 9)).statusCode(200);

        assertTrue(LocalDate.parse(text("select due from notice")).isAfter(due));
        inTimeEverywhere(card, LocalDate.parse(text("select due from notice")));
    }

    @Test
    void anExtensionDecidedAtAStandstillIsGivenBackOnlyTheDaysFromItsDecisionOn() {
        UUID card = begunWithin(Map.of("days", 5, "counting", "NATURAL"));
        verb(
                        city.financeLiaison,
                        card,
                        "request-extension",
                        version(card),
                        Map.of("due", work.today().plusDays(20).toString(), "reason", "资金未到位"))
                .statusCode(200);
        suspend(card, "FEEDBACK");
        later(19);
        LocalDate decided = work.today().plusDays(30);
        verb(city.officeHead, card, "grant-extension", version(card), Map.of("due", decided.toString(), "note", "照准"))
                .statusCode(200)
                .body("due", is(decided.toString()));
        assertEquals(
                List.of(work.today().toString() + " " + work.today()),
                database.column("select l.suspended_on || ' ' || n.suspended_on from limit_clock l"
                        + " join notice n on n.id = l.subject_id where l.subject_kind = 'FEEDBACK'"));
        later(42);

        resume(card, "FEEDBACK");

        // 42 days lie behind the decision
        assertEquals(decided.toString(), text("select due_on from limit_clock where subject_kind = 'FEEDBACK'"));
        assertEquals(decided.toString(), text("select due from notice"));
        assertEquals(42, database.value("select suspended_days from limit_clock where subject_kind = 'FEEDBACK'"));
    }

    private UUID begunWithin(Map<String, Object> limit) {
        Map<String, Object> card = new HashMap<>(supervision(city.finance));
        card.put("limit", limit);
        UUID id = issued(draft(city.clerk, card));
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);
        return id;
    }

    private void inTimeEverywhere(UUID card, LocalDate due) {
        as(city.clerk)
                .get(NOTICES + "/" + card)
                .then()
                .body("due", is(due.toString()))
                .body("course.feedbacks[0].daysLate", is(0));
        as(city.clerk)
                .get(LIMITS + "?kind=FEEDBACK&aboutId=" + card)
                .then()
                .body("items[0].dueOn", is(due.toString()))
                .body("items[0].daysLate", is(0));
        as(city.clerk)
                .get(API + "/statistics?metrics=FEEDBACK_ON_TIME,OVERDUE&from=" + work.today() + "&to=" + work.today())
                .then()
                .statusCode(200)
                .body("rows[0].figures.value", is(List.of("1", "0")));
    }

    private void suspend(UUID about, String kind) {
        of(about, kind, "suspend");
    }

    private void resume(UUID about, String kind) {
        of(about, kind, "resume");
    }

    private void of(UUID about, String kind, String verb) {
        List<?> row = database.column(
                "select id::text || ' ' || version from limit_clock where about_id = ? and subject_kind = ?",
                about,
                kind);
        String[] limit = String.valueOf(row.get(0)).split(" ", 2);
        ValidatableResponse done = as(city.officeHead)
                .header("If-Match", "\"" + limit[1] + "\"")
                .body(Map.of("reason", "等待上级批复"))
                .post(LIMITS + "/" + limit[0] + "/" + verb)
                .then();
        done.statusCode(200);
    }

    /** It came to a standstill on a day no calendar reaches. */
    private void beyondTheCalendar() {
        LocalDate before = WorkingCalendar.published().coveredFrom().minusDays(1);
        database.run("update limit_clock set suspended_on = ? where subject_kind = 'FEEDBACK'", before);
        database.run("update notice set suspended_on = ?", before);
    }

    /** So many days pass: every day that was written down lies as many further back. */
    private void later(int days) {
        database.run(
                "update limit_clock set started_on = started_on - ?, anchor_on = anchor_on - ?, due_on = due_on - ?,"
                        + " first_due_on = first_due_on - ?, suspended_on = suspended_on - ?",
                days,
                days,
                days,
                days,
                days);
        database.run("update notice set due = due - ?, suspended_on = suspended_on - ?", days, days);
        database.run(
                "update problem set found_on = found_on - ?, plan_due_on = plan_due_on - ?, due_on = due_on - ?,"
                        + " planned_on = planned_on - ?, suspended_on = suspended_on - ?,"
                        + " plan_suspended_on = plan_suspended_on - ?",
                days,
                days,
                days,
                days,
                days,
                days);
    }

    private long version(UUID notice) {
        return database.count("select version from notice where id = ?", notice);
    }

    private String text(String query) {
        return String.valueOf(database.value(query));
    }
}
