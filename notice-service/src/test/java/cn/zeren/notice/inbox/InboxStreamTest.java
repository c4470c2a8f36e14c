package cn.zeren.notice.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.Dispatch;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Template;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream as a client has it: lines over HTTP. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class InboxStreamTest extends ServiceTest {

    @Inject
    Tx tx;

    @Inject
    DeliveryService deliveries;

    @TestHTTPResource("/api/notice/v1/inbox/stream")
    URI address;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Listener> open = new ArrayList<>();

    /** A client that keeps what it hears. */
    private final class Listener {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Stream<String> body;
        private final Thread thread;
        private volatile boolean ended;

        private Listener(Person person, String lastSeen) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + person.token())
                    .header("Accept", "text/event-stream");
            if (lastSeen != null) {
                request.header("Last-Event-ID", lastSeen);
            }
            HttpResponse<Stream<String>> answer = client.send(request.build(), BodyHandlers.ofLines());
            assertEquals(200, answer.statusCode());
            body = answer.body();
            thread = new Thread(this::listen);
            thread.start();
            open.add(this);
            if (lastSeen == null) {
                await().until(() -> !lines.isEmpty());
            }
        }

        private void listen() {
            try {
                body.forEach(lines::add);
            } catch (RuntimeException hungUp) {
                // by the test itself
            }
            ended = true;
        }

        private List<String> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).trim())
                    .toList();
        }

        private boolean says(String text) {
            return lines.stream().anyMatch(line -> line.contains(text));
        }

        private void hangUp() {
            body.close();
        }
    }

    @AfterEach
    void hangUp() {
        open.forEach(Listener::hangUp);
    }

    @Test
    void whatIsToldArrivesWhileListeningAndOnlyAtWhomItIsFor() throws Throwable {
        Listener head = new Listener(city.financeHead, null);
        Listener liaison = new Listener(city.financeLiaison, null);
        Listener other = new Listener(city.archivesLiaison, null);

        tell(new Recipient.Head(city.finance));

        await().until(() -> head.ids().size() == 1);
        assertTrue(head.says("event:told") || head.says("event: told"));
        assertTrue(head.says("\"template\":\"CHASE\""));
        tell(new Recipient.Liaison(city.finance));
        await().until(() -> liaison.ids().size() == 1);
        await().until(() ->
                other.lines.stream().filter(line -> line.startsWith(":")).count() > 2);
        assertEquals(List.of(), other.ids());
        assertEquals(1, head.ids().size());
    }

    @Test
    void afterADisconnectionItGoesOnWhereItWasWithoutHoleOrDouble() throws Throwable {
        Listener first = new Listener(city.financeHead, null);
        tell(new Recipient.Head(city.finance));
        await().until(() -> first.ids().size() == 1);
        first.hangUp();
        for (int i = 0; i < 3; i++) {
            tell(new Recipient.Head(city.finance));
        }

        Listener again = new Listener(city.financeHead, first.ids().get(0));

        await().until(() -> again.ids().size() == 3);
        assertFalse(again.ids().contains(first.ids().get(0)));
        Listener whole = new Listener(city.financeHead, "0-" + new UUID(0, 0));
        await().until(() -> whole.ids().size() == 4);
        List<String> both = new ArrayList<>(first.ids());
        both.addAll(again.ids());
        assertEquals(both, whole.ids());
    }

    @Test
    void theInboxSaysFromWhereToListen() throws Throwable {
        tell(new Recipient.Head(city.finance));
        String seen = as(city.financeHead)
                .get(API + "/inbox")
                .then()
                .body("told.size()", is(1))
                .extract()
                .path("lastEventId");
        tell(new Recipient.Head(city.finance));

        Listener since = new Listener(city.financeHead, seen);

        await().until(() -> since.ids().size() == 1);
    }

    @Test
    void aTransactionThatCommitsLateIsNotMissedForOneThatCameAfterIt() throws Throwable {
        Listener head = new Listener(city.financeHead, null);
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            try (PreparedStatement early = slow.prepareStatement(
                    "insert into delivery (id, version, dispatch_id, template, channel, recipient, official_id, unit_id, params,"
                            + " status, attempts, digest, queued_at) values (?, 1, ?, 'WARNING', 'INBOX', 'HEAD', ?, ?, '{}',"
                            + " 'DELIVERED', 0, false, now())")) {
                early.setObject(1, UUID.randomUUID());
                early.setObject(2, UUID.randomUUID());
                early.setObject(3, city.financeHead.officialId());
                early.setObject(4, city.finance);
                early.executeUpdate();
            }
            tell(new Recipient.Head(city.finance));
            int beats = head.lines.size();
            await().until(() -> head.lines.size() > beats + 3);
            assertEquals(List.of(), head.ids(), "what came after waits for what was begun before");

            slow.commit();
        }

        await().until(() -> head.ids().size() == 2);
        assertTrue(head.says("WARNING"));
        assertTrue(head.says("CHASE"));
    }

    @Test
    void whoLosesHisSightIsToldSoAndTheStreamEnds() throws Throwable {
        Listener liaison = new Listener(city.financeLiaison, null);

        database.run(
                "update scope_unit set valid_to = valid_from where official_id = ?", city.financeLiaison.officialId());

        await().until(() -> liaison.ended);
        assertTrue(liaison.says("SCOPE_LOST"));
    }

    @Test
    void whoIsMovedToAnotherUnitOpensAnew() throws Throwable {
        Listener liaison = new Listener(city.financeLiaison, null);

        database.run(
                "update official_fact set home_unit_id = ? where id = ?",
                city.archives,
                city.financeLiaison.officialId());

        await().until(() -> liaison.ended);
        assertTrue(liaison.says("SCOPE_LOST"));
    }

    @Test
    void theOfficeHearsWhatIsToldToTheOffice() throws Throwable {
        Listener clerk = new Listener(city.clerk, null);

        tell(new Recipient.Office());

        await().until(() -> clerk.ids().size() == 1);
    }

    @Test
    void aForgedPositionIsRefusedAndAStrangerTurnedAway() {
        as(city.clerk)
                .header("Last-Event-ID", "soon")
                .get(API + "/inbox/stream")
                .then()
                .statusCode(400);
        given().get(API + "/inbox/stream").then().statusCode(401);
    }

    private void tell(Recipient recipient) throws Throwable {
        Dispatch dispatch = new Dispatch(
                UUID.randomUUID(),
                Template.CHASE,
                UUID.randomUUID(),
                null,
                city.finance,
                recipient,
                Map.of("kind", "SUPERVISION_CARD"));
        VertxContextSupport.subscribeAndAwait(
                () -> tx.write(city.clerk.actor(), "test", work -> deliveries.queue(work, List.of(dispatch))));
    }
}
