package cn.zeren.notice.proposal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The two books drafted from what is on record, and then handled like any other. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ProposalResourceTest extends ServiceTest {

    @Test
    void anOrderListsWhatIsWrongAtTheUnitAndIsSignedOffByPeople() {
        UUID letter = unsigned(city.finance);

        String id = propose("RECTIFICATION_NOTICE", city.finance)
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("steps.drafted.by", is("clerk"))
                .body("parts.rectification.problems.cause", is(List.of("DUTY_NOT_DEPLOYED")))
                .body("reasons.facts", everyItem(not(empty())))
                .body("elements.basis.id", hasItem(letter.toString()))
                .extract()
                .path("id");

        UUID book = reviewed(UUID.fromString(id));
        verb(city.chief, book, "sign", 2).statusCode(200);
        verb(city.clerk, book, "issue", 3).statusCode(200);
        assertEquals(1, database.count("select count(*) from problem where cause = 'DUTY_NOT_DEPLOYED'"));
        as(city.clerk)
                .get(NOTICES + "/" + book + "/explanation")
                .then()
                .body("steps.rule", hasItem("OrderProposal.of"));
    }

    @Test
    void aReportTellsTheCommitteeOfTheYearAndOfProblemsNotPutRight() {
        UUID book = issuedBook(rectification());
        UUID problem = (UUID) database.value("select id from problem");
        database.run("update problem set due_on = '2016-01-01'");

        propose("RECOMMENDATION", city.committee)
                .statusCode(201)
                .body("addressee.kind", is("COMMITTEE"))
                .body("parts.recommendation.situation", containsString("印发两卡两书1件"))
                .body("parts.recommendation.majorProblems[0]", containsString("荆州市财政局"))
                .body("reasons.facts.flatten().id", hasItem(book.toString()))
                .body("reasons.facts.flatten().id", hasItem(problem.toString()))
                .body("reasons.facts", everyItem(not(empty())));
    }

    @Test
    void aProblemWhoseLimitStandsStillIsNotReportedAsOverdue() {
        issuedBook(rectification());
        database.run("update problem set due_on = '2016-01-01', suspended_on = '2015-12-30'");

        propose("RECOMMENDATION", city.committee).statusCode(422).body("code", is("NOTHING_TO_PROPOSE"));
    }

    @Test
    void whereNoFactCallsForABookNoneIsDrafted() {
        propose("RECTIFICATION_NOTICE", city.finance)
                .statusCode(422)
                .body("code", is("NOTHING_TO_PROPOSE"))
                .body("clause.id", is("JZ-2.2"));
        propose("RECOMMENDATION", city.committee).statusCode(422).body("code", is("NOTHING_TO_PROPOSE"));
        assertEquals(0, database.count("select count(*) from notice"));
    }

    @Test
    void cardsAreOfTheCadenceAndABookGoesToWhomItMay() {
        unsigned(city.finance);
        propose("SUPERVISION_CARD", city.finance)
                .statusCode(422)
                .body("errors[0].pointer", is("/kind"))
                .body("errors[0].code", is("PROPOSAL_OF_BOOKS_ONLY"));
        propose("RECOMMENDATION", city.finance).statusCode(422).body("code", is("RECOMMENDATION_ONLY_TO_COMMITTEE"));
        propose("RECTIFICATION_NOTICE", city.committee).statusCode(422).body("code", is("RECTIFICATION_NOT_UPWARD"));
        propose("RECTIFICATION_NOTICE", UUID.randomUUID()).statusCode(422).body("code", is("ADDRESSEE_UNKNOWN"));
    }

    private UUID unsigned(UUID unit) {
        UUID letter = UUID.randomUUID();
        database.run(
                "insert into matter (id, kind, unit_id, since, due_on) values (?, 'LETTER', ?, '2016-01-01', '2016-02-01')",
                letter,
                unit);
        return letter;
    }

    private ValidatableResponse propose(String kind, UUID unit) {
        return as(city.clerk)
                .body(Map.of("kind", kind, "unitId", unit))
                .post(NOTICES + ":propose")
                .then();
    }
}
