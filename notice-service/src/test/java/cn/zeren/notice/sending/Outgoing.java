package cn.zeren.notice.sending;

import static org.awaitility.Awaitility.await;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.Dispatch;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Template;
import cn.zeren.platform.tx.Tx;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of sending share: real servers that take what leaves, no quiet hours, and a word to somebody. */
abstract class Outgoing extends ServiceTest {

    private static final String LOUD = """
            {"order":["GOV_IM","SMS","EMAIL"],"outside":["CHASE","DUE_SOON"],"urgent":[],"digested":["DUE_SOON"],
             "quietFrom":"08:00:00","quietTo":"08:00:00","digestAt":"08:30:00","retryMinutes":[1],"receiptHours":24}""";

    @Inject
    Tx tx;

    @Inject
    DeliveryService deliveries;

    Carriers carriers;

    @BeforeEach
    void noQuietHours() {
        carriers.reset();
        database.run(
                "insert into policy_edition (name, number, id, valid_from, content, clause, set_by, set_at)"
                        + " values ('delivery', 2, ?, '2010-01-01', ?, 'DESIGN-DELIVERY', 'test', now())",
                UUID.randomUUID(),
                LOUD);
    }

    @AfterEach
    void nothingIsLeftToDo() {
        await().until(() -> database.count("select count(*) from delivery where due_at <= now()") == 0);
    }

    List<Object> status(String channel) {
        return database.column("select status from delivery where channel = ?", channel);
    }

    /** What left the suite for the person, by channel. */
    List<Object> of(Person person) {
        return database.column(
                "select channel || ' ' || status from delivery where channel <> 'INBOX' and official_id = ? order by 1",
                person.officialId());
    }

    static void contact(Person person, Map<String, String> addresses) {
        as(person)
                .header("If-Match", "\"0\"")
                .body(new HashMap<>(addresses))
                .put(API + "/contacts/me")
                .then()
                .statusCode(200);
    }

    void tell(Template template, Recipient recipient, Map<String, String> params) throws Throwable {
        Map<String, String> told = new HashMap<>(params);
        told.putIfAbsent("kind", "SUPERVISION_CARD");
        Dispatch dispatch =
                new Dispatch(UUID.randomUUID(), template, UUID.randomUUID(), null, city.finance, recipient, told);
        VertxContextSupport.subscribeAndAwait(
                () -> tx.write(city.clerk.actor(), "test", work -> deliveries.queue(work, List.of(dispatch))));
    }
}
