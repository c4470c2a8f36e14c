package cn.zeren.assignment.letter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters over HTTP: issued down the chain, signed in person, superseded and never edited; and their rate. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LetterResourceTest {

    Database database;

    private Office office;
    private Letters letters;

    @BeforeEach
    void aCityWithAPlan() {
        office = new Office(database);
        letters = new Letters(database, office);
    }

    @Test
    void aLetterGoesFromTheSponsorsPostToTheTargets() {
        letters.draft("教育局", Map.of())
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("year", equalTo(2016))
                .body("sponsor.postId", equalTo(office.city.of("副市长一").toString()))
                .body("target.postId", equalTo(office.city.of("教育局长").toString()))
                .body("target.holders.officialId", contains(office.city.of("庚").toString()))
                .body("items[0].clause", equalTo("GD2010-7.1"));
        letters.draft("教育局", Map.of()).statusCode(409).body("code", equalTo("LETTER_EXISTS"));
    }

    @Test
    void nextYearsLetterIsWrittenToAPostThatIsThereOnlyThen() {
        int next = LocalDate.now(BusinessClock.ZONE).getYear() + 1;
        Office other = new Office(database, Office.fresh().asCity().lead(next - 1, "财政局", "公安县"));
        database.run("update post set valid_from = make_date(?, 1, 1) where id = ?", next, other.city.of("教育局长"));
        new Letters(database, other, next)
                .draft("教育局", Map.of("signDue", next + "-02-01"))
                .statusCode(201)
                .body("year", equalTo(next))
                .body("target.postId", equalTo(other.city.of("教育局长").toString()));
    }

    @Test
    void aWholeBodysLetterNamesThePostThatSigns() {
        letters.draft("公安县", Map.of()).statusCode(422).body("errors.pointer", hasItem("/targetPostId"));
        letters.draft("公安县", Map.of("targetPostId", office.city.of("县委书记")))
                .statusCode(201)
                .body("sponsor.postId", equalTo(office.city.of("财政局长").toString()));
        letters.draft("公安县", Map.of("targetPostId", office.city.of("教育局长")))
                .statusCode(422)
                .body("code", equalTo("LETTER_TARGET_OUTSIDE"));
        letters.draft("教育局", Map.of("targetPostId", office.city.of("县委书记"))).statusCode(422);
        letters.draft("市政府", Map.of("targetPostId", office.city.of("市长")))
                .statusCode(422)
                .body("code", equalTo("LETTER_TO_ONESELF"));
        letters.draft("市政府", Map.of("targetPostId", office.city.of("副市长一"))).statusCode(201);
    }

    @Test
    void signedByTheHolderAndCountersignedByTheSponsorItIsInForce() {
        String id = letters.issued("教育局");
        letters.command(letters.sponsor, id, "countersign", null)
                .statusCode(409)
                .body("code", equalTo("LETTER_STATUS"));
        letters.command(letters.target, id, "sign", null)
                .statusCode(200)
                .body("status", equalTo("SIGNED_BY_UNIT"))
                .body("signed.officialId", equalTo(office.city.of("庚").toString()))
                .body("signedDaysLate", greaterThan(0));
        letters.command(letters.target, id, "sign", null).statusCode(409);
        letters.command(letters.sponsor, id, "countersign", null)
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"))
                .body("countersigned.officialId", equalTo(office.city.of("戊").toString()));
    }

    @Test
    void nobodySignsForAnother() {
        String id = letters.issued("教育局");
        refused(letters.command(letters.sponsor, id, "sign", null));
        refused(letters.command(office.head, id, "sign", null));
        letters.command(letters.target, id, "sign", null).statusCode(200);
        refused(letters.command(letters.target, id, "countersign", null));
        refused(letters.command(office.clerk, id, "countersign", null));
        letters.get(office.clerk, "/" + id)
                .body("_actions.find { it.verb == 'countersign' }.refusal", equalTo("NOT_THE_HOLDER"));
        letters.get(letters.sponsor, "/" + id)
                .body("_actions.find { it.verb == 'countersign' }.allowed", is(true))
                .body("_actions.find { it.verb == 'issue' }.refusal", equalTo("FORBIDDEN"));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("NOT_THE_HOLDER")).body("clause.id", equalTo("DESIGN-LETTER"));
    }

    @Test
    void afterAChangeOfPostTheSuccessorSignsAndThePredecessorNoMore() {
        String id = letters.issued("教育局");
        office.succeed("教育局长", "教育局");
        letters.command(letters.target, id, "sign", null).statusCode(403);
        UUID successor = (UUID) database.value(
                "select official_id from tenure where post_id = ? and valid_to is null", office.city.of("教育局长"));
        letters.command(Tokens.person("successor", successor, Role.UNIT_PRINCIPAL), id, "sign", null)
                .statusCode(200)
                .body("signed.officialId", equalTo(successor.toString()));
    }

    @Test
    void aCountersignedLetterIsOnlySuperseded() {
        String first = letters.countersigned();
        String second = letters.amend(first)
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("signed", equalTo(null))
                .extract()
                .path("id");
        letters.get(office.head, "/" + first).body("status", equalTo("IN_FORCE"));
        letters.amend(first).statusCode(409).body("code", equalTo("EDITION_ON_THE_WAY"));
        letters.command(office.head, second, "issue", null).statusCode(200);
        letters.command(letters.target, second, "sign", null).statusCode(200);
        letters.command(letters.sponsor, second, "countersign", null).statusCode(200);
        letters.get(office.head, "/" + first)
                .body("status", equalTo("SUPERSEDED"))
                .body("items.code", contains("D1"));
        letters.amend(first).statusCode(409).body("code", equalTo("EDITION_ON_THE_WAY"));
    }

    @Test
    void whatIsOnTheWayGivesWayToANewEditionAtOnce() {
        String first = letters.issued("教育局");
        letters.amend(first).statusCode(201);
        letters.get(office.head, "/" + first).body("status", equalTo("SUPERSEDED"));
        letters.command(letters.target, first, "sign", null).statusCode(409);
    }

    @Test
    void theRateCountsTheLatestEditionOfEveryLinkAndNamesIt() {
        String signed = letters.countersigned();
        String open = letters.draft("公安县", Map.of("targetPostId", office.city.of("县委书记")))
                .extract()
                .path("id");
        letters.get(office.clerk, "/signing-rate?year=2016")
                .body("letters", equalTo(1))
                .body("rate", equalTo("1.0000"))
                .body("withoutLetterIds", hasSize(5))
                .body("withoutLetterIds", hasItem(letters.assignment("公安县").toString()))
                .body("withoutLetterIds", not(hasItem(letters.assignment("教育局").toString())));
        letters.command(office.head, open, "issue", null).statusCode(200);
        letters.get(office.clerk, "/signing-rate?year=2016")
                .body("letters", equalTo(2))
                .body("signed", equalTo(1))
                .body("rate", equalTo("0.5000"))
                .body("clause", equalTo("JZ-1.2"))
                .body("signedIds", contains(signed))
                .body("unsignedIds", contains(open))
                .body("withoutLetterIds", hasSize(4))
                .body("byClause.find { it.clause == 'GD2010-7.1' }.rate", equalTo("0.5000"));
        letters.get(office.clerk, "/signing-rate?year=2016&targetUnitId=" + office.city.of("公安县"))
                .body("rate", equalTo("0.0000"))
                .body("withoutLetterIds", empty());
        letters.get(office.clerk, "/signing-rate?year=2011")
                .body("letters", equalTo(0))
                .body("rate", equalTo(null));
        letters.get(office.clerk, "/signing-rate").statusCode(400);
    }

    @Test
    void lettersAreFoundByPostOfficialAndStatusByWhoIsParty() {
        String id = letters.drafted("教育局");
        letters.get(letters.target, "/" + id).statusCode(404);
        letters.get(letters.target, "?year=2016").body("items", empty());
        letters.command(office.head, id, "issue", null).statusCode(200);
        letters.get(letters.target, "?status=ISSUED").body("items.id", contains(id));
        letters.get(letters.sponsor, "?officialId=" + office.city.of("戊")).body("items.id", contains(id));
        letters.get(office.clerk, "?postId=" + office.city.of("副市长一")).body("items.id", contains(id));
        letters.get(office.clerk, "?targetUnitId=" + office.city.of("教育局") + "&limit=1")
                .body("items", hasSize(1));
        String stranger = Tokens.person("stranger", office.city.of("癸"), Role.COUNTY);
        letters.get(stranger, "/" + id).statusCode(404);
        letters.command(stranger, id, "sign", null).statusCode(404);
    }

    @Test
    void aCommandIsRefusedWithoutItsVersionAndByAnOldOne() {
        String id = letters.drafted("教育局");
        letters.command(office.head, id, "issue", null, null).statusCode(428);
        letters.command(office.head, id, "issue", null, "\"7\"").statusCode(412);
    }

    @Test
    void aMissingFieldIsNamed() {
        Office.as(office.clerk)
                .body(Map.of("items", List.of()))
                .post(Letters.PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/assignmentId"))
                .body("errors.pointer", hasItem("/signDue"))
                .body("errors.pointer", hasItem("/items"));
        letters.command(letters.target, letters.drafted("教育局"), "amend", Map.of("reason", ""))
                .statusCode(400);
    }

    @Test
    void aRetryOfASignatureGetsTheFirstAnswer() {
        String id = letters.issued("教育局");
        String version = letters.version(id);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Office.as(letters.target)
                    .header("Idempotency-Key", key)
                    .header("If-Match", version)
                    .post(Letters.PATH + "/" + id + "/sign")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("SIGNED_BY_UNIT"));
        }
    }

    @Test
    void anAssignmentOutOfSightIsNotThere() {
        Office elsewhere = new Office(database);
        UUID outsider = new Stored(database).sees("office", elsewhere.city.of("市委"));
        letters.draft(Tokens.person("clerk", outsider, Role.LG_OFFICE), "教育局", Map.of())
                .statusCode(404);
    }
}
