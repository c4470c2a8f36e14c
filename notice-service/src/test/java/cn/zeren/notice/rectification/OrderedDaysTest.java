package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.GRANT;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The problems a 整改通知书 lists are due on its day, also when that is another one; a problem that has its own keeps it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OrderedDaysTest extends ServiceTest {

    private static final String DAYS = "select l.subject_kind || ' ' || l.due_on from limit_clock l"
            + " where l.subject_kind in ('FEEDBACK', 'PROBLEM') order by 1";

    private static final String PROBLEM_DAYS = "select distinct due_on::text from problem";

    private static final String NOTICE_MOVED =
            "select version || ' ' || (payload::jsonb -> 'state' ->> 'due') from journal"
                    + " where type = 'cn.zeren.notice.notice.moved.v1'";

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
        assertEquals(List.of(version() + " 2016-03-22"), database.column(NOTICE_MOVED));
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
        later(20);

        clock("resume");

        assertEquals(
                List.of(text("select due_on::text from limit_clock where subject_kind = 'FEEDBACK'")),
                database.column("select distinct due_on::text from limit_clock where subject_kind = 'PROBLEM'"));
        assertEquals(text("select due::text from notice"), text("select distinct due_on::text from problem"));
        assertEquals(0, database.count("select count(*) from problem where suspended_on is not null"));
    }

    @Test
    void problemsThatStoodStillWithTheAnswerRunAgainWhenItComes() {
        clock("suspend");
        later(20);

        submit();

        assertEquals(List.of("RUNNING", "RUNNING"), ofProblems("status"));
        assertEquals(List.of(text("select due::text from notice")), database.column(PROBLEM_DAYS));
        assertEquals(0, database.count("select count(*) from problem where suspended_on is not null"));

        verb(city.verifier, notice, "verify", version()).statusCode(200);
        verb(city.verifier, notice, "return", version(), REASON).statusCode(200);
        later(90);

        as(city.clerk).get(API + "/problems?overdue=true").then().body("items", hasSize(2));
    }

    @Test
    void aProblemOfOwnReasonStandsStillWhateverBecomesOfItsNotice() {
        clock("suspend", problemLimit(1));
        clock("suspend");
        assertEquals(List.of("SUSPENDED", "SUSPENDED"), ofProblems("status"));

        clock("resume");

        assertEquals(List.of("SUSPENDED", "RUNNING"), ofProblems("status"));
    }

    @Test
    void aProblemThatStandsStillForItselfHasTheNewDayOfItsNotice() {
        clock("suspend", problemLimit(1));
        LocalDate until = due().plusDays(15);

        extend(until);

        assertEquals(together(until), database.column(DAYS));
        assertEquals(List.of("SUSPENDED", "RUNNING"), ofProblems("status"));
    }

    @Test
    void aProblemExtendedAtTheStandstillOfItsNoticeRunsAgainWithItToItsOwnDay() {
        clock("suspend");
        LocalDate own = due().plusDays(3);
        work.step(city.financeLiaison, list, 1, "request-extension", Map.of("due", own.toString(), "reason", "征求意见"))
                .statusCode(200);
        work.step(city.officeHead, list, 1, "grant-extension", GRANT).statusCode(200);

        clock("resume");

        assertEquals(List.of("RUNNING", "RUNNING"), ofProblems("status"));
        assertEquals(List.of(own.toString(), due().toString()), ofProblems("due_on"));
    }

    @Test
    void aProblemReturnedAfterItsNoticeWasExtendedHasTheDayOfTheNotice() {
        reported();
        LocalDate was = due();
        LocalDate until = was.plusDays(15);
        extend(until);
        assertEquals(List.of(was.toString(), until.toString()), ofProblems("due_on"));

        work.step(city.clerk, list, 1, "return", REASON).statusCode(200).body("dueOn", is(until.toString()));

        assertEquals(together(until), database.column(DAYS));
        as(city.clerk)
                .get(Rectifying.path(list, 1) + "/explanation")
                .then()
                .body("steps[-1].rule", is("ProblemRules.withNotice"));
    }

    @Test
    void aProblemReturnedToADayOfItsOwnHasThat() {
        reported();
        extend(due().plusDays(15));
        LocalDate own = today().plusDays(2);

        work.step(city.clerk, list, 1, "return", Map.of("reason", "未公开", "due", own.toString()))
                .statusCode(200)
                .body("dueOn", is(own.toString()));
    }

    @Test
    void aProblemReturnedWhileItsNoticeStandsStillStandsStillWithIt() {
        reported();
        clock("suspend");
        assertEquals(List.of("MET", "SUSPENDED"), ofProblems("status"));
        later(20);

        returnedItStandsStill();
        clock("resume");
        assertEquals(List.of("RUNNING", "RUNNING"), ofProblems("status"));
        assertEquals(List.of(due().toString()), database.column(PROBLEM_DAYS));
    }

    @Test
    void aProblemReportedAndReturnedWhileItsNoticeStandsStillGoesOnStandingStill() {
        clock("suspend");
        later(20);
        reported();
        assertEquals(List.of("MET", "SUSPENDED"), ofProblems("status"));
        later(5);

        returnedItStandsStill();
        clock("resume");
        assertEquals(List.of(due().toString()), database.column(PROBLEM_DAYS));
    }

    @Test
    void aMoveThatGivesWhatWasAskedForAnswersTheRequest() {
        LocalDate asked = due().plusDays(5);
        work.step(city.financeLiaison, list, 1, "request-extension", Map.of("due", asked.toString(), "reason", "征求意见"))
                .statusCode(200);

        extend(due().plusDays(15));

        as(city.clerk).get(Rectifying.path(list, 1)).then().body("extensionRequested", nullValue());
        work.step(
                        city.financeLiaison,
                        list,
                        1,
                        "request-extension",
                        Map.of("due", due().plusDays(5).toString(), "reason", "征求意见"))
                .statusCode(200);
    }

    @Test
    void anExtensionOfTheNoticeWaitsForAStepOfAProblem() throws Exception {
        LocalDate until = due().plusDays(15);
        Map<String, Object> asked = Map.of("due", until.toString(), "reason", "资金未到位");
        verb(city.financeHead, notice, "request-extension", version(), asked).statusCode(200);
        long version = version();
        try (Connection step = database.connect();
                Statement statement = step.createStatement()) {
            step.setAutoCommit(false);
            statement.executeUpdate("update problem set proofs = proofs + 1, version = version + 1 where no = 1");
            var granted = CompletableFuture.supplyAsync(
                    () -> verb(city.officeHead, notice, "grant-extension", version, Map.of("note", "照准")));
            await().until(() -> database.count("select count(*) from pg_locks where not granted") > 0);
            step.commit();

            granted.get().statusCode(200);
        }

        assertEquals(1, database.count("select sum(proofs) from problem"));
        assertEquals(List.of(until.toString()), database.column(PROBLEM_DAYS));
    }

    @Test
    void whoeverReadsTheNoticeIsToldThatItsLastDayMovedByItself() {
        clock("suspend");
        later(20);
        clock("resume");

        assertEquals(List.of(version() + " " + due()), database.column(NOTICE_MOVED));
        LocalDate until = due().plusDays(15);
        extend(until);
        assertEquals(1, database.column(NOTICE_MOVED).size(), "the notice's own step says the day");
    }

    @Test
    void anAnswerAtAStandstillTellsTheDaysGivenBackInItsOwnStep() {
        clock("suspend");
        later(20);
        submit();

        assertEquals(List.of(), database.column(NOTICE_MOVED));
        assertEquals(
                List.of(version() + " " + due()),
                database.column("select version || ' ' || (payload::jsonb -> 'state' ->> 'due') from journal"
                        + " where type = 'cn.zeren.notice.notice.feedback-submitted.v1'"));
    }

    @Test
    void anExtensionDecidedAtAStandstillBeginsTheStandstillAnewForTheProblemsToo() {
        clock("suspend");
        later(20);
        LocalDate until = due().plusDays(35);
        extend(until);
        assertEquals(List.of(today().toString()), database.column("select distinct suspended_on::text from problem"));

        clock("resume");

        assertEquals(together(until), database.column(DAYS));
        assertEquals(List.of(until.toString()), database.column(PROBLEM_DAYS));
    }

    private void returnedItStandsStill() {
        work.step(city.clerk, list, 1, "return", REASON)
                .statusCode(200)
                .body("dueOn", is(due().toString()))
                .body("daysLate", is(0));
        assertEquals(List.of("SUSPENDED", "SUSPENDED"), ofProblems("status"));
    }

    private void reported() {
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);
        work.step(city.financeLiaison, list, 1, "report", work.report()).statusCode(200);
    }

    private void submit() {
        verb(city.financeLiaison, notice, "begin", version()).statusCode(200);
        verb(city.financeLiaison, notice, "submit", version(), FEEDBACK).statusCode(200);
    }

    /** So many days pass: every day that was written down lies as many further back. */
    private void later(int days) {
        database.run(
                "update limit_clock set anchor_on = anchor_on - ?, due_on = due_on - ?, suspended_on = suspended_on - ?",
                days,
                days,
                days);
        database.run("update notice set due = due - ?, suspended_on = suspended_on - ?", days, days);
        database.run("update problem set due_on = due_on - ?, suspended_on = suspended_on - ?", days, days);
    }

    private List<?> ofProblems(String column) {
        return database.column("select l." + column + "::text from limit_clock l join problem p on p.id = l.subject_id"
                + " where l.subject_kind = 'PROBLEM' order by p.no");
    }

    private long version() {
        return database.count("select version from notice where id = ?", notice);
    }

    private void extend(LocalDate until) {
        verb(
                        city.financeHead,
                        notice,
                        "request-extension",
                        version(),
                        Map.of("due", until.toString(), "reason", "资金未到位"))
                .statusCode(200);
        verb(city.officeHead, notice, "grant-extension", version(), Map.of("note", "照准"))
                .statusCode(200);
    }

    private void clock(String verb) {
        clock(verb, text("select id::text from limit_clock where subject_kind = 'FEEDBACK'"));
    }

    private String problemLimit(int no) {
        return String.valueOf(database.column(
                        "select l.id::text from limit_clock l join problem p on p.id = l.subject_id"
                                + " where l.subject_kind = 'PROBLEM' and p.no = ?",
                        no)
                .get(0));
    }

    private void clock(String verb, String id) {
        long version = database.count("select version from limit_clock where id = ?::uuid", id);
        as(city.officeHead)
                .header("If-Match", "\"" + version + "\"")
                .body(REASON)
                .post(API + "/limits/" + id + "/" + verb)
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
