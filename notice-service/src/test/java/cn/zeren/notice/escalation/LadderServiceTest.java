package cn.zeren.notice.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.notice.City.Person;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.limit.LimitService;
import cn.zeren.notice.limit.NewLimit;
import cn.zeren.notice.limit.Subject;
import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LadderServiceTest {

    /** Monday: near from 7 March, overdue from 15 March, long overdue from 29 March; a warning then sets 6 April. */
    private static final LocalDate DUE = LocalDate.of(2016, 3, 14);

    private static final LocalDate FROM = LocalDate.of(2016, 3, 1);
    private static final LocalDate WARNED = LocalDate.of(2016, 3, 29);
    private static final LocalDate END = LocalDate.of(2016, 4, 15);

    @Inject
    LadderService ladder;

    @Inject
    LimitService limits;

    @Inject
    Tx tx;

    @Inject
    MeterRegistry meters;

    Database database;
    City city;
    Person viceMayor;
    Subject subject;

    @BeforeEach
    void financeHasALimitAndAViceMayorAnswersForIt() {
        city = City.found(database);
        viceMayor = new Person("vice-mayor", UUID.randomUUID(), Role.VICE_MAYOR);
        city.leads();
        city.liaises(city.financeLiaison, city.finance);
        city.liaises(city.archivesLiaison, city.archives);
        subject = limit(city.finance, DUE);
    }

    @Test
    void theLadderIsClimbedDayByDayAndEachRungIsTakenOnce() {
        city.answers(viceMayor, city.finance, "ACTIVE", LocalDate.of(2016, 1, 1), LocalDate.of(2017, 1, 1));

        days(FROM, END);

        assertEquals(
                List.of("REMINDER 2016-03-07", "CHASE 2016-03-15", "WARNING 2016-03-29", "SUMMONS 2016-04-07"),
                database.column("select rung || ' ' || taken_on from escalation order by level"));
        assertEquals(
                List.of("TAKEN", "TAKEN", "TAKEN", "PROPOSED"),
                database.column("select status from escalation order by level"));
        assertEquals("4 2016-04-06", database.value("select level || ' ' || last_on from limit_clock"));
        assertEquals(0, alerts());
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
    }

    @Test
    void aDayRunAgainAndTwoReplicasTakeNothingTwice() {
        days(FROM, END);
        long told = told();
        run(ladder.press(END.minusDays(1)));
        database.run("update limit_clock set level = 0");

        List<CompletableFuture<Void>> replicas = List.of(
                CompletableFuture.runAsync(() -> run(ladder.press(END))),
                CompletableFuture.runAsync(() -> run(ladder.press(END))));
        replicas.forEach(CompletableFuture::join);

        assertEquals(4, database.count("select count(*) from escalation"));
        assertEquals(told, told());
    }

    @Test
    void theHeadAndTheLiaisonAreRemindedFiveWorkingDaysBefore() {
        days(FROM, LocalDate.of(2016, 3, 8));

        assertEquals(
                List.of("DUE_SOON LIAISON null", "DUE_SOON OFFICIAL " + city.financeHead.officialId()),
                database.column("select template || ' ' || recipient || ' ' || coalesce(official_id::text, 'null')"
                        + " from delivery where channel = 'INBOX' order by 1"));
    }

    @Test
    void theWarningReachesWhoeverAnswersForTheUnitOnThatDay() {
        LocalDate change = LocalDate.of(2016, 3, 20);
        Person before = new Person("before", UUID.randomUUID(), Role.VICE_MAYOR);
        city.answers(before, city.finance, "ACTIVE", LocalDate.of(2016, 1, 1), change);
        UUID assignment = city.answers(viceMayor, city.finance, "ACTIVE", change, LocalDate.of(2017, 1, 1));

        days(FROM, WARNED.plusDays(1));

        String standing = String.valueOf(database.value("select standing from escalation where rung = 'WARNING'"));
        assertTrue(standing.contains(viceMayor.officialId().toString()), standing);
        assertTrue(standing.contains(assignment.toString()), standing);
        assertTrue(!standing.contains(before.officialId().toString()), standing);
        assertEquals(1, told("WARNING", viceMayor));
        assertEquals(0, told("WARNING", before));
    }

    @Test
    void theLastRungReachesWhoHeadsTheLeadingGroupOnThatDay() {
        city.answers(viceMayor, city.finance, "ACTIVE", LocalDate.of(2016, 1, 1), LocalDate.of(2017, 1, 1));
        Person next = new Person("next-secretary", UUID.randomUUID(), Role.PARTY_SECRETARY);
        database.run(
                "update tenure_fact set valid_to = '2016-04-01' where official_id = ?", city.secretary.officialId());
        UUID post = (UUID)
                database.value("select post_id from tenure_fact where official_id = ?", city.secretary.officialId());
        city.holds(next, post, LocalDate.of(2016, 4, 1), null, "REGULAR");

        days(FROM, END);

        assertEquals(1, told("SUMMONS", next));
        assertEquals(0, told("SUMMONS", city.secretary));
        assertEquals(0, alerts());
    }

    @Test
    void aLeadingGroupWithoutAHeadAndAnOfficeWithoutOneAreAlerts() {
        city.answers(viceMayor, city.finance, "ACTIVE", LocalDate.of(2016, 1, 1), LocalDate.of(2017, 1, 1));
        database.run(
                "update tenure_fact set valid_to = '2016-04-01' where official_id in (?, ?)",
                city.secretary.officialId(),
                city.officeHead.officialId());

        days(FROM, END);

        assertEquals(
                List.of("LEADING_GROUP", "OFFICE"),
                database.column("select detail from alert where settled_on is null order by 1"));
    }

    @Test
    void whoWasCarriedOverStillAnswersThoughTheYearIsOver() {
        city.answers(viceMayor, city.finance, "CARRY_OVER", LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1));

        days(FROM, WARNED.plusDays(1));

        assertEquals(1, told("WARNING", viceMayor));
    }

    @Test
    void whoWasReleasedAnswersUntilTheDayOfRelease() {
        city.answers(viceMayor, city.finance, "RELEASED", LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1));
        database.run("update assignment_fact set released_on = '2016-03-30'");
        days(FROM, WARNED.plusDays(1));
        assertEquals(1, told("WARNING", viceMayor));

        days(WARNED.plusDays(1), END);
        assertEquals(0, told("SUMMONS", viceMayor));
        assertEquals(List.of("SPONSOR"), database.column("select detail from alert where settled_on is null"));
    }

    @Test
    void aMemberUnitAnswersByItsHead() {
        city.answers(city.archives, city.finance, "CARRY_OVER", LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1));

        days(FROM, WARNED.plusDays(1));

        assertEquals(1, told("WARNING", city.archivesHead));
    }

    @Test
    void whereNobodyAnswersAnAlertIsOpenTheOfficeIsToldAndWhoComesLaterIsTold() {
        days(FROM, WARNED.plusDays(1));

        assertEquals(
                List.of("NO_ADDRESSEE SPONSOR 2016-03-29"),
                database.column(
                        "select code || ' ' || detail || ' ' || raised_on from alert where settled_on is null"));
        assertEquals(
                1,
                database.count("select count(*) from delivery where template = 'OPS_ALERT' and recipient = 'OFFICE'"));
        assertEquals(
                1,
                meters.get("zeren.notice.alerts.open")
                        .tag("code", "NO_ADDRESSEE")
                        .gauge()
                        .value());

        city.answers(viceMayor, city.finance, "ACTIVE", WARNED.plusDays(1), LocalDate.of(2017, 1, 1));
        days(WARNED.plusDays(1), WARNED.plusDays(4));

        assertEquals(1, told("WARNING", viceMayor));
        assertEquals(List.of("2016-03-30"), database.column("select settled_on::text from alert"));
        assertEquals(
                1,
                database.count("select count(*) from journal where type = 'cn.zeren.notice.escalation.addressed.v1'"
                        + " and version = 2"));
        assertEquals(
                0,
                meters.get("zeren.notice.alerts.open")
                        .tag("code", "NO_ADDRESSEE")
                        .gauge()
                        .value());
    }

    @Test
    void anAlertSettlesWhenNothingIsWaitedForAnyMore() {
        days(FROM, WARNED.plusDays(1));
        in(work -> limits.meet(work, subject, WARNED));

        days(WARNED.plusDays(1), WARNED.plusDays(2));

        assertEquals(0, alerts());
        assertEquals(3, database.count("select count(*) from escalation"), "and the ladder ends");
        assertEquals("0 11", database.value("select level || ' ' || days_late from limit_clock"));
    }

    @Test
    void whatIsExtendedIsPressedAnewInARoundOfItsOwn() {
        days(FROM, LocalDate.of(2016, 3, 16));
        in(work -> limits.extend(work, subject, LocalDate.of(2016, 5, 16), "荆廉办〔2016〕3号"));
        assertEquals(0, database.value("select level from limit_clock"));

        days(LocalDate.of(2016, 3, 16), LocalDate.of(2016, 5, 18));

        assertEquals(
                List.of("1 REMINDER 2016-03-07", "1 CHASE 2016-03-15", "2 REMINDER 2016-05-09", "2 CHASE 2016-05-17"),
                database.column("select round || ' ' || rung || ' ' || taken_on from escalation order by taken_on"));
    }

    @Test
    void whatWasGivenBackTwiceIsWarnedThoughItIsNotDue() {
        Subject far = limit(city.archives, LocalDate.of(2016, 9, 30));
        in(work -> limits.giveBack(work, Set.of(far)));
        run(ladder.press(FROM));
        assertEquals(0, database.count("select count(*) from escalation"));
        in(work -> limits.giveBack(work, Set.of(far)));

        run(ladder.press(FROM.plusDays(1)));

        assertEquals(List.of("WARNING"), database.column("select rung from escalation"));
    }

    @Test
    void whatStandsStillOrHasEndedIsNotPressed() {
        UUID id = UUID.fromString(String.valueOf(database.value("select id from limit_clock")));
        run(limits.suspend(city.officeHead.actor(), id, 1, "等待上级批复"));

        days(FROM, END);

        assertEquals(0, database.count("select count(*) from escalation"));
    }

    @Test
    void whatComesToBeKnownLateTakesTheRungItIsOnAndSaysFromWhere() {
        run(ladder.press(WARNED));

        assertEquals(List.of("WARNING"), database.column("select rung from escalation"));
        String why = String.valueOf(database.value("select explanation from escalation"));
        assertTrue(why.contains("\"was\":\"0\""), why);
        assertTrue(why.contains("escalation/1"), why);
    }

    @Test
    void whereTheCalendarEndsAnAlertIsOpenUntilItsNextYearIsThere() {
        LocalDate december = LocalDate.of(2026, 12, 29);
        database.run("delete from limit_clock");
        run(ladder.press(december));
        run(ladder.press(december.plusDays(1)));
        assertEquals(List.of("2027"), database.column("select detail from alert where settled_on is null"));

        database.run("insert into policy_edition (name, number, id, valid_from, content, clause, set_by, set_at) values"
                + " ('calendar', 2, '" + UUID.randomUUID() + "', '2016-01-01', '{\"days\":[{\"date\":\"2027-01-01\","
                + "\"working\":false,\"name\":\"元旦\",\"notice\":\"甲\"}]}', 'DESIGN-CALENDAR', 'test', now())");
        run(ladder.press(december.plusDays(2)));

        assertEquals(0, alerts());
    }

    @Test
    void thousandsThatACalendarMovesAreCountedAnewInMoreThanOneTransaction() {
        database.run("delete from limit_clock");
        int many = 1_203;
        for (int i = 0; i < many; i++) {
            city.limit(city.finance, FROM, 5, DUE);
        }

        run(ladder.press(LocalDate.of(2016, 2, 1)));

        assertEquals(many, database.count("select count(*) from limit_clock where due_on = '2016-03-08'"));
        assertEquals(3, database.count("select count(distinct xmin::text) from limit_clock"));
        assertEquals(
                many,
                database.count("select count(*) from journal where type = 'cn.zeren.notice.limit.reprojected.v1'"));
    }

    @Test
    void thousandsArePressedInChunksEachOnce() {
        database.run("delete from limit_clock");
        int many = 1_203;
        for (int i = 0; i < many; i++) {
            city.limit(city.finance, FROM, 5, DUE);
        }

        run(ladder.press(DUE.plusDays(1)));

        assertEquals(many, database.count("select count(distinct limit_id) from escalation where rung = 'CHASE'"));
        assertEquals(many, database.count("select count(*) from limit_clock where level = 2"));
    }

    private Subject limit(UUID unit, LocalDate due) {
        UUID notice = UUID.randomUUID();
        Subject wanted = new Subject(SubjectKind.FEEDBACK, notice);
        in(work -> limits.start(
                work, new NewLimit(wanted, notice, unit, Counting.WORKING, null, due, FROM, "DESIGN-NOTICE-LIMIT")));
        return wanted;
    }

    private long alerts() {
        return database.count("select count(*) from alert where settled_on is null");
    }

    private long told() {
        return database.count("select count(*) from delivery");
    }

    private long told(String template, Person person) {
        return database.count(
                "select count(*) from delivery where channel = 'INBOX' and template = ? and official_id = ?",
                template,
                person.officialId());
    }

    private void days(LocalDate from, LocalDate to) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            LocalDate one = day;
            run(Uni.createFrom().deferred(() -> ladder.press(one)));
        }
    }

    private <T> T in(Function<Work, Uni<T>> body) {
        return run(tx.write(Actor.service("test"), "test", body));
    }

    private static <T> T run(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
