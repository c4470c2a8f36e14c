package cn.zeren.notice.sending;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.channel.WebhookSignature;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.Dispatch;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Template;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.tx.Tx;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the queue to real servers and back. The timer of the service runs beside the test, as a replica would. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@QuarkusTestResource(value = Carriers.class, restrictToAnnotatedClass = true)
class SendingServiceTest extends ServiceTest {

    private static final String LOUD = """
            {"order":["GOV_IM","SMS","EMAIL"],"outside":["CHASE","DUE_SOON"],"urgent":[],"digested":["DUE_SOON"],
             "quietFrom":"08:00:00","quietTo":"08:00:00","digestAt":"08:30:00","retryMinutes":[1],"receiptHours":24}""";

    @Inject
    Tx tx;

    @Inject
    DeliveryService deliveries;

    @Inject
    SendingService sending;

    private Carriers carriers;

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

    @Test
    void aMailReachesTheServerWithItsTextAndNowhereElseIsTheAddress() throws Throwable {
        contact(city.financeLiaison, Map.of("email", "liaison@example.gov.cn"));

        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of("kind", "SUPERVISION_CARD", "level", "2"));

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
    void whoHasNoAddressShows() throws Throwable {
        tell(Template.CHASE, new Recipient.Head(city.finance), Map.of());

        await().until(() -> status("GOV_IM").equals(List.of("FAILED")));
        as(city.clerk)
                .get(API + "/deliveries?status=FAILED")
                .then()
                .statusCode(200)
                .body("items[0].fault", is("NO_ADDRESS"))
                .body("items[0].officialId", is(city.financeHead.officialId().toString()));
    }

    @Test
    void repeatedWhenItsUnitHasALiaisonItReachesHim() throws Throwable {
        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        UUID lost = failed();
        assertEquals(null, database.value("select official_id from delivery where id = ?", lost));

        contact(city.financeLiaison, Map.of("govIm", "liaison.jz"));
        contact(city.deputy, Map.of("mobile", "13800005678"));
        repeat(lost, 1).statusCode(200).body("status", is("QUEUED"));

        await().until(() -> carriers.taken().size() == 2);
        await().until(() -> of(city.financeLiaison).equals(List.of("GOV_IM SENT")));
        await().until(() -> of(city.deputy).equals(List.of("SMS SENT")));
        assertEquals("SUPERSEDED", database.value("select status from delivery where id = ?", lost));
    }

    @Test
    void repeatedWhenTheOfficeHasAnAddressItReachesIt() throws Throwable {
        tell(Template.CHASE, new Recipient.Office(), Map.of());
        UUID lost = failed();

        contact(city.clerk, Map.of("mobile", "13800005678"));
        repeat(lost, 1).statusCode(200);

        await().until(() -> of(city.clerk).equals(List.of("SMS SENT")));
        assertEquals("SUPERSEDED", database.value("select status from delivery where id = ?", lost));
    }

    @Test
    void repeatedWhenTheUnitHasAHeadItReachesHim() throws Throwable {
        database.run("delete from tenure_fact where post_id = ?", city.financePost);
        contact(city.financeHead, Map.of("mobile", "13800005678"));
        tell(Template.CHASE, new Recipient.Head(city.finance), Map.of());
        await().until(() ->
                database.count("select count(*) from delivery where status = 'FAILED' and recipient = 'HEAD'") == 1);
        UUID lost = (UUID) database.value("select id from delivery where status = 'FAILED' and recipient = 'HEAD'");

        city.holds(city.financeHead, city.financePost, City.SINCE, null, "REGULAR");
        repeat(lost, 1).statusCode(200);

        await().until(() -> of(city.financeHead).equals(List.of("SMS SENT")));
    }

    @Test
    void repeatedWhileStillNobodyCanBeReachedItFailsAgainAndCanBeRepeated() throws Throwable {
        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        UUID lost = failed();

        repeat(lost, 1).statusCode(200);

        assertEquals(lost, failed());
        assertEquals("NO_ADDRESS", database.value("select fault from delivery where id = ?", lost));
        repeat(lost, version(lost)).statusCode(200);
    }

