package cn.zeren.notice.escalation;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class EscalationResourceTest extends ServiceTest {

    private static final String ESCALATIONS = API + "/escalations";
    private static final LocalDate DUE = LocalDate.of(2016, 3, 14);

    @Inject
    LadderService ladder;

    @Test
    void aRungSaysItsColourWhoWasToldAndWhy() {
        UUID chased = pressed(city.finance, DUE.plusDays(1));

        as(city.officeHead)
                .get(ESCALATIONS + "/" + chased)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rung", is("CHASE"))
                .body("colour.zh", is("黄"))
                .body("addressed.target", is(List.of("HEAD", "LIAISON")))
                .body(
                        "addressed[0].officialId",
                        is(city.financeHead.officialId().toString()))
                .body("addressed[0].factKind", is("tenure"))
                .body("_actions.refusal", is(List.of("ESCALATION_STATE", "ESCALATION_STATE", "ESCALATION_STATE")));
        as(city.officeHead)
                .get(ESCALATIONS + "/" + chased + "/explanation")
                .then()
                .statusCode(200)
                .body("steps.rule", is(List.of("EscalationRule.level", "Ladder.addressees")))
                .body("steps[0].policy", is("escalation/1"))
                .body("steps[0].out.colour", is("黄"))
                .body("steps[0].clause", is("DESIGN-OVERDUE-LADDER"));
    }

    @Test
    void theColoursAreTheCitysToMap() {
        UUID chased = pressed(city.finance, DUE.plusDays(1));
        Map<String, Object> content = as(city.officeHead)
                .get(API + "/policies/escalation")
                .then()
                .extract()
                .path("items[0].content");
        Map<String, Object> mapped = new HashMap<>(content);
        mapped.put(
                "colours",
                List.of(
                        Map.of("zh", "绿", "en", "green"),
                        Map.of("zh", "黄", "en", "yellow"),
                        Map.of("zh", "红", "en", "red"),
                        Map.of("zh", "红", "en", "red"),
                        Map.of("zh", "黑", "en", "black")));
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(Map.of("validFrom", "2016-01-01", "content", mapped))
                .put(API + "/policies/escalation")
                .then()
                .statusCode(200);

        as(city.officeHead).get(ESCALATIONS + "/" + chased).then().body("colour.zh", is("红"));
    }

    @Test
    void theListIsNarrowedAndCutIntoPages() {
        UUID first = pressed(city.finance, DUE.plusDays(1));
        UUID second = pressed(city.archives, DUE.plusDays(1));

        as(city.officeHead).get(ESCALATIONS + "?level=2").then().body("items", hasSize(2));
        as(city.officeHead).get(ESCALATIONS + "?level=3").then().body("items", hasSize(0));
        as(city.officeHead)
                .get(ESCALATIONS + "?unitId=" + city.finance)
                .then()
                .body("items.id", is(List.of(first.toString())));
        as(city.officeHead).get(ESCALATIONS + "?status=PROPOSED").then().body("items", hasSize(0));
        String next = as(city.officeHead)
                .get(ESCALATIONS + "?limit=1")
                .then()
                .body("items.id", is(List.of(second.toString())))
                .extract()
                .path("next");
        as(city.officeHead)
                .get(ESCALATIONS + "?limit=1&cursor=" + next)
                .then()
                .body("items.id", is(List.of(first.toString())));
    }

    @Test
    void theRungsOfAnotherUnitAreNotThere() {
        UUID chased = pressed(city.finance, DUE.plusDays(1));

        as(city.financeLiaison).get(ESCALATIONS).then().body("items.id", hasItem(chased.toString()));
        as(city.archivesLiaison).get(ESCALATIONS).then().body("items", hasSize(0));
        as(city.archivesLiaison).get(ESCALATIONS + "/" + chased).then().statusCode(404);
        as(city.archivesLiaison)
                .get(ESCALATIONS + "/" + chased + "/explanation")
                .then()
                .statusCode(404);
    }

    @Test
    void aTalkIsHeldAndThenItIsHandedOverAsAnEventWithoutWords() {
        UUID proposed = proposed();

        decide(city.officeHead, proposed, 1, "talk").statusCode(200).body("status", is("TALKED"));
        decide(city.officeHead, proposed, 2, "hand-over")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", is("HANDED_OVER"))
                .body("settled.by", is("office-head"))
                .body("settled.note", is("逾期不办"));

        assertEquals(
                1,
                database.count("select count(*) from journal where type = 'cn.zeren.notice.escalation.handed-over.v1'"
                        + " and payload not like '%逾期不办%'"));
        assertEquals(
                1,
                database.count("select count(*) from delivery where template = 'HANDED_OVER' and channel = 'INBOX'"));
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
    }

    @Test
    void itIsDismissedForAReasonAndNothingFollows() {
        UUID proposed = proposed();

        decide(city.officeHead, proposed, 1, "dismiss").statusCode(200).body("status", is("DISMISSED"));
        decide(city.officeHead, proposed, 2, "hand-over")
                .statusCode(409)
                .body("code", is("ESCALATION_STATE"))
                .body("params.verb", is("HAND_OVER"));
    }

    @Test
    void onlyTheLastRungWaitsForAPerson() {
        UUID chased = pressed(city.finance, DUE.plusDays(1));

        for (String verb : List.of("talk", "hand-over", "dismiss")) {
            decide(city.officeHead, chased, 1, verb).statusCode(409).body("code", is("ESCALATION_STATE"));
        }
    }

    @Test
    void whenItsNoticeIsVoidNobodyIsSummonedOrHandedOverForIt() {
        UUID notice = issued();
        UUID proposed = unreceived(notice);
        verb(city.officeHead, notice, "void", 4, REASON).statusCode(200);

        for (String verb : List.of("talk", "hand-over")) {
            decide(city.officeHead, proposed, 1, verb)
                    .statusCode(409)
                    .body("code", is("ESCALATION_MOOT"))
                    .body("clause.id", is("DESIGN-OVERDUE-LADDER"));
        }
        as(city.officeHead)
                .get(ESCALATIONS + "?status=PROPOSED")
                .then()
                .body("items[0]._actions.allowed", is(List.of(false, false, true)))
                .body("items[0]._actions[0].refusal", is("ESCALATION_MOOT"));
        assertEquals(0, database.count("select count(*) from journal where type like '%handed-over%'"));
        decide(city.officeHead, proposed, 1, "dismiss").statusCode(200).body("status", is("DISMISSED"));
    }

    @Test
    void whatWasIssuedAnewIsNotHandedOverForWhatItWasLateWithBefore() {
        UUID notice = issued();
        UUID proposed = unreceived(notice);
        decide(city.officeHead, proposed, 1, "talk").statusCode(200);
        verb(city.officeHead, notice, "recall", 4, REASON).statusCode(200);
        verb(city.clerk, notice, "issue", 5).statusCode(200);

        decide(city.officeHead, proposed, 2, "hand-over").statusCode(409).body("code", is("ESCALATION_MOOT"));
    }

    @Test
    void whoWasLateWithItStaysLateAndCanBeHandedOver() {
        UUID notice = issued();
        UUID proposed = unreceived(notice);
        verb(city.financeLiaison, notice, "receive", 4).statusCode(200);

        decide(city.officeHead, proposed, 1, "hand-over").statusCode(200).body("status", is("HANDED_OVER"));
    }

    @Test
    void theOfficeAndTheOperatorsReadAlertsAndNobodyElse() {
        database.run("delete from tenure_fact");
        pressed(city.finance, DUE.plusDays(1));

        as(city.clerk)
                .get(API + "/alerts?open=true&code=NO_ADDRESSEE")
                .then()
                .statusCode(200)
                .body("items.detail", is(List.of("HEAD")))
                .body("items[0].unitId", is(city.finance.toString()));
        as(city.clerk).get(API + "/alerts?open=false").then().body("items", hasSize(0));
        as(city.financeHead).get(API + "/alerts").then().statusCode(403);
    }

    /** The notice was issued in 2016 and never signed for: the 约谈 proposed for that. */
    private UUID unreceived(UUID notice) {
        database.run(
                "update limit_clock set started_on = ?, anchor_on = ?, anchor_days = 5, first_due_on = ?, due_on = ?"
                        + " where subject_kind = 'RECEIPT' and subject_id = ?",
                DUE.minusDays(7),
                DUE.minusDays(7),
                DUE,
                DUE,
                notice);
        press(LocalDate.of(2016, 3, 29));
        press(LocalDate.of(2016, 4, 7));
        return (UUID) database.value("select id from escalation where about_id = ? and level = 4", notice);
    }

    private UUID proposed() {
        UUID limit = city.limit(city.finance, DUE.minusDays(7), 5, DUE);
        press(LocalDate.of(2016, 3, 29));
        press(LocalDate.of(2016, 4, 7));
        return escalation(limit, 4);
    }

    private UUID pressed(UUID unit, LocalDate on) {
        UUID limit = city.limit(unit, DUE.minusDays(7), 5, DUE);
        press(on);
        return escalation(limit, 2);
    }

    private UUID escalation(UUID limit, int level) {
        return UUID.fromString(String.valueOf(
                database.value("select id from escalation where limit_id = ? and level = ?", limit, level)));
    }

    private void press(LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> ladder.press(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ValidatableResponse decide(Person person, UUID id, long version, String verb) {
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("note", "逾期不办"))
                .post(ESCALATIONS + "/" + id + "/" + verb)
                .then();
    }
}
