package cn.zeren.notice.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DeliveryResourceTest extends ServiceTest {

    private static final String DELIVERIES = API + "/deliveries";

    @Inject
    Tx tx;

    @Inject
    DeliveryService service;

    private final UUID about = UUID.randomUUID();

    @BeforeEach
    void theHeadAndTheLiaisonOfFinanceAreTold() throws Throwable {
        List<Dispatch> both =
                List.of(dispatch(new Recipient.Head(city.finance)), dispatch(new Recipient.Liaison(city.finance)));
        VertxContextSupport.subscribeAndAwait(
                () -> tx.write(city.clerk.actor(), "test", work -> service.queue(work, both)));
    }

    @Test
    void theOfficeSeesWhoWasToldAndAnotherUnitDoesNot() {
        as(city.clerk)
                .get(DELIVERIES + "?noticeId=" + about)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.template", is(List.of("CHASE", "CHASE")));
        as(city.archivesLiaison).get(DELIVERIES).then().body("items", hasSize(0));
        as(city.archivesLiaison).get(DELIVERIES + "/" + of("HEAD")).then().statusCode(404);
        given().get(DELIVERIES).then().statusCode(401);
    }

    @Test
    void pagesAreStable() {
        String next = as(city.clerk)
                .get(DELIVERIES + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");

        as(city.clerk)
                .get(DELIVERIES + "?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", is((Object) null));
        as(city.clerk)
                .get(DELIVERIES + "?status=DELIVERED&channel=INBOX&unitId=" + city.finance)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void itsRecipientOpensItAndOnceOpenedItStaysSo() {
        UUID id = of("HEAD");

        open(city.financeHead, id, 1)
                .statusCode(200)
                .body("status", is("OPENED"))
                .body("openedAt", notNullValue());
        open(city.financeHead, id, 2).statusCode(200).header("ETag", "\"2\"");
        open(city.financeHead, id, 1).statusCode(412);

        assertEquals(1, database.count("select count(*) from journal where type like '%.opened.v1'"));
    }

    @Test
    void whoeverHasTheDutyOpensWhatNamesNobody() {
        as(city.financeLiaison)
                .get(DELIVERIES + "/" + of("LIAISON"))
                .then()
                .body("_actions.find { it.verb == 'open' }.allowed", is(true));

        open(city.deputy, of("LIAISON"), 1).statusCode(200).body("status", is("OPENED"));
    }

    @Test
    void nobodyElseSaysThatItWasOpened() {
        as(city.clerk)
                .get(DELIVERIES + "/" + of("HEAD"))
                .then()
                .body("_actions.find { it.verb == 'open' }.refusal", is("FORBIDDEN"));

        open(city.financeLiaison, of("HEAD"), 1).statusCode(403);
        open(city.financeHead, of("LIAISON"), 1).statusCode(403);
        open(city.clerk, of("HEAD"), 1).statusCode(403);
    }

    @Test
    void onlyWhatHasFailedIsRepeated() {
        repeat(city.clerk, of("HEAD")).statusCode(409).body("code", is("DELIVERY_STATE"));
        repeat(city.financeHead, of("HEAD")).statusCode(403);
    }

    /** What waits for the office is told while the unit is still to know nothing of it. */
    @Test
    void whatTheOfficeIsToldIsTheOfficesOwn() {
        UUID notice = reviewed();
        UUID toSign = of("OFFICE");

        as(city.financeLiaison)
                .get(DELIVERIES + "?unitId=" + city.finance)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.template", is(List.of("CHASE", "CHASE")));
        as(city.financeLiaison)
                .get(DELIVERIES + "?limit=2&unitId=" + city.finance)
                .then()
                .body("items", hasSize(2))
                .body("next", is((Object) null));
        as(city.financeLiaison).get(DELIVERIES + "?noticeId=" + notice).then().body("items", hasSize(0));
        as(city.financeLiaison).get(DELIVERIES + "/" + toSign).then().statusCode(404);
        open(city.financeLiaison, toSign, 1).statusCode(404);
        as(city.inspector).get(DELIVERIES + "/" + toSign).then().statusCode(404);

        as(city.officeHead).get(DELIVERIES + "/" + toSign).then().body("template", is("TO_SIGN"));
        as(city.chief).get(DELIVERIES + "?noticeId=" + notice).then().body("items.template", is(List.of("TO_SIGN")));
        open(city.clerk, toSign, 1).statusCode(200).body("status", is("OPENED"));
    }

    private UUID of(String recipient) {
        return (UUID) database.value("select id from delivery where recipient = ?", recipient);
    }

    private static ValidatableResponse open(Person person, UUID id, long version) {
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .post(DELIVERIES + "/" + id + "/open")
                .then();
    }

    private static ValidatableResponse repeat(Person person, UUID id) {
        return as(person)
                .header("If-Match", "\"1\"")
                .post(DELIVERIES + "/" + id + "/repeat")
                .then();
    }

    private Dispatch dispatch(Recipient recipient) {
        return new Dispatch(
                Dispatch.key(Template.CHASE, about, recipient, ""),
                Template.CHASE,
                about,
                null,
                city.finance,
                recipient,
                Map.of("kind", "SUPERVISION_CARD"));
    }
}
