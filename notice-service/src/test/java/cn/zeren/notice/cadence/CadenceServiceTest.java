package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.notice.City.Person;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CadenceServiceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2016, 1, 1);

    @Inject
    CadenceService service;

    Database database;
    City city;

    @BeforeEach
    void aCityWhereFinanceBearsATaskAndTheCountyHelps() {
        city = City.found(database);
        city.task("1", LocalDate.of(2016, 5, 20), city.finance, city.county);
    }

    @Test
    void everyPrincipalOfTheCityGetsOneCardAndNobodyBelow() {
        run(NEW_YEAR);

        assertEquals(
                List.of("archives-head", "county-head", "finance-head"),
                database.column("select addressee_name from notice where kind = 'REMINDER_CARD' order by 1"));
        assertEquals(
                List.of("监利县", "荆州市财政局"),
                database.column("select addressee_name from notice where kind = 'SUPERVISION_CARD' order by 1"));
    }

    @Test
    void draftsSendNothingOfThemselves() {
        run(NEW_YEAR);

        assertEquals(List.of("DRAFT"), database.column("select distinct status from notice"));
        assertEquals(0, database.count("select count(*) from doc_no_series"));
    }

    @Test
    void runningADayAgainDraftsAndJournalsNothing() {
        run(NEW_YEAR);
        long drafted = database.count("select count(*) from notice");
        run(NEW_YEAR);

        assertEquals(drafted, database.count("select count(*) from notice"));
        assertEquals(drafted, database.count("select count(*) from journal"));
        assertEquals(
                drafted,
                database.count("select count(distinct key) from journal where topic = 'zeren.notice.notice.v1'"
                        + " and type = 'cn.zeren.notice.notice.drafted.v1' and explanation is not null"));
    }

    @Test
    void twoReplicasOnTheSameDayMakeNoDouble() {
        List<CompletableFuture<Void>> replicas = List.of(
                CompletableFuture.runAsync(() -> run(NEW_YEAR)),
                CompletableFuture.runAsync(() -> run(NEW_YEAR)),
                CompletableFuture.runAsync(() -> run(NEW_YEAR)));
        replicas.forEach(CompletableFuture::join);

        assertEquals(5, database.count("select count(*) from notice"));
        assertEquals(5, database.count("select count(*) from journal"));
    }

    @Test
    void aYearOfEveryPeriodMakesFourPerPrincipalAndTwelvePerTaskBearer() {
        days(NEW_YEAR, NEW_YEAR.plusYears(1));

        assertEquals(
                List.of(4L, 4L, 4L),
                database.column("select count(*) from notice where kind = 'REMINDER_CARD' group by addressee_id"));
        assertEquals(
                List.of(12L, 12L),
                database.column("select count(*) from notice where kind = 'SUPERVISION_CARD' group by addressee_id"));
    }

    @Test
    void fiveYearsWithOutagesAndRepeatedDaysMakeNoDoubleAndNoHole() {
        for (int year = 2017; year <= 2020; year++) {
            city.task("1", LocalDate.of(year, 6, 30), city.finance);
        }
        Random chance = new Random(2016);
        for (LocalDate month = NEW_YEAR; month.getYear() < 2021; month = month.plusMonths(1)) {
            // most days are lost to an outage; which ones are left differs from month to month, and one is run twice
            LocalDate first = month.plusDays(chance.nextInt(14));
            run(first);
            run(first.plusDays(1 + chance.nextInt(13)));
            run(first);
        }

        assertEquals(
                5 * 4,
                database.count("select count(distinct period) from notice where addressee_id = ?", city.financePost));
        assertEquals(5 * 4, database.count("select count(*) from notice where addressee_id = ?", city.financePost));
        assertEquals(5 * 12, database.count("select count(*) from notice where addressee_id = ?", city.finance));
        assertEquals(
                5 * 12,
                database.count("select count(distinct period) from notice where addressee_id = ?", city.finance));
    }

    @Test
    void withCauseThereIsACardOnlyWhereAFactGivesOne() {
        withCause();

        days(NEW_YEAR, NEW_YEAR.plusYears(1));

        // due on 20 May: the second quarter for the principals, May for the units; overdue from then to December
        assertEquals(
                List.of("2016-Q2", "2016-Q3", "2016-Q4"),
                database.column("select period from notice where addressee_id = ? order by 1", city.financePost));
        assertEquals(
                List.of("2016-05", "2016-06", "2016-07", "2016-08", "2016-09", "2016-10", "2016-11", "2016-12"),
                database.column("select period from notice where addressee_id = ? order by 1", city.finance));
        assertEquals(0, database.count("select count(*) from notice where addressee_id = ?", city.archivesPost));
    }

    @Test
    void whatIsOpenOfAUnitBesidesItsTasksGivesItsCardsACause() {
        withCause();
        UUID visit = city.visit(city.financePost, LocalDate.of(2016, 2, 10), LocalDate.of(2016, 3, 15));
        UUID signal = city.signal(city.finance, LocalDate.of(2016, 3, 2), LocalDate.of(2016, 3, 20));

        days(NEW_YEAR, LocalDate.of(2016, 4, 1));

        // the visit is not made from 11 February to 14 March, the signal open from 2 to 19 March: one card a month
        assertEquals(
                List.of("2016-02", "2016-03"),
                database.column("select period from notice where addressee_id = ? order by 1", city.finance));
        assertEquals(
                List.of("2016-Q1"),
                database.column("select period from notice where addressee_id = ?", city.financePost));
        String february = reasons(city.finance, "2016-02");
        assertTrue(february.contains(visit.toString()) && !february.contains(signal.toString()), february);
    }

    @Test
    void aProblemPastItsLimitGivesCauseFromTheNextDayUntilItWasReported() {
        withCause();
        UUID problem = city.problem(
                city.finance, LocalDate.of(2016, 1, 10), LocalDate.of(2016, 2, 10), LocalDate.of(2016, 4, 1));
        city.problem(city.finance, LocalDate.of(2016, 1, 10), LocalDate.of(2016, 12, 31), null);

        days(NEW_YEAR, LocalDate.of(2016, 5, 1));

        assertEquals(
                List.of("2016-02", "2016-03"),
                database.column("select period from notice where addressee_id = ? order by 1", city.finance));
        String february = reasons(city.finance, "2016-02");
        assertTrue(february.contains(problem.toString()) && february.contains("已逾期1天"), february);
    }

    @Test
    void severalCausesOfAUnitAndMonthMakeOneCardWithAllOfThem() {
        withCause();
        UUID visit = city.visit(city.financePost, LocalDate.of(2016, 2, 10), null);
        UUID signal = city.signal(city.finance, LocalDate.of(2016, 3, 1), null);
        UUID task = city.task("2", LocalDate.of(2016, 3, 31), city.finance);

        days(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 4, 1));

        assertEquals(1, database.count("select count(*) from notice where addressee_id = ?", city.finance));
        String reasons = reasons(city.finance, "2016-03");
        List.of(visit, signal, task).forEach(fact -> assertTrue(reasons.contains(fact.toString()), reasons));
    }

    @Test
    void fiveYearsHaveACardForEveryMonthThatHadACauseThoughItWasSettledMeanwhile() {
        withCause();
        for (int year = 2016; year <= 2020; year++) {
            city.task("9", LocalDate.of(year, 12, 31), city.archives);
            // open past its day in April and settled then; the last days of each month are asked about once more
            city.visit(city.archivesPost, LocalDate.of(year, 4, 3), LocalDate.of(year, 4, 20));
        }
        for (LocalDate day = NEW_YEAR; day.getYear() < 2021; day = day.plusMonths(1)) {
            days(day, day.plusMonths(1));
            days(day.plusDays(20), day.plusMonths(1));
        }

        assertEquals(
                List.of(
                        "2016-04", "2016-12", "2017-04", "2017-12", "2018-04", "2018-12", "2019-04", "2019-12",
                        "2020-04", "2020-12"),
                database.column("select period from notice where addressee_id = ? order by 1", city.archives));
    }

    @Test
    void theNextCardFollowsTheNewHolderOfThePost() {
        Person next = new Person("finance-head-2", UUID.randomUUID(), Role.UNIT_PRINCIPAL);
        city.passes(city.financePost, next, city.finance, LocalDate.of(2016, 5, 10));

        days(NEW_YEAR, NEW_YEAR.plusYears(1));

        assertEquals(
                List.of("finance-head", "finance-head", "finance-head-2", "finance-head-2"),
                database.column(
                        "select addressee_name from notice where addressee_id = ? order by period", city.financePost));
    }

    @Test
    void anActingHeadIsRemindedWhileThereIsNoRegularOne() {
        Person acting = new Person("acting", UUID.randomUUID(), Role.UNIT_PRINCIPAL);
        city.belongs(acting, city.finance);
        city.holds(acting, city.financePost, City.SINCE, null, "ACTING");
        database.run(
                "update tenure_fact set valid_to = '2016-07-01' where official_id = ?", city.financeHead.officialId());

        run(LocalDate.of(2016, 4, 1));
        run(LocalDate.of(2016, 7, 1));

        assertEquals(
                List.of("finance-head", "acting"),
                database.column(
                        "select addressee_name from notice where addressee_id = ? order by period", city.financePost));
    }

    @Test
    void aPostLeftVacantAtTheBeginningOfTheQuarterIsRemindedWhenFilled() {
        database.run("delete from tenure_fact where post_id = ?", city.financePost);
        run(NEW_YEAR);
        assertEquals(0, database.count("select count(*) from notice where addressee_id = ?", city.financePost));

        city.holds(city.financeHead, city.financePost, LocalDate.of(2016, 2, 15), null, "REGULAR");
        days(LocalDate.of(2016, 2, 1), LocalDate.of(2016, 3, 1));

        assertEquals(1, database.count("select count(*) from notice where addressee_id = ?", city.financePost));
    }

    @Test
    void aRejectedDraftIsNotDraftedAnew() {
        run(NEW_YEAR);
        database.run("update notice set status = 'REJECTED' where addressee_id = ?", city.financePost);

        days(NEW_YEAR.plusDays(1), LocalDate.of(2016, 4, 1));

        assertEquals(1, database.count("select count(*) from notice where addressee_id = ?", city.financePost));
    }

    @Test
    void everyDraftSaysWhyAndWhoAnswersForTheUnit() {
        UUID assignment = city.sponsor(city.finance, "副市长甲", "副市长");

        run(NEW_YEAR);

        String reasons =
                String.valueOf(database.value("select reasons from notice where addressee_id = ?", city.financePost));
        assertTrue(reasons.contains("由副市长甲包保"), reasons);
        assertTrue(reasons.contains(assignment.toString()), reasons);
        String explanation = String.valueOf(
                database.value("select explanation from notice where addressee_id = ?", city.financePost));
        assertTrue(explanation.contains("cadence/1"), explanation);
    }

    private void withCause() {
        city.cadence("WITH_CAUSE");
    }

    private String reasons(UUID addressee, String period) {
        return String.valueOf(
                database.value("select reasons from notice where addressee_id = ? and period = ?", addressee, period));
    }

    private void days(LocalDate from, LocalDate to) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            run(day);
        }
    }

    private void run(LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.draftDue(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
