package cn.zeren.notice.statistics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.cadence.CadenceService;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StatisticsResourceTest extends ServiceTest {

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Inject
    CadenceService cadence;

    private Ledger ledger;

    @BeforeEach
    void aLedger() {
        ledger = new Ledger(database);
    }

    @Test
    void withoutDimensionsThereIsOneRowOfZerosWhereThereIsNothing() {
        ask("metrics=ISSUED,CLOSURE_RATE,DAYS_TO_CLOSE,PROBLEMS_RECTIFIED")
                .body("rows", hasSize(1))
                .body("rows[0].figures.value", contains("0", null, null, "0"))
                .body("rows[0].figures[0].counted.sha256", is(NOTHING))
                .body("rows[0].figures[1].among.count", is(0));
    }

    @Test
    void ratesAndMeansNameWhatTheyAreMadeOf() {
        issued(1, null);
        issued(2, 12);
        issued(3, 13);

        ask("metrics=CLOSURE_RATE,DAYS_TO_CLOSE")
                .body("rows[0].figures.value", contains("66.67", "10.00"))
                .body("rows[0].figures[0].counted.metric", is("CLOSED"))
                .body("rows[0].figures[0].counted.count", is(2))
                .body("rows[0].figures[0].among.metric", is("ISSUED"))
                .body("rows[0].figures[0].among.count", is(3))
                .body("measures[0].edition", is(1))
                .body("measures[1].form", is("MEAN_DAYS"));
    }

    @Test
    void aPeriodIncludesItsFirstAndItsLastDay() {
        issued(1, null);
        issued(31, null);

        count("from=2018-03-01&to=2018-03-31", 2);
        count("from=2018-03-02&to=2018-03-31", 1);
        count("from=2018-03-01&to=2018-03-30", 1);
        count("from=2018-03-02&to=2018-03-30", 0);
    }

    @Test
    void everyDimensionTellsApartAndNamesItsValues() {
        UUID region = UUID.randomUUID();
        database.run("insert into region_fact values (?, '2010-01-01', null, 'JZ-Q1', '沙市区区域')", region);
        database.run(
                "insert into region_member_fact values (?, '2010-01-01', '2018-03-02', ?, ?)",
                UUID.randomUUID(),
                region,
                city.finance);
        issued(1, null);
        issued(2, null);
        ledger.notice(
                "REMINDER_CARD",
                city.archives,
                course(3, null),
                "{\"of\":\"reminder\",\"duties\":[\"D1\",\"D7\"],\"tasks\":[]}");

        by("kind", "REMINDER_CARD=1", "SUPERVISION_CARD=2")
                .body("rows.labels.kind", contains("提示卡", "督办卡"))
                .body("dims[0].name", is("kind"));
        by("month", "2018-03=3");
        by("region", region + "=1", "NONE=2")
                .body("rows.find { it.key.region == '%s' }.labels.region".formatted(region), is("沙市区区域"));
        by("duty", "D1=1", "D7=1", "NONE=2").body("notes.code", hasItem("OVERLAP"));
        by("unit", city.finance + "=2", city.archives + "=1")
                .body("rows.find { it.key.unit == '%s' }.labels.unit".formatted(city.finance), is("荆州市财政局"));
        ask("metrics=ISSUED&by=unit,kind&unit=" + city.archives)
                .body("rows", hasSize(1))
                .body("rows[0].key.kind", is("REMINDER_CARD"));
    }

    @Test
    void whatWasDraftedThroughTheServiceCountsUnderItsDuties() throws Throwable {
        database.run(
                "insert into matter (id, kind, unit_id, since, due_on) values (?, 'LETTER', ?, '2016-01-01', '2016-02-01')",
                UUID.randomUUID(),
                city.finance);
        VertxContextSupport.subscribeAndAwait(() -> cadence.draftDue(LocalDate.now(BusinessClock.ZONE)));
        UUID drafted = (UUID) database.value(
                "select id from notice where kind = 'SUPERVISION_CARD' and addressee_unit_id = ?", city.finance);
        UUID reminder = (UUID) database.value(
                "select id from notice where kind = 'REMINDER_CARD' and addressee_unit_id = ?", city.archives);
        issued(drafted);
        issued(reminder);
        Map<String, Object> order = new HashMap<>(rectification());
        order.put(
                "rectification",
                Map.of("problems", List.of(problem("EDUCATION_LACKING"), problem("CONDUCT"), problem("OTHER"))));
        UUID book = issuedBook(order);
        issuedBook(recommendation());

        rows(thisYear("metrics=ISSUED&by=duty"), "duty", "D1=2", "D2=1", "D7=1", "NONE=1");
        rows(thisYear("metrics=PROBLEMS_FOUND&by=duty"), "duty", "D2=1", "D7=1", "NONE=1");
        as(city.clerk)
                .get(API + "/statistics/ISSUED/ids?duty=D7")
                .then()
                .statusCode(200)
                .body("items.id", contains(book.toString()));
        as(city.clerk)
                .get(NOTICES + "/" + drafted)
                .then()
                .body("parts.supervision.tasks.id", contains(task.toString()))
                .body("parts.supervision.requirement", not(empty()))
                .body("elements.basis.id", hasItem(task.toString()));
    }

    private static Map<String, Object> problem(String cause) {
        return Map.of("fact", "事实。", "cause", cause, "basis", "责任制规定第七条", "demand", "限期整改。");
    }

    @Test
    void theSponsorIsTheOneOfTheDayOfIssueAndOneThatCarriesOverStillIs() {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        sponsor(before, "2018-01-01", "2018-03-02", "ACTIVE");
        sponsor(after, "2018-03-02", "2018-03-03", "CARRY_OVER");
        issued(1, null);
        issued(2, null);
        issued(9, null);

        by("sponsor", before + "=1", after + "=2");
        ids("ISSUED", "&sponsor=" + after).body("count", is(2));
        ids("ISSUED", "&sponsor=NONE").body("count", is(0));
    }

    @Test
    void whoAnswersForAUnitByTwoPostsCountsOnce() {
        UUID twice = UUID.randomUUID();
        sponsor(twice, "2018-01-01", null, "ACTIVE");
        sponsor(twice, "2018-01-01", null, "ACTIVE");
        issued(1, 11);

        by("sponsor", twice + "=1");
        ids("ISSUED", "&sponsor=" + twice).body("count", is(1)).body("items", hasSize(1));
        ask("metrics=DAYS_TO_CLOSE&by=sponsor").body("rows[0].figures[0].value", is("10.00"));
    }

    @Test
    void problemsCountByTheDayTheyWereFoundAndByTheDayTheyWereClosed() {
        UUID closed = ledger.problem(city.finance, day(1), day(20), "CLOSED");
        ledger.problem(city.finance, day(1), day(21), "SETTLED");
        ledger.problem(city.finance, day(2), day(20), "REOPENED");
        ledger.problem(city.finance, day(3), null, "VOIDED");
        UUID withdrawn = ledger.problem(city.finance, day(1), day(20), "CLOSED");
        database.run(
                "update rectification set status = 'VOIDED' where id ="
                        + " (select rectification_id from problem where id = ?)",
                withdrawn);

        ask("metrics=PROBLEMS_FOUND,PROBLEMS_RECTIFIED").body("rows[0].figures.value", contains("3", "2"));
        ids("PROBLEMS_RECTIFIED", "&to=2018-03-20")
                .body("subject", is("PROBLEM"))
                .body("items.id", contains(closed.toString()));
        by("metrics=PROBLEMS_RECTIFIED&by=kind", "RECTIFICATION_NOTICE=2");
    }

    @Test
    void aFigureIsOfWhatTheCallerMaySee() {
        issued(1, null);
        ledger.problem(city.finance, day(1), day(20), "CLOSED");
        UUID other = ledger.notice("SUPERVISION_CARD", city.archives, course(2, null));

        for (String metric : List.of("ISSUED", "PROBLEMS_FOUND")) {
            figure(city.financeLiaison, metric, "1");
        }
        figure(city.archivesLiaison, "PROBLEMS_FOUND", "0");
        figure(city.townshipHead, "ISSUED", "0");
        figure(city.clerk, "ISSUED", "2");
        as(city.archivesLiaison)
                .get(API + "/statistics/ISSUED/ids?from=2018-01-01&to=2018-12-31")
                .then()
                .statusCode(200)
                .body("items.id", contains(other.toString()))
                .body("notes.code", is(List.of("OWN_SIGHT")));
    }

    @Test
    void aDerivedMetricHasNoIdsOfItsOwnAndSaysWhose() {
        as(city.clerk)
                .get(API + "/statistics/CLOSURE_RATE/ids")
                .then()
                .statusCode(422)
                .body("code", is("METRIC_IS_DERIVED"))
                .body("clause.id", is("DESIGN-STATISTICS"))
                .body("params.counts", is(List.of("CLOSED", "ISSUED")));
        as(city.clerk).get(API + "/statistics/LUCK/ids").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "metrics=LUCK, /metrics",
        "by=colour, /by",
        "from=2018-02-01&to=2018-01-31, /from",
        "from=1.1., /from",
        "unit=5, /unit",
        "month=2018, /month"
    })
    void aQuestionThatCannotBeReadIsRefusedAndPointedTo(String question, String pointer) {
        as(city.clerk)
                .get(API + "/statistics?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void theDictionaryDefinesEveryMetricWithItsEditionAndClause() {
        as(city.financeLiaison)
                .get(API + "/statistics/metrics")
                .then()
                .statusCode(200)
                .body("items", hasSize(Metric.values().length))
                .body("items.find { it.code == 'ON_TIME_RATE' }.denominator", is("FEEDBACK_OWED"))
                .body("items.find { it.code == 'ISSUED' }.numerator", nullValue())
                .body("items.definition", not(hasItem(nullValue())));
    }

    @Test
    void aPeriodThatGoesOnIsSaidToChange() {
        as(city.clerk)
                .get(API + "/statistics?metrics=ISSUED")
                .then()
                .body("notes.code", is(List.of("OWN_SIGHT", "STILL_RUNNING")));
        ask("metrics=ISSUED").body("notes.code", is(List.of("OWN_SIGHT")));
    }

    @Test
    void withoutALoginNothingIsTold() {
        for (String path : List.of("", "/metrics", "/ISSUED/ids")) {
            RestAssured.given().get(API + "/statistics" + path).then().statusCode(401);
        }
    }

    private void issued(int dayOfMarch, Integer closed) {
        ledger.notice("SUPERVISION_CARD", city.finance, course(dayOfMarch, closed));
    }

    private static NoticeCourse course(int dayOfMarch, Integer closed) {
        LocalDate closedOn = closed == null ? null : day(closed);
        return new NoticeCourse(true, day(dayOfMarch), null, null, null, 0, 0, closedOn);
    }

    private static LocalDate day(int dayOfMarch) {
        return LocalDate.of(2018, 3, dayOfMarch);
    }

    private void sponsor(UUID official, String from, String to, String status) {
        database.run(
                "insert into assignment_fact (id, valid_from, valid_to, type, status, sponsor_official_id, target_unit_id)"
                        + " values (?, ?::date, ?::date, 'PORTFOLIO_TO_PRINCIPAL', ?, ?, ?)",
                UUID.randomUUID(),
                from,
                to,
                status,
                official,
                city.finance);
    }

    private ValidatableResponse ask(String question) {
        return as(city.clerk)
                .get(API + "/statistics?from=2018-01-01&to=2018-12-31&" + question)
                .then()
                .statusCode(200);
    }

    private void count(String period, int expected) {
        as(city.clerk)
                .get(API + "/statistics?metrics=ISSUED&" + period)
                .then()
                .statusCode(200)
                .body("rows[0].figures[0].counted.count", is(expected));
    }

    private ValidatableResponse ids(String metric, String only) {
        String to = only.contains("&to=") ? "" : "&to=2018-12-31";
        return as(city.clerk)
                .get(API + "/statistics/" + metric + "/ids?from=2018-01-01" + to + only)
                .then()
                .statusCode(200);
    }

    /** Asks by a dimension and expects these rows, value = count, and no other. */
    private ValidatableResponse by(String by, String... rows) {
        String question = by.contains("=") ? by : "metrics=ISSUED&by=" + by;
        String dimension = question.substring(question.lastIndexOf('=') + 1);
        return rows(ask(question), dimension, rows);
    }

    private ValidatableResponse thisYear(String question) {
        return as(city.clerk).get(API + "/statistics?" + question).then().statusCode(200);
    }

    private static ValidatableResponse rows(ValidatableResponse answer, String dimension, String... rows) {
        answer.body("rows", hasSize(rows.length));
        for (String row : rows) {
            String[] parts = row.split("=", -1);
            answer.body(
                    "rows.find { it.key.%s == '%s' }.figures[0].value".formatted(dimension, parts[0]), is(parts[1]));
        }
        return answer;
    }

    private static void figure(Person person, String metric, String value) {
        as(person)
                .get(API + "/statistics?from=2018-01-01&to=2018-12-31&metrics=" + metric)
                .then()
                .statusCode(200)
                .body("rows[0].figures[0].value", is(value))
                .body("rows[0].figures[0].counted.href", not(empty()));
    }
}
