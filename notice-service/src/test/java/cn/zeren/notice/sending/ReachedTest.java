package cn.zeren.notice.sending;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Template;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is reached: whoever has the duty by then, and by an address that opens. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@QuarkusTestResource(value = Carriers.class, restrictToAnnotatedClass = true)
class ReachedTest extends Outgoing {

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
}
