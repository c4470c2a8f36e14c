package cn.zeren.notice.sending;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.channel.WebhookSignature;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Template;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** From the queue to real servers and back. The timer of the service runs beside the test, as a replica would. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@QuarkusTestResource(value = Carriers.class, restrictToAnnotatedClass = true)
class SendingServiceTest extends Outgoing {

    @Inject
    SendingService sending;

    @Test
    void aMailReachesTheServerWithItsTextAndNowhereElseIsTheAddress() throws Throwable {
        contact(city.financeLiaison, Map.of("email", "liaison@example.gov.cn"));

        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of("kind", "SUPERVISION_CARD"));

        await().until(() -> status("EMAIL").equals(List.of("SENT")));
        MimeMessage mail = carriers.mail().getReceivedMessages()[0];
        assertEquals("liaison@example.gov.cn", mail.getAllRecipients()[0].toString());
        assertEquals("责任系统:催办", mail.getSubject());
        assertTrue(mail.getContent().toString().startsWith("催办:督办卡未按时办理,请尽快办理。"));
        assertEquals(
                "<" + database.value("select id from delivery where channel = 'EMAIL'") + "@example.gov.cn>",
                mail.getMessageID());
        assertEquals(0, database.count("select count(*) from journal where payload like '%liaison@%'"));
        assertEquals(0, database.count("select count(*) from contact where email like '%liaison%'"));
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
    }

    @Test
    void aTextMessageTellsLeastAndIsSigned() throws Throwable {
        contact(city.financeLiaison, Map.of("mobile", "13800001234"));

        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of("docNo", "荆廉办〔2016〕3号"));

        await().until(() -> status("SMS").equals(List.of("SENT")));
        JsonObject sms = carriers.taken().get(0);
        assertEquals("13800001234", sms.getString("to"));
        assertEquals("【责任系统】您有“催办”待查看,请登录系统。", sms.getString("text"));
    }

    @Test
    void whatACarrierRefusesGoesByTheNextChannelAtOnce() throws Throwable {
        carriers.answer("GOV_IM", 400);
        contact(city.financeLiaison, everything());

        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());

        await().until(() -> status("SMS").equals(List.of("SENT")));
        assertEquals(List.of("SUPERSEDED"), status("GOV_IM"));
        assertEquals("HTTP_400", database.value("select fault from delivery where channel = 'GOV_IM'"));
        assertEquals(List.of(), status("EMAIL"));
    }

    @Test
    void whatIsNotTakenNowIsTriedLaterAndAfterTheLastTryByTheNextChannel() throws Throwable {
        carriers.answer("GOV_IM", 503);
        carriers.answer("SMS", 500);
        contact(city.financeLiaison, everything());

        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        await().until(() -> waiting("GOV_IM") == 1);
        assertEquals(List.of("QUEUED"), status("GOV_IM"));
        assertEquals("HTTP_503", database.value("select fault from delivery where channel = 'GOV_IM'"));

        hurry();
        await().until(() -> waiting("SMS") == 1);
        hurry();
        await().until(() -> status("EMAIL").equals(List.of("SENT")));

        assertEquals(List.of("SUPERSEDED"), status("GOV_IM"));
        assertEquals(2, database.count("select attempts from delivery where channel = 'SMS'"));
    }

    @Test
    void whenNoWayIsLeftItHasFailedAndIsRepeatedByTheOfficeWhenMended() throws Throwable {
        carriers.answer("SMS", 404);
        contact(city.financeLiaison, Map.of("mobile", "13800001234"));
        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        await().until(() -> status("SMS").equals(List.of("FAILED")));
        UUID id = (UUID) database.value("select id from delivery where channel = 'SMS'");

        carriers.reset();
        as(city.clerk)
                .header("If-Match", "\"2\"")
                .post(API + "/deliveries/" + id + "/repeat")
                .then()
                .statusCode(200)
                .body("status", is("QUEUED"));

        await().until(() -> status("SMS").equals(List.of("SENT")));
        assertEquals(id.toString(), carriers.taken().get(0).getString("id"));
    }

    @Test
    void whatIsNotConfirmedInTimeGoesByTheNextChannel() throws Throwable {
        contact(city.financeLiaison, everything());
        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        await().until(() -> status("GOV_IM").equals(List.of("SENT")));

        hurry();

        await().until(() -> status("SMS").equals(List.of("SENT")));
        assertEquals("NO_RECEIPT", database.value("select fault from delivery where channel = 'GOV_IM'"));
        receipt("GOV_IM", "DELIVERED", 204);
        assertEquals(List.of("DELIVERED"), status("GOV_IM"), "it has arrived after all");
    }

    @Test
    void receiptsAreBelievedWhenSignedAndHarmlessWhenRepeated() throws Throwable {
        contact(city.financeLiaison, Map.of("mobile", "13800001234"));
        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        await().until(() -> status("SMS").equals(List.of("SENT")));

        receipt("SMS", "DELIVERED", 204);
        receipt("SMS", "OPENED", 204);
        receipt("SMS", "DELIVERED", 204);
        receipt("SMS", "FAILED", 204);

        assertEquals(List.of("OPENED"), status("SMS"));
        receipt("SMS", "SENT", 400);
        String body = "{\"id\":\"%s\",\"outcome\":\"DELIVERED\"}".formatted(UUID.randomUUID());
        post("SMS", body, body).statusCode(404);
        post("SMS", body, body + " ").statusCode(403).body("code", is("RECEIPT_NOT_SIGNED"));
        post("EMAIL", body, body).statusCode(403);
        post("SMS", "[]", "[]").statusCode(400);
    }

    @Test
    void aCarrierThatFailsAfterwardsIsReplaced() throws Throwable {
        contact(city.financeLiaison, everything());
        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        await().until(() -> status("GOV_IM").equals(List.of("SENT")));

        receipt("GOV_IM", "FAILED", 204);

        await().until(() -> status("SMS").equals(List.of("SENT")));
        assertEquals("CARRIER_FAILED", database.value("select fault from delivery where channel = 'GOV_IM'"));
    }

    @Test
    void whatIsGatheredComesAsOneMessage() throws Throwable {
        contact(city.financeLiaison, Map.of("email", "liaison@example.gov.cn"));
        for (String days : List.of("5", "4")) {
            tell(
                    Template.DUE_SOON,
                    new Recipient.Liaison(city.finance),
                    Map.of("kind", "SUPERVISION_CARD", "days", days));
        }
        await().until(() -> waiting("EMAIL") == 2);
        assertEquals(0, carriers.mail().getReceivedMessages().length, "it waits for the digest");

        hurry();

        await().until(() -> status("EMAIL").equals(List.of("SENT", "SENT")));
        assertEquals(1, carriers.mail().getReceivedMessages().length);
        MimeMessage mail = carriers.mail().getReceivedMessages()[0];
        assertEquals("责任系统:2件事项", mail.getSubject());
        assertEquals(3, mail.getContent().toString().strip().lines().count());
    }

    @Test
    void severalReplicasSendEachOnce() throws Throwable {
        contact(city.financeLiaison, Map.of("mobile", "13800001234"));
        int many = 100;
        for (int i = 0; i < many; i++) {
            tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        }

        List<CompletableFuture<Void>> replicas = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            replicas.add(CompletableFuture.runAsync(this::sendAll));
        }
        replicas.forEach(CompletableFuture::join);

        await().until(() -> database.count("select count(*) from delivery where status = 'SENT'") == many);
        assertEquals(
                many,
                carriers.taken().stream()
                        .map(sms -> sms.getString("id"))
                        .distinct()
                        .count());
        assertEquals(many, carriers.taken().size());
    }

    @Test
    void whatADeadReplicaHadClaimedIsSentWhenItsClaimRunsOutUnderTheSameId() throws Throwable {
        contact(city.financeLiaison, Map.of("mobile", "13800001234"));
        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        await().until(() -> status("SMS").equals(List.of("SENT")));
        // as it stands when a replica dies after the carrier took it and before that was stored
        database.run("update delivery set status = 'QUEUED', reference = null, sent_at = null, due_at = now()"
                + " where channel = 'SMS'");

        await().until(() -> status("SMS").equals(List.of("SENT")));

        assertEquals(2, carriers.taken().size());
        assertEquals(
                1,
                carriers.taken().stream()
                        .map(sms -> sms.getString("id"))
                        .distinct()
                        .count());
    }

    @Test
    void aReferenceTwoMessagesShareSettlesOnlyTheOneTheReceiptNames() throws Throwable {
        contact(city.financeLiaison, Map.of("mobile", "13800001234"));
        for (int i = 0; i < 2; i++) {
            tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        }
        await().until(() -> status("SMS").equals(List.of("SENT", "SENT")));
        database.run("update delivery set reference = 'the carrier counts anew each day' where channel = 'SMS'");

        receipt("SMS", "DELIVERED", 204);

        assertEquals(
                List.of("DELIVERED", "SENT"),
                database.column("select status from delivery where channel = 'SMS' order by 1"));
    }

    private void sendAll() {
        try {
            while (VertxContextSupport.subscribeAndAwait(sending::round)) {
                continue;
            }
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whatever waits for its time is due. */
    private void hurry() {
        database.run("update delivery set due_at = now() where due_at is not null");
    }

    private long waiting(String channel) {
        return database.count(
                "select count(*) from delivery where channel = ? and status = 'QUEUED' and due_at > now()"
                        + " and (fault is not null or digest)",
                channel);
    }

    private static Map<String, String> everything() {
        return Map.of("govIm", "liaison.jz", "mobile", "13800001234", "email", "liaison@example.gov.cn");
    }

    private void receipt(String channel, String outcome, int status) {
        Object id = database.value("select id from delivery where channel = ? order by id limit 1", channel);
        String body = "{\"id\":\"%s\",\"outcome\":\"%s\"}".formatted(id, outcome);
        post(channel, body, body).statusCode(status);
    }

    private static ValidatableResponse post(String channel, String body, String signed) {
        Instant now = Instant.now();
        return given().contentType(ContentType.JSON)
                .header("webhook-id", "r-1")
                .header("webhook-timestamp", now.getEpochSecond())
                .header("webhook-signature", new WebhookSignature(Carriers.SECRET).sign("r-1", now, signed))
                .body(body)
                .post(API + "/delivery-receipts/" + channel)
                .then();
    }
}
