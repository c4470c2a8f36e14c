package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.GRANT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The problems a 整改通知书 lists are due on its day, also when that is another one; a problem that has its own keeps it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OrderedDaysTest extends ServiceTest {

    private static final String DAYS = "select l.subject_kind || ' ' || l.due_on from limit_clock l"
            + " where l.subject_kind in ('FEEDBACK', 'PROBLEM') order by 1";

    private Rectifying work;
    private UUID notice;
    private UUID list;

    @BeforeEach
    void anOrderOfTwoProblemsIsInHand() {
        work = new Rectifying(database, city);
        Map<String, Object> order = new HashMap<>(rectification());
        order.put("limit", Map.of("days", 10, "counting", "WORKING"));
        order.put("rectification", Map.of("problems", List.of(problem("制度未建立。"), problem("任务未分解。"))));
        notice = issuedBook(order);
        list = (UUID) database.value("select id from rectification where origin_id = ?", notice);
        verb(city.financeHead, notice, "receive", 4).statusCode(200);
    }

    @Test
    void anExtensionOfTheNoticeExtendsItsProblems() {
        LocalDate until = due().plusDays(15);
        extend(until);

        assertEquals(together(until), database.column(DAYS));
        as(city.financeHead)
                .get(Rectifying.LISTS + "/" + list)
                .then()
                .body("problems.dueOn", contains(until.toString(), until.toString()))
                .body("problems.extensions", contains(0, 0));
        assertEquals(2, database.count("select count(*) from journal where type = 'cn.zeren.notice.problem.moved.v1'"));
    }

    @Test
    void aProblemThatHasAnotherDayKeepsIt() {
        LocalDate own = due().plusDays(3);
        work.step(city.financeLiaison, list, 1, "request-extension", Map.of("due", own.toString(), "reason", "征求意见"))
                .statusCode(200);
        work.step(city.officeHead, list, 1, "grant-extension", GRANT).statusCode(200);
        LocalDate until = due().plusDays(15);

        extend(until);

        as(city.financeHead)
                .get(Rectifying.LISTS + "/" + list)
                .then()
                .body("problems.dueOn", contains(own.toString(), until.toString()));
    }

    @Test
    void aChangedCalendarMovesTheNoticeAndItsProblemsAlike() {
        database.run(
                "update limit_clock set anchor_on = '2016-03-07', due_on = '2016-03-21' where subject_kind = 'FEEDBACK'");
        database.run(
                "update limit_clock set anchor_on = '2016-03-21', due_on = '2016-03-21' where subject_kind = 'PROBLEM'");
        database.run("update problem set due_on = '2016-03-21'");
        database.run("update notice set due = '2016-03-21'");

        free(LocalDate.of(2016, 3, 9)).statusCode(200);

        assertEquals(together(LocalDate.of(2016, 3, 22)), database.column(DAYS));
        assertEquals(List.of("2016-03-22"), database.column("select distinct due_on::text from problem"));
        as(city.financeHead)
                .get(API + "/limits?kind=PROBLEM&aboutId=" + list)
                .then()
                .body("items[0].extendedTimes", is(0));
    }

    @Test
    void theProblemsStandStillWithTheAnswerAndRunAgainWithIt() {
        clock("suspend");
        assertEquals(
                List.of("SUSPENDED"),
                database.column(
                        "select distinct status from limit_clock where subject_kind <> 'PLAN' and subject_kind <> 'RECEIPT'"));
        database.run(
                "update limit_clock set anchor_on = anchor_on - 20, due_on = due_on - 20, suspended_on = suspended_on - 20");
        database.run("update notice set due = due - 20, suspended_on = suspended_on - 20");
        database.run("update problem set due_on = due_on - 20, suspended_on = suspended_on - 20");

        clock("resume");

        assertEquals(
                List.of(text("select due_on::text from limit_clock where subject_kind = 'FEEDBACK'")),
                database.column("select distinct due_on::text from limit_clock where subject_kind = 'PROBLEM'"));
        assertEquals(text("select due::text from notice"), text("select distinct due_on::text from problem"));
        assertEquals(0, database.count("select count(*) from problem where suspended_on is not null"));
    }

    private void extend(LocalDate until) {
        verb(city.financeHead, notice, "request-extension", 5, Map.of("due", until.toString(), "reason", "资金未到位"))
                .statusCode(200);
        verb(city.officeHead, notice, "grant-extension", 6, Map.of("note", "照准"))
                .statusCode(200);
    }

    private void clock(String verb) {
        String[] limit = text("select id::text || ' ' || version from limit_clock where subject_kind = 'FEEDBACK'")
                .split(" ", 2);
        as(city.officeHead)
                .header("If-Match", "\"" + limit[1] + "\"")
                .body(REASON)
                .post(API + "/limits/" + limit[0] + "/" + verb)
                .then()
                .statusCode(200);
    }

    private LocalDate due() {
        return LocalDate.parse(text("select due::text from notice"));
    }

    private static List<String> together(LocalDate due) {
        return List.of("FEEDBACK " + due, "PROBLEM " + due, "PROBLEM " + due);
    }

    private static Map<String, Object> problem(String fact) {
        return Map.of("cause", "RULES_LACKING", "fact", fact, "basis", "第七条", "demand", "限期整改。");
    }

    private String text(String query) {
        return String.valueOf(database.value(query));
    }
}
