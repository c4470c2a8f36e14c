package cn.zeren.notice.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.rectification.Rectifying;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a unit shows in the feedback on a notice is kept like the evidence of a problem, and found wherever it was shown. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoticeEvidenceTest extends ServiceTest {

    private static final String PHOTO = "e".repeat(64);

    @Test
    void aPhotoShownForTwoCardsOfAUnitIsShownToWhoVerifiesAndToNobodyElse() {
        UUID first = begun();
        submit(city.financeLiaison, first, 6, today()).statusCode(200);
        UUID second = begun(beside(first));
        submit(city.financeLiaison, second, 6, today()).statusCode(200);

        evidence(city.verifier, second)
                .body("items", hasSize(1))
                .body("items[0].sha256", is(PHOTO))
                .body("items[0].freshness", is("FRESH"))
                .body("items[0].round", is(0))
                .body("items[0].sharedWith", empty())
                .body("items[0].reusedFor.aboutId", contains(first.toString()))
                .body("items[0].reusedFor.href", contains(NOTICES + "/" + first));
        evidence(city.financeLiaison, second).body("items[0].sha256", is(PHOTO)).body("items[0].reusedFor", empty());
    }

    @Test
    void aPhotoOfAnotherUnitIsFoundWhetherItWasShownForANoticeOrForAProblem() {
        city.task("2", today().withDayOfYear(1).plusYears(1).minusDays(1), city.archives);
        Rectifying work = new Rectifying(database, city);
        UUID list = work.planned();
        work.step(city.financeLiaison, list, 1, "report", work.report(PHOTO)).statusCode(200);
        UUID own = begun();
        submit(city.financeLiaison, own, 6, today()).statusCode(200);
        UUID card = issued(draft(city.clerk, supervision(city.archives)));
        verb(city.archivesHead, card, "receive", 4).statusCode(200);
        verb(city.archivesHead, card, "begin", 5).statusCode(200);
        submit(city.archivesHead, card, 6, today()).statusCode(200);

        evidence(city.verifier, card)
                .body("items[0].sharedWith.unitId", contains(city.finance.toString()))
                .body("items[0].reusedFor", empty());
        evidence(city.verifier, own)
                .body("items[0].sharedWith.unitId", contains(city.archives.toString()))
                .body("items[0].reusedFor.href", contains("/api/notice/v1/rectifications/" + list + "/problems/1"));
        as(city.clerk)
                .get(API + "/rectifications/" + list + "/problems/1")
                .then()
                .body("evidence[0].sharedWith.unitId", contains(city.archives.toString()))
                .body("evidence[0].reusedFor.aboutId", contains(own.toString()));
    }

    @Test
    void whatWasMadeBeforeTheIssueIsTakenInAndMarkedAndEachRoundKeepsItsOwn() {
        UUID id = begun();
        submit(city.financeLiaison, id, 6, today().minusDays(1)).statusCode(200);
        verb(city.verifier, id, "verify", 7).statusCode(200);
        verb(city.verifier, id, "return", 8, REASON).statusCode(200);
        verb(city.financeLiaison, id, "begin", 9).statusCode(200);
        submit(city.financeLiaison, id, 10, today()).statusCode(200);

        evidence(city.verifier, id)
                .body("items.freshness", contains("BEFORE_PROBLEM", "FRESH"))
                .body("items.round", contains(0, 1))
                .body("items.reusedFor.flatten()", empty());
    }

    @Test
    void evidenceOfTheFutureIsRefusedPointedToAndNotKept() {
        UUID id = begun();

        submit(city.financeLiaison, id, 6, today().plusDays(1))
                .statusCode(422)
                .body("code", is("EVIDENCE_OF_THE_FUTURE"))
                .body("clause.id", is("DESIGN-EVIDENCE"))
                .body("errors.pointer", hasItems("/evidence/0/takenOn"));
        assertEquals(0, database.count("select count(*) from proof"));
        submit(city.financeLiaison, id, 6, today()).statusCode(200);
    }

    @Test
    void whoDoesNotSeeTheNoticeSeesNoneOfItsEvidence() {
        UUID id = begun();
        submit(city.financeLiaison, id, 6, today()).statusCode(200);

        for (Person other : List.of(city.archivesHead, city.townshipHead)) {
            as(other).get(NOTICES + "/" + id + "/evidence").then().statusCode(404);
        }
    }

    private UUID begun(UUID issued) {
        verb(city.financeLiaison, issued, "receive", 4).statusCode(200);
        verb(city.financeLiaison, issued, "begin", 5).statusCode(200);
        return issued;
    }

    /** A second card of the unit and month, issued. */
    private UUID beside(UUID first) {
        Map<String, Object> body = new java.util.HashMap<>(supervision(city.finance));
        body.put("besides", first);
        UUID id = reviewed(draft(city.clerk, body));
        verb(city.officeHead, id, "sign", 2, Map.of("reason", "另有任务")).statusCode(200);
        verb(city.clerk, id, "issue", 3).statusCode(200);
        return id;
    }

    private static ValidatableResponse submit(Person unit, UUID id, long version, LocalDate takenOn) {
        return verb(unit, id, "submit", version, Map.of("evidence", List.of(Rectifying.proof(PHOTO, takenOn))));
    }

    private static ValidatableResponse evidence(Person reader, UUID id) {
        return as(reader).get(NOTICES + "/" + id + "/evidence").then().statusCode(200);
    }
}
