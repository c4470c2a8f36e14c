package cn.zeren.notice.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class InboxResourceTest extends ServiceTest {

    @Test
    void aDraftWaitsForAReviewerWhoDidNotDraftIt() {
        UUID id = draft();

        inbox(city.reviewer, "")
                .body("items.notice.id", is(List.of(id.toString())))
                .body("items[0].notice._actions.find { it.verb == 'review' }.allowed", is(true))
                .body("counts", hasSize(1))
                .body("counts[0].status", is("DRAFT"));
        inbox(city.clerk, "").body("items[0].notice._actions.find { it.verb == 'review' }.refusal", is("SAME_PERSON"));
        inbox(city.financeHead, "").body("items", hasSize(0));
    }

    @Test
    void whatIsReviewedWaitsForWhoeverSignsTheKind() {
        UUID card = reviewed(draft());
        UUID book = reviewed(draft(city.clerk, rectification()));

        inbox(city.officeHead, "?status=REVIEWED").body("items.notice.id", is(List.of(card.toString())));
        inbox(city.chief, "").body("items.notice.id", is(List.of(book.toString())));
        inbox(city.secretary, "")
                .body("items.notice.id", is(List.of(book.toString())))
                .body("items[0].notice._actions.find { it.verb == 'sign' }.allowed", is(true));
    }

    @Test
    void whatIsIssuedIsTheHeadsAndTheLiaisonsUntilItIsClosed() {
        UUID id = issued();
        for (Person mine : List.of(city.financeHead, city.financeLiaison)) {
            inbox(mine, "")
                    .body("items.notice.id", is(List.of(id.toString())))
                    .body("items[0].notice._actions.find { it.verb == 'receive' }.allowed", is(true))
                    .body("told.template", is(List.of("NOTICE_ISSUED")));
        }
        inbox(city.archivesLiaison, "").body("items", hasSize(0)).body("told", hasSize(0));
        inbox(city.townshipHead, "").body("items", hasSize(0));

        database.run("update notice set status = 'CLOSED' where id = ?", id);

        inbox(city.financeHead, "").body("items", hasSize(0));
        inbox(city.financeHead, "?status=CLOSED").body("items", hasSize(1));
    }

    @Test
    void aPrincipalsCardIsHisAlone() {
        UUID id = reviewed(draft(city.clerk, reminder(city.financeHead)));
        verb(city.officeHead, id, "sign", 2).statusCode(200);
        verb(city.clerk, id, "issue", 3).statusCode(200);

        inbox(city.financeHead, "").body("items", hasSize(1));
        inbox(city.financeLiaison, "").body("items", hasSize(0));
    }

    @Test
    void feedbackWaitsForAVerifierWhoHadNoHandInIt() {
        UUID id = issued();
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);
        verb(city.financeLiaison, id, "submit", 6, FEEDBACK).statusCode(200);

        inbox(city.verifier, "?status=FEEDBACK_SUBMITTED")
                .body("items.notice.id", is(List.of(id.toString())))
                .body("items[0].notice._actions.find { it.verb == 'verify' }.allowed", is(true))
                .body("told.template", is(List.of("TO_VERIFY", "TO_SIGN")));
        inbox(city.clerk, "?status=FEEDBACK_SUBMITTED")
                .body("items[0].notice._actions.find { it.verb == 'verify' }.refusal", is("SAME_PERSON"));
    }

    @Test
    void theLevelOfALimitIsShownAndCounted() {
        UUID id = issued();
        database.run("delete from limit_clock");
        database.run(
                "insert into limit_clock (id, version, subject_kind, subject_id, about_id, unit_id, clause, counting,"
                        + " started_on, anchor_on, anchor_days, suspended_days, extended_times, extended_days, returns, status,"
                        + " level, round, explanation)"
                        + " values (?, 1, 'FEEDBACK', ?, ?, ?, 'JZ-2.2', 'NATURAL', '2016-03-01', '2016-03-01', 5, 0, 0, 0, 0,"
                        + " 'RUNNING', 3, 0, '{}')",
                UUID.randomUUID(),
                id,
                id,
                city.finance);

        inbox(city.financeHead, "")
                .body("items[0].level", is(3))
                .body("counts[0].level", is(3))
                .body("counts[0].count", is(1))
                .body("counts[0].atLeast", is(false));

        database.run("update limit_clock set status = 'SUSPENDED', suspended_on = '2016-03-03'");
        inbox(city.financeHead, "").body("items[0].level", is(0)).body("counts[0].level", is(0));
    }

    @Test
    void whatIsTooMuchToCountIsSaidToBeAtLeastSoMuch() {
        UUID id = draft();
        String columns = database
                .column("select column_name::text from information_schema.columns where table_name = 'notice'"
                        + " and column_name not in ('id', 'addressee_id')")
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        database.run(
                "insert into notice (id, addressee_id, " + columns + ") select gen_random_uuid(), gen_random_uuid(), "
                        + columns + " from notice cross join generate_series(1, ?) where id = ?",
                InboxQueries.COUNTED,
                id);
        reviewed(draft(city.clerk, reminder(city.financeHead)));

        inbox(city.reviewer, "")
                .body("counts", hasSize(1))
                .body("counts[0].count", is(InboxQueries.COUNTED))
                .body("counts[0].atLeast", is(true));
        inbox(city.officeHead, "?status=REVIEWED")
                .body("counts[0].count", is(1))
                .body("counts[0].atLeast", is(false));
    }

    @Test
    void whatComesToTheOfficesOwnUnitAndWaitsForItIsOne() {
        database.run(
                "update notice set addressee_unit_id = ?, addressee_id = ?, status = 'RECALLED' where id = ?",
                city.office,
                city.office,
                issued());

        inbox(city.reviewer, "?status=RECALLED").body("items", hasSize(1)).body("counts.count", is(List.of(1)));
    }

    @Test
    void aSystemHasNothingOfItsOwn() {
        issued();

        given().auth()
                .oauth2(Tokens.system("hotline", city.committee, Role.HOTLINE))
                .get(API + "/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("told", hasSize(0));
    }

    @Test
    void pagesFollowEachOther() {
        draft();
        draft(city.clerk, reminder(city.financeHead));
        draft(city.clerk, reminder(city.archivesHead));

        String next = inbox(city.reviewer, "?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");

        inbox(city.reviewer, "?limit=2&cursor=" + next)
                .body("items", hasSize(1))
                .body("next", nullValue());
        inbox(city.reviewer, "?limit=2").body("counts.count.sum()", is(3));
    }

    @Test
    void whatWasOpenedIsNoLongerNew() {
        issued();
        String delivery = inbox(city.financeHead, "").extract().path("told[0].id");

        as(city.financeHead)
                .header("If-Match", "\"1\"")
                .post(API + "/deliveries/" + delivery + "/open")
                .then()
                .statusCode(200);

        inbox(city.financeHead, "").body("told", hasSize(0));
    }

    @Test
    void aStrangerIsAskedWhoHeIs() {
        given().get(API + "/inbox").then().statusCode(401);
        as(city.clerk).get(API + "/inbox?cursor=forged").then().statusCode(400);
    }

    private static ValidatableResponse inbox(Person person, String query) {
        return as(person).get(API + "/inbox" + query).then().statusCode(200);
    }
}