    @Test
    void anAddressThatDoesNotOpenHoldsNothingElseUp() throws Throwable {
        contact(city.financeLiaison, Map.of("mobile", "13800001234", "email", "liaison@example.gov.cn"));
        contact(city.financeHead, Map.of("mobile", "13800005678"));
        contact(city.deputy, Map.of("mobile", "13800009012"));
        database.run(
                "update contact set mobile = 'gone.' || split_part(mobile, '.', 2) where official_id = ?",
                city.financeLiaison.officialId());
        database.run("update contact set mobile = '?' where official_id = ?", city.deputy.officialId());

        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());
        tell(Template.CHASE, new Recipient.Head(city.finance), Map.of());

        await().until(() -> of(city.financeHead).equals(List.of("SMS SENT")));
        await().until(() -> of(city.financeLiaison).equals(List.of("EMAIL SENT", "SMS SUPERSEDED")));
        await().until(() -> of(city.deputy).equals(List.of("SMS FAILED")));
        assertEquals(
                List.of("ADDRESS_SEALED", "ADDRESS_SEALED"),
                database.column("select fault from delivery where channel = 'SMS' and fault is not null"));
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
    void whoHasLeftTheUnitIsNoLongerItsLiaison() throws Throwable {
        contact(city.financeLiaison, Map.of("mobile", "13800001234"));
        database.run(
                "update official_fact set home_unit_id = ? where id = ?",
                city.archives,
                city.financeLiaison.officialId());

        tell(Template.CHASE, new Recipient.Liaison(city.finance), Map.of());

        await().until(() -> status("GOV_IM").equals(List.of("FAILED")));
        assertTrue(carriers.taken().isEmpty());
        assertFalse(database.column("select fault from delivery where channel = 'GOV_IM'")
                .contains(null));
    }

    @Test
    void whoHasLeftTheOfficeIsNoLongerToldWhatItIsTold() throws Throwable {
        contact(city.reviewer, Map.of("mobile", "13800001234"));
        contact(city.clerk, Map.of("mobile", "13800005678"));
        database.run(
                "update official_fact set home_unit_id = ? where id = ?", city.archives, city.reviewer.officialId());

        tell(Template.CHASE, new Recipient.Office(), Map.of());

        await().until(() -> of(city.clerk).equals(List.of("SMS SENT")));
        assertEquals(List.of(), of(city.reviewer));
        assertEquals(1, carriers.taken().size());
    }

    /** The one that failed, as soon as it has and whatever round it is. */
    private UUID failed() {
        await().until(() -> database.count("select count(*) from delivery where status = 'FAILED'") == 1);
        return (UUID) database.value("select id from delivery where status = 'FAILED'");
    }

    private long version(UUID delivery) {
        return ((Number) database.value("select version from delivery where id = ?", delivery)).longValue();
    }

    private ValidatableResponse repeat(UUID delivery, long version) {
        return as(city.clerk)
                .header("If-Match", "\"" + version + "\"")
                .post(API + "/deliveries/" + delivery + "/repeat")
                .then();
    }

    /** What left the suite for the person, by channel. */
    private List<Object> of(Person person) {
        return database.column(
                "select channel || ' ' || status from delivery where channel <> 'INBOX' and official_id = ? order by 1",
                person.officialId());
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

    private List<Object> status(String channel) {
        return database.column("select status from delivery where channel = ?", channel);
    }

    private static Map<String, String> everything() {
        return Map.of("govIm", "liaison.jz", "mobile", "13800001234", "email", "liaison@example.gov.cn");
    }

    private static void contact(Person person, Map<String, String> addresses) {
        as(person)
                .header("If-Match", "\"0\"")
                .body(new HashMap<>(addresses))
                .put(API + "/contacts/me")
                .then()
                .statusCode(200);
    }

    private void tell(Template template, Recipient recipient, Map<String, String> params) throws Throwable {
        Dispatch dispatch =
                new Dispatch(UUID.randomUUID(), template, UUID.randomUUID(), null, city.finance, recipient, params);
        VertxContextSupport.subscribeAndAwait(
                () -> tx.write(city.clerk.actor(), "test", work -> deliveries.queue(work, List.of(dispatch))));
    }

    private void receipt(String channel, String outcome, int status) {
        Object id = database.value("select id from delivery where channel = ?", channel);
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
