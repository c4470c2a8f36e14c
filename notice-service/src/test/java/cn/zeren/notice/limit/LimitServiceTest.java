package cn.zeren.notice.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.notice.City.Person;
import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
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
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LimitServiceTest {

    private static final Actor OFFICE = Actor.service("test");
    private static final LocalDate FROM = LocalDate.of(2016, 3, 7);

    @Inject
    LimitService service;

    @Inject
    Tx tx;

    Database database;
    City city;

    @BeforeEach
    void aCity() {
        city = City.found(database);
    }

    @Test
    void aLimitIsStoredWithItsEventInOneTransaction() {
        LimitClock clock = in(work -> service.start(work, natural(30)));

        assertEquals(LocalDate.of(2016, 4, 6), clock.dueOn());
        assertEquals(1, count("status = 'RUNNING' and due_on = '2016-04-06' and version = 1"));
        assertEquals(
                List.of("cn.zeren.notice.limit.started.v1"),
                database.column("select type from journal where explanation is not null"));
    }

    @Test
    void whenTheTransactionFailsThereIsNeitherLimitNorEvent() {
        assertThrows(
                IllegalStateException.class,
                () -> in(work -> service.start(work, natural(30)).invoke(clock -> {
                    throw new IllegalArgumentException("afterwards");
                })));

        assertEquals(0, count("true"));
        assertEquals(0, database.count("select count(*) from journal"));
    }

    @Test
    void aSubjectHasOneLimitHoweverOftenItIsSet() {
        NewLimit wanted = natural(30);
        UUID first = in(work -> service.start(work, wanted)).id();

        assertEquals(first, in(work -> service.start(work, wanted)).id());
        assertEquals(1, count("true"));
        assertEquals(1, database.count("select count(*) from journal"));
    }

    @Test
    void manyAreSetAndMetAtOnceEachWithItsOwnEvent() {
        List<NewLimit> wanted = List.of(natural(1), natural(2), natural(3));
        in(work -> service.start(work, wanted));

        in(work -> service.meet(work, wanted.stream().map(NewLimit::subject).toList(), LocalDate.of(2016, 3, 9)));

        assertEquals(
                List.of(0, 0, 1),
                database.column("select days_late from limit_clock where status = 'MET' order by days_late"));
        assertEquals(
                3,
                database.count(
                        "select count(*) from journal where type = 'cn.zeren.notice.limit.met.v1' and version = 2"));
    }

    @Test
    void aSubjectWithoutALimitAndAVerbOutOfTurnChangeNothing() {
        NewLimit wanted = natural(30);
        in(work -> service.start(work, wanted));
        in(work -> service.meet(work, wanted.subject(), FROM));

        in(work -> service.meet(work, wanted.subject(), LocalDate.of(2020, 1, 1)));
        in(work -> service.extend(work, wanted.subject(), LocalDate.of(2020, 1, 1), "荆廉办〔2016〕3号"));
        in(work -> service.end(work, new Subject(SubjectKind.PROBLEM, UUID.randomUUID())));

        assertEquals(1, count("status = 'MET' and met_on = '2016-03-07'"));
        assertEquals(2, database.count("select count(*) from journal"));
    }

    @Test
    void theWholeWayIsJournaledAsItsSchemaSaysAndWithoutWords() {
        NewLimit wanted = natural(30);
        Subject subject = wanted.subject();
        UUID id = in(work -> service.start(work, wanted)).id();
        run(service.suspend(city.officeHead.actor(), id, 1, "等待上级批复"));
        run(service.resume(city.officeHead.actor(), id, 2));
        in(work -> service.extend(work, subject, LocalDate.of(2016, 5, 6), "荆廉办〔2016〕3号"));
        in(work -> service.meet(work, subject, LocalDate.of(2016, 5, 7)));
        in(work -> service.giveBack(work, Set.of(subject)));
        in(work -> service.end(work, subject));

        assertEquals(7, database.count("select count(distinct type) from journal"));
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
        assertEquals(0, database.count("select count(*) from journal where payload like '%上级%'"));
        assertTrue(String.valueOf(database.value("select explanation from limit_clock"))
                .contains("等待上级批复"));
    }

    @Test
    void aLimitIsSeenByItsUnitAndByThePersonItIsSetTo() {
        UUID subject = UUID.randomUUID();
        in(work -> service.start(work, natural(30)));
        in(work -> service.start(
                work,
                new NewLimit(
                        new Subject(SubjectKind.RECEIPT, subject),
                        subject,
                        city.finance,
                        city.archivesHead.officialId(),
                        Counting.NATURAL,
                        3,
                        null,
                        FROM,
                        "DESIGN-RECEIPT")));

        assertEquals(2, seenBy(city.financeLiaison));
        assertEquals(1, seenBy(city.archivesHead));
        assertEquals(0, seenBy(city.archivesLiaison));
        assertEquals(2, seenBy(city.officeHead));
    }

    private long seenBy(Person person) {
        return run(tx.read(person.actor(), work -> work.sql("select count(*) from limit_clock")
                .map(rows -> rows.iterator().next().getLong(0))));
    }

    private NewLimit natural(int days) {
        UUID notice = UUID.randomUUID();
        return new NewLimit(
                new Subject(SubjectKind.FEEDBACK, notice),
                notice,
                city.finance,
                Counting.NATURAL,
                days,
                null,
                FROM,
                "DESIGN-NOTICE-LIMIT");
    }

    private long count(String where) {
        return database.count("select count(*) from limit_clock where " + where);
    }

    private <T> T in(Function<Work, Uni<T>> body) {
        return run(tx.write(OFFICE, "test", body));
    }

    private static <T> T run(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
