package cn.zeren.notice.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.City;
import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DeliveryServiceTest extends ServiceTest {

    @Inject
    Tx tx;

    @Inject
    DeliveryService service;

    private final UUID about = UUID.randomUUID();

    @Test
    void aHeadIsToldInPersonAndTheLiaisonAndTheOfficeByDuty() throws Throwable {
        queue(
                to(new Recipient.Head(city.finance)),
                to(new Recipient.Liaison(city.finance)),
                to(new Recipient.Office()));

        assertEquals(
                city.financeHead.officialId(),
                database.value("select official_id from delivery where recipient = 'HEAD'"));
        assertEquals(2, database.count("select count(*) from delivery where official_id is null"));
        assertEquals(
                3, database.count("select count(*) from delivery where status = 'DELIVERED' and channel = 'INBOX'"));
    }

    @Test
    void ofAUnitWithTwoHeadPostsBothAreTold() throws Throwable {
        Person mayor = city.archivesHead;
        UUID post = UUID.randomUUID();
        database.run("insert into post_fact values (?, ?, null, ?, '县长', 'HEAD')", post, City.SINCE, city.county);
        city.holds(mayor, post, City.SINCE, null, "REGULAR");

        queue(to(new Recipient.Head(city.county)));

        assertEquals(
                List.of(), missing(List.of(mayor.officialId(), city.countyHead.officialId())), "both heads are told");
    }

    @Test
    void ofTwoWhoHoldAHeadPostAtOnceTheLaterIsTold() throws Throwable {
        Person later = new Person("head-of-finance-later", UUID.randomUUID(), Role.UNIT_PRINCIPAL);
        city.holds(later, city.financePost, City.SINCE.plusDays(9), null, "REGULAR");
        // whatever the order of their ids
        database.run("update tenure_fact set id = ? where official_id = ?", new UUID(-1, -1), later.officialId());

        queue(to(new Recipient.Head(city.finance)));

        assertEquals(List.of(later.officialId()), database.column("select official_id from delivery"));
    }

    @Test
    void whereTheHeadPostIsEmptyTheDutyIsToldAndTheOfficeWarned() throws Throwable {
        database.run("update tenure_fact set valid_to = ? where post_id = ?", City.SINCE.plusDays(1), city.financePost);

        queue(to(new Recipient.Head(city.finance)));

        assertEquals(
                List.of("HEAD CHASE", "OFFICE OPS_ALERT"),
                database.column(
                        "select recipient || ' ' || template from delivery where official_id is null order by 1"));
    }

    @Test
    void whatIsToldAgainIsToldOnce() throws Throwable {
        Dispatch once = to(new Recipient.Liaison(city.finance));

        queue(once, once);
        queue(once);

        assertEquals(1, database.count("select count(*) from delivery"));
        assertEquals(1, database.count("select count(*) from journal where topic = ?", DeliveryWire.TOPIC));
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
    }

    @Test
    void nothingIsToldByACommandThatFails() {
        assertThrows(
                IllegalStateException.class,
                () -> VertxContextSupport.subscribeAndAwait(() -> tx.write(
                        city.clerk.actor(), "test", work -> service.queue(work, List.of(to(new Recipient.Office())))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("it fails")))
                                .replaceWithVoid())));

        assertEquals(0, database.count("select count(*) from delivery"));
        assertEquals(0, database.count("select count(*) from journal"));
    }

    @Test
    void anotherUnitDoesNotSeeThatItWasTold() throws Throwable {
        queue(to(new Recipient.Head(city.finance)));
        UUID id = (UUID) database.value("select id from delivery");

        assertEquals(1, seen(city.financeLiaison.actor(), id));
        assertEquals(1, seen(city.clerk.actor(), id));
        assertEquals(0, seen(city.archivesLiaison.actor(), id));
    }

    private long seen(Actor actor, UUID id) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> tx.read(actor, work -> work.sql("select 1 from delivery where id = $1", id)
                        .map(rows -> (long) rows.rowCount())));
    }

    private List<UUID> missing(List<UUID> officials) {
        return officials.stream()
                .filter(official ->
                        database.count("select count(*) from delivery where official_id = ?", official) != 1)
                .toList();
    }

    private void queue(Dispatch... dispatches) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> tx.write(city.clerk.actor(), "test", work -> service.queue(work, List.of(dispatches))));
    }

    private Dispatch to(Recipient recipient) {
        UUID unit = recipient instanceof Recipient.Head head ? head.unitId() : city.finance;
        return new Dispatch(
                Dispatch.key(Template.CHASE, about, recipient, "1"),
                Template.CHASE,
                about,
                null,
                unit,
                recipient,
                Map.of(
                        "kind",
                        "SUPERVISION_CARD",
                        "dueOn",
                        LocalDate.of(2016, 3, 31).toString()));
    }
}
