package cn.zeren.accountability.liability;

import static cn.zeren.accountability.FactEvents.covers;
import static cn.zeren.accountability.FactEvents.leads;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.zeren.accountability.FactEvents;
import cn.zeren.accountability.FactEvents.Times;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LiabilityResourceTest {

    @Inject
    Producer<String, String> kafka;

    Database database;

    private final UUID province = UUID.randomUUID();
    private final UUID committee = UUID.randomUUID();
    private final UUID government = UUID.randomUUID();
    private final UUID bureau = UUID.randomUUID();
    private final UUID finance = UUID.randomUUID();
    private final UUID county = UUID.randomUUID();
    private final UUID charge = UUID.randomUUID();
    private FactEvents facts;
    private String handler;

    @BeforeEach
    void aCityWithItsHeadsAndAssignments() {
        facts = new FactEvents(kafka);
        facts.unit(committee, "市委", province);
        facts.unit(government, "市政府", committee);
        facts.unit(bureau, "教育局", government);
        facts.unit(finance, "财政局", government);
        facts.unit(county, "公安县", committee);
        head(bureau, "局长", "局长甲");
        head(finance, "财政局长", "财政局长甲");
        head(county, "县委书记", "县委书记甲");
        UUID clerk = UUID.randomUUID();
        facts.post(clerk, bureau, "科员", "STAFF");
        facts.tenure(UUID.randomUUID(), UUID.randomUUID(), clerk);
        assign(leads(Times.always(), "HEAD_TO_TEAM", "ACTIVE", committee, UUID.randomUUID(), "书记甲"));
        assign(leads(Times.always(), "HEAD_TO_TEAM", "ACTIVE", government, UUID.randomUUID(), "市长甲"));
        assign(covers(Times.always(), county, finance, "财政局"));
        facts.assignment(charge, 1, inCharge(Times.always(), "ACTIVE", "副市长甲"));
        await().atMost(Duration.ofSeconds(60)).until(this::allIsKnown);
        UUID official = UUID.randomUUID();
        sees(official, committee);
        handler = Tokens.person("handler", official, Role.DISCIPLINE_HANDLER);
    }

    @Test
    void theChainOfABureauIsAnsweredWithKindsClausesAndFacts() {
        ask(handler, bureau, "2016-05-01")
                .statusCode(200)
                .body("unitName", equalTo("教育局"))
                .body("links.officialName", contains(null, "局长甲", "副市长甲", null, "市长甲", null, "书记甲"))
                .body(
                        "links.kind",
                        contains("OVERALL", "PRIMARY", "PRIMARY", "OVERALL", "PRIMARY", "OVERALL", "PRIMARY"))
                .body("links[2].kindZh", equalTo("主要领导责任"))
                .body("links[2].grounds[0].tie", equalTo("IN_CHARGE"))
                .body("links[2].grounds[0].assignmentId", equalTo(charge.toString()))
                .body("links[2].grounds[0].clauses.id", contains("JZ-1.1", "JZ-1.2", "GD2010-6"))
                .body("links[2].grounds[0].facts.kind", contains("assignment", "fact"))
                .body("gaps", empty())
                .body("explanation.steps[0].out.path", equalTo("教育局 < 市政府 < 市委"));
    }

    @Test
    void theHeadOfTheMemberUnitAnswersForTheCounty() {
        ask(handler, county, "2016-05-01")
                .statusCode(200)
                .body("links.officialName", contains(null, "县委书记甲", "财政局长甲", null, "书记甲"))
                .body("links[2].kind", equalTo("SECONDARY"))
                .body("links[2].unitName", equalTo("财政局"))
                .body("links[2].grounds[0].policy", equalTo("zeren-liability-1"));
    }

    @Test
    void aHandOverAndACorrectionAreToldApart() {
        String corrected = "2016-09-01T00:00:00Z";
        facts.assignment(
                charge,
                2,
                inCharge(new Times("2016-01-01", null, "2016-01-01T00:00:00Z", corrected), "ACTIVE", "误记"),
                inCharge(new Times("2016-01-01", "2016-07-01", corrected, null), "ACTIVE", "前任"),
                inCharge(new Times("2016-07-01", null, corrected, null), "ACTIVE", "后任"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.count("select count(*) from assignment_row where fact_id = ?", charge) == 3);
        ask(handler, bureau, "2016-06-30").body("links.officialName", hasItem("前任"));
        ask(handler, bureau, "2016-07-01").body("links.officialName", hasItem("后任"));
        ask(handler, bureau, "2016-07-01&asKnownAt=2016-08-31T23:59:59Z")
                .body("links.officialName", hasItem("误记"))
                .body("links.officialName", not(hasItem("后任")));
        ask(handler, bureau, "2016-07-01&asKnownAt=2016-09-01T08:00:00%2B08:00")
                .body("links.officialName", hasItem("后任"));
    }

    @Test
    void aDraftedAssignmentIsAReportedGapAndNoSilence() {
        facts.assignment(charge, 2, inCharge(Times.always(), "DRAFT", "副市长甲"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.value("select status from assignment_row where fact_id = ?", charge)
                        .equals("DRAFT"));
        ask(handler, bureau, "2016-05-01")
                .statusCode(200)
                .body("gaps.code", contains("NO_ASSIGNMENT"))
                .body("gaps[0].clause.id", equalTo("JZ-1.1"))
                .body("links.officialName", not(hasItem("副市长甲")));
    }

    @Test
    void aDayBeforeTheUnitWasThereIsAGapToo() {
        ask(handler, bureau, "2015-12-31")
                .statusCode(200)
                .body("unitName", nullValue())
                .body("links", empty())
                .body("gaps.code", contains("UNIT_NOT_THERE"));
    }

    @Test
    void whatNobodyCanAnswerIsRefusedWithItsClauseOrField() {
        ask(handler, bureau, "2010-01-01").statusCode(422).body("clause.id", equalTo("GD2010-6"));
        ask(handler, bureau, "2999-01-01").statusCode(422).body("code", equalTo("ACT_IN_FUTURE"));
        ask(handler, bureau, "2016-05-01&asKnownAt=2999-01-01T00:00:00Z").statusCode(422);
        ask(handler, bureau, "2016-05-01&asKnownAt=yesterday")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/asKnownAt"));
        given().auth().oauth2(handler).get(path("")).then().statusCode(400).body("errors.size()", equalTo(2));
    }

    @Test
    void twoHandlersEachAskOfTheirOwnUnitAndTheOthersIsNotThere() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        sees(one, bureau);
        sees(two, county);
        String ofBureau = Tokens.person("one", one, Role.DISCIPLINE_HANDLER);
        String ofCounty = Tokens.person("two", two, Role.DISCIPLINE_REVIEWER);
        ask(ofBureau, bureau, "2016-05-01").statusCode(200).body("links.officialName", hasItem("书记甲"));
        ask(ofBureau, county, "2016-05-01").statusCode(404).body("code", equalTo("NOT_FOUND"));
        ask(ofCounty, county, "2016-05-01").statusCode(200);
        ask(ofCounty, bureau, "2016-05-01").statusCode(404);
        ask(ofCounty, UUID.randomUUID(), "2016-05-01").statusCode(404);
    }

    private boolean allIsKnown() {
        return database.count("select count(*) from scope_tree where ancestor_id = ?", committee) == 5
                && database.count(
                                "select count(*) from unit_row where fact_id in (?, ?, ?, ?, ?)",
                                committee,
                                government,
                                bureau,
                                finance,
                                county)
                        == 5
                && database.count(
                                "select count(*) from head_post_row p join tenure_row t on t.post_id = p.fact_id"
                                        + " join official_row o on o.fact_id = t.official_id where p.unit_id in (?, ?, ?)",
                                bureau,
                                finance,
                                county)
                        == 3
                && database.count(
                                "select count(*) from assignment_row where target_unit_id in (?, ?, ?, ?)",
                                committee,
                                government,
                                bureau,
                                county)
                        == 4;
    }

    private String inCharge(Times times, String status, String leader) {
        return leads(times, "PORTFOLIO_TO_PRINCIPAL", status, bureau, City.id(leader), leader);
    }

    private void assign(String row) {
        facts.assignment(UUID.randomUUID(), 1, row);
    }

    private void head(UUID unit, String title, String name) {
        UUID post = UUID.randomUUID();
        UUID official = UUID.randomUUID();
        facts.post(post, unit, title, "HEAD");
        facts.official(official, name);
        facts.tenure(UUID.randomUUID(), official, post);
    }

    private void sees(UUID official, UUID unit) {
        database.run("insert into scope_unit values (?, ?, date '2010-01-01', null, 'ACTS_FOR')", official, unit);
    }

    private static String path(String query) {
        return "/api/accountability/v1/liability" + query;
    }

    private static ValidatableResponse ask(String token, UUID unit, String on) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get(path("?unitId=" + unit + "&on=" + on))
                .then();
    }
}
