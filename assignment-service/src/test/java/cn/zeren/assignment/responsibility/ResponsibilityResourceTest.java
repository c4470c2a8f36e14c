package cn.zeren.assignment.responsibility;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.zeren.assignment.duty.Duties;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One call for one screen, on both axes, and who may see it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ResponsibilityResourceTest {

    Database database;

    private Office office;
    private FactsFixture city;
    private String plan;

    @BeforeEach
    void aPlanInForceAndATask() {
        office = new Office(database);
        city = office.city;
        plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate").statusCode(200);
        database.run(
                "insert into task (id, valid_from, valid_to, recorded_from, year, no, item, lead_post_id, lead_unit_id,"
                        + " co_unit_ids, due_date) values (?, date '2016-01-01', date '2017-01-01', now(), 2016, '1',"
                        + " '落实责任制', ?, ?, array[?]::uuid[], date '2016-04-30')",
                UUID.randomUUID(),
                city.of("副市长一"),
                city.of("教育局"),
                city.of("财政局"));
    }

    @Test
    void aLeaderReadsInOneCallHisPostsWhomHeAnswersForHisTasksAndUnits() {
        String leader = Tokens.person("leader", city.of("戊"), Role.VICE_MAYOR);
        database.run(
                "insert into scope_unit (official_id, unit_id, valid_from, reason) values (?, ?, date '2000-01-01', 'POST')",
                city.of("戊"),
                city.of("市政府"));
        Office.get(leader, "/me/responsibilities?on=2016-05-01")
                .statusCode(200)
                .body("name", equalTo("戊"))
                .body("posts.title", contains("副市长一"))
                .body("assignments.assignment.target.unitName", contains("教育局"));
        official("戊", "on=2016-05-01")
                .body("posts.unitName", contains("市政府"))
                .body("tasks.part", contains("LEADER"))
                .body("tasks.daysLeft", contains(-1))
                .body("units.name", contains("教育局"))
                .body("units.posts", contains(1))
                .body("units.vacantPosts", contains(0))
                .body("units.tasksLed", contains(1))
                .body("counts.tasksPastDue", equalTo(1))
                .body("counts.assignments", equalTo(1));
    }

    @Test
    void theDutiesOfHisPostsAreThoseInForce() {
        Duties duties = new Duties(office);
        official("戊", "on=2016-05-01").body("duties", empty());
        duties.inForce("副市长一");
        official("戊", "on=2016-05-01").body("duties.postTitle", contains("副市长一"));
    }

    @Test
    void theHeadOfAMemberUnitAnswersForItsCountyAndJoinsItsTask() {
        official("壬", "on=2016-03-01")
                .body("assignments.through", contains("UNIT"))
                .body("units.name", contains("公安县"))
                .body("tasks.part", contains("CO_UNIT"))
                .body("counts.tasksJoined", equalTo(1))
                .body("counts.tasksPastDue", equalTo(0));
    }

    @Test
    void whatWasKnownBeforeThePlanHasNoAssignment() {
        official("戊", "on=2016-05-01&asKnownAt=2015-06-01T00:00:00Z").statusCode(404);
        Instant before =
                Instant.parse(database.value("select (min(recorded_from) - interval '1 second')::timestamptz(3)"
                                        + " at time zone 'UTC' from assignment where plan_id = '" + plan + "'")
                                .toString()
                                .replace(' ', 'T')
                        + "Z");
        official("戊", "on=2016-05-01&asKnownAt=" + before)
                .statusCode(200)
                .body("assignments", empty())
                .body("asKnownAt", equalTo(before.toString()));
    }

    @Test
    void aUnitsPageTellsWhoHoldsItsPostsWhoAnswersForItAndForWhomItAnswers() {
        unit(office.head, "财政局", "on=2016-05-01")
                .statusCode(200)
                .body("unit.name", equalTo("财政局"))
                .body("posts.title", contains("财政局长"))
                .body("posts[0].holders.name", contains("壬"))
                .body("answeredBy.links[0].subject.name", equalTo("丙"))
                .body("answersFor.target.unitName", contains("公安县"))
                .body("tasks.part", contains("CO_UNIT"))
                .body("counts.tasksJoined", equalTo(1));
        unit(office.head, "财政局", "on=2009-05-01").statusCode(404);
    }

    @Test
    void aPlanIsATreeWithCountsOnEachLevel() {
        Office.get(office.clerk, "/plans/" + plan + "/tree?on=2016-05-01")
                .statusCode(200)
                .body("tiers.type", contains("HEAD_TO_TEAM", "PORTFOLIO_TO_PRINCIPAL", "GROUP_MEMBER_TO_COUNTY"))
                .body("tiers[0].children.sponsor.name", org.hamcrest.Matchers.containsInAnyOrder("甲", "丁"))
                .body("tiers[1].targets", equalTo(3))
                .body("tiers[1].sponsors", equalTo(3))
                .body("tiers[2].children[0].children.target.unitName", contains("公安县"))
                .body("targets", equalTo(6))
                .body("blocking", equalTo(0));
        Office.get(office.clerk, "/plans/" + plan + "/tree?on=2017-05-01").body("targets", equalTo(0));
    }

    @Test
    void aDraftIsATreeToo() {
        Office other = new Office(database);
        Office.get(other.clerk, "/plans/" + other.draft() + "/tree?on=2016-05-01")
                .body("tiers[2].children[0].children.status", contains("DRAFT"));
    }

    @Test
    void strangersAndAccountsWithoutAnOfficialFindNothing() {
        UUID stranger = new Stored(database).sees("stranger", UUID.randomUUID());
        String token = Tokens.person("stranger", stranger, Role.LG_OFFICE_HEAD);
        Office.get(token, "/officials/" + city.of("戊") + "/responsibilities").statusCode(404);
        unit(token, "教育局", "on=2016-05-01").statusCode(404);
        Office.get(token, "/plans/" + plan + "/tree").statusCode(404);
        Office.get(Jingzhou.personnel(), "/me/responsibilities").statusCode(404);
        given().get(Office.API + "/me/responsibilities").then().statusCode(401);
    }

    private ValidatableResponse official(String name, String query) {
        return Office.get(office.head, "/officials/" + city.of(name) + "/responsibilities?" + query);
    }

    private ValidatableResponse unit(String token, String name, String query) {
        return Office.get(token, "/units/" + city.of(name) + "/overview?" + query);
    }
}
