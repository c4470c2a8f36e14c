package cn.zeren.notice.cadence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Why there is a card, or none; and the limit a card of the cadence sets. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CadenceResourceTest extends ServiceTest {

    private static final String WHY = API + "/cadence/explanation";

    @Inject
    CadenceService service;

    @Test
    void withCauseAUnitWhoseTaskIsDueLaterGotNoneAndTheFactsLookedAtAreNamed() {
        city.cadence("WITH_CAUSE");
        UUID later = city.task("2", LocalDate.of(2016, 5, 20), city.archives);
        run(LocalDate.of(2016, 3, 1));

        why(city.clerk, city.archives, "SUPERVISION_CARD", "2016-03")
                .body("day", is("2016-03-31"))
                .body("items", hasSize(1))
                .body("items[0].addressee", is("荆州市档案局"))
                .body("items[0].outcome", is("NO_CAUSE"))
                .body("items[0].noticeIds", hasSize(0))
                .body("items[0].explanation.steps[2].facts.id", hasItem(later.toString()))
                .body("items[0].explanation.steps[2].in.'due:" + later + "'", is("2016-05-20"))
                .body("items[0].explanation.steps[3].policy", is("cadence/2"))
                .body("items[0].explanation.steps[3].out.due", is("false"));
        assertEquals(0, database.count("select count(*) from notice where addressee_id = ?", city.archives));
    }

    @Test
    void whereThereIsACardItIsNamedAndDue() {
        city.cadence("WITH_CAUSE");
        city.task("2", LocalDate.of(2016, 5, 20), city.archives);
        run(LocalDate.of(2016, 5, 1));
        Object card = database.value("select id from notice where addressee_id = ?", city.archives);

        why(city.clerk, city.archives, "SUPERVISION_CARD", "2016-05")
                .body("items[0].outcome", is("DUE"))
                .body("items[0].noticeIds", is(List.of(card.toString())));
    }

    @Test
    void aUnitWithoutTasksBearsNone() {
        why(city.clerk, city.archives, "SUPERVISION_CARD", "2016-03").body("items[0].outcome", is("BEARS_NO_TASK"));
    }

    @Test
    void aUnitWithoutAPrincipalOfTheCityIsToldSo() {
        why(city.clerk, city.township, "REMINDER_CARD", "2016-Q1")
                .body("items[0].outcome", is("NO_PRINCIPAL"))
                .body("items[0].explanation.steps[1].out.principals", is("0"));
        why(city.clerk, city.archives, "REMINDER_CARD", "2016-Q1")
                .body("items[0].addresseeId", is(city.archivesPost.toString()))
                .body("items[0].outcome", is("DUE"));
    }

    @Test
    void anotherDayOfThePeriodMayBeAskedAbout() {
        city.cadence("WITH_CAUSE");
        UUID signal = city.signal(city.archives, LocalDate.of(2016, 3, 2), LocalDate.of(2016, 3, 20));
        city.task("2", LocalDate.of(2016, 5, 20), city.archives);

        why(city.clerk, city.archives, "SUPERVISION_CARD", "2016-03").body("items[0].outcome", is("NO_CAUSE"));
        why(city.clerk, city.archives, "SUPERVISION_CARD", "2016-03&day=2016-03-10")
                .body("items[0].outcome", is("DUE"))
                .body("items[0].explanation.steps[2].facts.id", hasItem(signal.toString()));
    }

    @Test
    void whatCannotBeAskedIsPointedTo() {
        refused("RECTIFICATION_NOTICE", "2016-03", "/kind", "KIND_WITHOUT_CADENCE");
        refused("SUPERVISION_CARD", "2016-Q1", "/period", "PERIOD_INVALID");
        refused("SUPERVISION_CARD", "2999-01", "/period", "PERIOD_INVALID");
        refused("SUPERVISION_CARD", "2016-03&day=2016-04-01", "/day", "DAY_NOT_OF_PERIOD");
    }

    @Test
    void onlyWhoSeesDraftsAndTheUnitIsAnswered() {
        asked(city.archivesHead, city.archives, "SUPERVISION_CARD", "2016-03").statusCode(403);
        asked(city.clerk, UUID.randomUUID(), "SUPERVISION_CARD", "2016-03").statusCode(404);
        Person elsewhere = new Person("county-clerk", UUID.randomUUID(), Role.LG_OFFICE);
        city.belongs(elsewhere, city.county);
        asked(elsewhere, city.archives, "SUPERVISION_CARD", "2016-03").statusCode(404);
        given().get(WHY + "?unitId=" + city.archives + "&kind=SUPERVISION_CARD")
                .then()
                .statusCode(401);
    }

    @Test
    void aCardOfTheCadenceIsToBeAnsweredWithinThePolicysDaysOfItsIssue() {
        run(LocalDate.of(2016, 3, 1));
        run(today());
        UUID card = (UUID) database.value(
                "select id from notice where addressee_id = ? order by period desc limit 1", city.finance);

        issued(card);

        LocalDate due = today().plusDays(15);
        as(city.financeLiaison)
                .get(API + "/limits?kind=FEEDBACK&aboutId=" + card)
                .then()
                .body("items", hasSize(1))
                .body("items[0].dueOn", is(due.toString()));
        as(city.financeLiaison).get(API + "/inbox").then().body("items[0].notice.due", is(due.toString()));
        verb(city.financeLiaison, card, "receive", 4).statusCode(200);
        verb(
                        city.financeLiaison,
                        card,
                        "request-extension",
                        5,
                        Map.of("due", due.plusDays(5).toString(), "reason", "等待上级批复"))
                .statusCode(200);
    }

    private void refused(String kind, String period, String pointer, String code) {
        asked(city.clerk, city.archives, kind, period)
                .statusCode(422)
                .body("code", is("WHY_CARD_INVALID"))
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].code", is(code));
    }

    private ValidatableResponse why(Person person, UUID unit, String kind, String period) {
        return asked(person, unit, kind, period).statusCode(200);
    }

    private ValidatableResponse asked(Person person, UUID unit, String kind, String period) {
        return as(person)
                .get(WHY + "?unitId=" + unit + "&kind=" + kind + "&period=" + period)
                .then();
    }

    private void run(LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.draftDue(day));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
