package cn.zeren.assignment.openitem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.zeren.assignment.duty.Duties;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.region.RegionCity;
import cn.zeren.assignment.task.TaskCity;
import cn.zeren.assignment.task.TaskRole;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is open on a post passes through retirement, acting, merger and the end of a unit, and always has a keeper. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OpenPostResourceTest {

    private static final String ALWAYS = "2010-01-01";
    private final String yesterday =
            LocalDate.now(BusinessClock.ZONE).minusDays(1).toString();

    Database database;

    private Office office;
    private String duty;

    @BeforeEach
    void aDutyInForceOnAPostOfThisYear() {
        office = new Office(database);
        duty = new Duties(office).inForce("教育局长");
        database.run(
                "update post_duty set year = ? where id = ?",
                LocalDate.now(BusinessClock.ZONE).getYear(),
                UUID.fromString(duty));
    }

    @Test
    void theHolderKeepsItThenTheOneWhoActsThenTheHeadOfTheUnitAbove() {
        open().body("keeper.name", equalTo("庚"))
                .body("keeper.reason", equalTo("HOLDER"))
                .body("keeper.title", equalTo("教育局长"))
                .body("items.id", contains(duty));
        retired();
        open().body("keeper.name", equalTo("甲"))
                .body("keeper.reason", equalTo("HEAD_OF_SUPERIOR"))
                .body("items.id", contains(duty));
        told("tenures", Map.of("officialCode", code("己"), "postCode", code("教育局长"), "kind", "ACTING"), yesterday, null);
        open().body("keeper.name", equalTo("己")).body("keeper.reason", equalTo("ACTING"));
    }

    @Test
    void whatAMergedUnitLeavesIsKeptByTheHeadOfTheOneThatTookOver() {
        retired();
        ended("教育局");
        told(
                "successions",
                Map.of(
                        "predecessorUnitCode",
                        code("教育局"),
                        "successorUnitCode",
                        code("财政局"),
                        "kind",
                        "MERGE",
                        "day",
                        yesterday),
                null,
                null);
        open().body("keeper.name", equalTo("壬"))
                .body("keeper.reason", equalTo("HEAD_OF_SUCCESSOR"))
                .body("keeper.unitId", equalTo(code("财政局")))
                .body("items.id", contains(duty));
    }

    @Test
    void whatAnEndedUnitLeavesThatNobodyTookOverGoesUp() {
        retired();
        ended("教育局");
        open().body("keeper.name", equalTo("甲")).body("keeper.reason", equalTo("HEAD_OF_SUPERIOR"));
    }

    @Test
    void whateverHangsOnAPostIsOpenOnIt() {
        TaskCity tasks = new TaskCity(database, office, LocalDate.of(2016, 12, 20));
        RegionCity grid = new RegionCity(database, office);
        tasks.breakDown();
        String part = tasks.part(TaskRole.LEADER);
        String patrol = Office.as(grid.counterpart)
                .body(Map.of(
                        "contactPointId",
                        grid.point,
                        "counterpartUnitId",
                        office.city.of("财政局"),
                        "startedOn",
                        "2016-03-01",
                        "reportDue",
                        "2016-04-01"))
                .post(Office.API + "/patrols")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Office.get(office.clerk, "/posts/" + code("常委一") + "/open-items")
                .body("items.kind", containsInAnyOrder("TASK", "PATROL"))
                .body("items.id", containsInAnyOrder(part, patrol));
    }

    @Test
    void whatALeaderOwesTheUnitsHeAnswersForIsOpenOnHisPost() {
        office.command(office.head, office.draft(), "confirm").statusCode(200);
        UUID unit = office.city.of("教育局");
        UUID post = office.city.of("副市长一");
        database.run("update assignment set valid_to = date '2099-01-01' where target_unit_id = ?", unit);
        UUID issue = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        UUID signal = UUID.randomUUID();
        database.run(
                "insert into issue (id, version, unit_id, title, description, source, act_on, raised_on, status, answered,"
                        + " reviews, proofs, raised) values (?, 1, ?, '公款旅游', '某科', 'VISIT', date '2016-03-01',"
                        + " date '2016-03-02', 'OPEN', '{}', '{}', '{}', '{}')",
                issue,
                unit);
        database.run(
                "insert into visit (id, version, leader_post_id, unit_id, ground, assignment_id, planned_for, planned_on,"
                        + " planned_year, status, shown, planned) values (?, 1, ?, ?, 'PORTFOLIO', ?, date '2016-05-01',"
                        + " date '2016-04-01', 2016, 'PLANNED',"
                        + " '{}', '{}')",
                visit,
                post,
                unit,
                UUID.randomUUID());
        database.run(
                "insert into signal (id, version, rule, unit_id, keeper_unit_id, window_from, window_to, evidence,"
                        + " suggestion, status, addressee_post_id, explanation, found) values (?, 1, 'MANY_ISSUES', ?, ?,"
                        + " date '2016-01-01', date '2016-03-31', '{}', '约谈', 'SENT', ?, '{}', '{}')",
                signal,
                unit,
                unit,
                post);
        try {
            Office.get(office.clerk, "/posts/" + post + "/open-items")
                    .body("items.kind", containsInAnyOrder("ISSUE", "VISIT", "SIGNAL"))
                    .body("items.id", containsInAnyOrder(issue.toString(), visit.toString(), signal.toString()));
            Office.get(office.clerk, "/posts/" + code("教育局长") + "/open-items").body("items.kind", contains("DUTY"));
        } finally {
            database.run("delete from issue where id = ?", issue);
            database.run("delete from visit where id = ?", visit);
            database.run("delete from signal where id = ?", signal);
        }
    }

    @Test
    void theIssuesOfTheCountyAMemberUnitAnswersForAreOpenOnThePostOfItsHead() {
        office.command(office.head, office.draft(), "confirm").statusCode(200);
        UUID county = office.city.of("公安县");
        database.run("update assignment set valid_to = date '2099-01-01' where target_unit_id = ?", county);
        UUID issue = UUID.randomUUID();
        database.run(
                "insert into issue (id, version, unit_id, title, description, source, act_on, raised_on, status, answered,"
                        + " reviews, proofs, raised) values (?, 1, ?, '公款旅游', '某科', 'VISIT', date '2016-03-01',"
                        + " date '2016-03-02', 'OPEN', '{}', '{}', '{}', '{}')",
                issue,
                county);
        try {
            Office.get(office.clerk, "/posts/" + code("财政局长") + "/open-items")
                    .body("items.id", contains(issue.toString()));
            Office.get(office.clerk, "/posts/" + code("组织部长") + "/open-items").body("items", empty());
        } finally {
            database.run("delete from issue where id = ?", issue);
        }
    }

    @Test
    void theIssuesOfARenamedUnitStayOpenOnThePostThatAnswersForWhatItBecame() {
        Office renamed = new Office(
                database,
                Office.fresh()
                        .asCity()
                        .unit("旧局", UnitType.GOV_DEPARTMENT, "市委", FactsFixture.days("2010-01-01", "2016-01-01")));
        UUID old = renamed.city.of("旧局");
        UUID bureau = renamed.city.of("教育局");
        renamed.command(renamed.head, renamed.draft(), "confirm").statusCode(200);
        database.run("update assignment set valid_to = date '2099-01-01' where target_unit_id = ?", bureau);
        database.run(
                "insert into succession (id, valid_from, recorded_from, predecessor_unit_id, successor_unit_id, kind)"
                        + " values (?, date '2016-01-01', now(), ?, ?, 'RENAME')",
                UUID.randomUUID(),
                old,
                bureau);
        UUID issue = UUID.randomUUID();
        database.run(
                "insert into issue (id, version, unit_id, title, description, source, act_on, raised_on, status, answered,"
                        + " reviews, proofs, raised) values (?, 1, ?, '公款旅游', '某科', 'VISIT', date '2015-03-01',"
                        + " date '2015-03-02', 'OPEN', '{}', '{}', '{}', '{}')",
                issue,
                old);
        try {
            Office.get(renamed.clerk, "/posts/" + renamed.city.of("副市长一") + "/open-items")
                    .body("items.id", contains(issue.toString()));
            Office.get(renamed.clerk, "/posts/" + renamed.city.of("常委一") + "/open-items")
                    .body("items", empty());
        } finally {
            database.run("delete from issue where id = ?", issue);
        }
    }

    @Test
    void aPostOutOfSightIsNotThere() {
        Office stranger = new Office(database);
        Office.get(stranger.clerk, "/posts/" + code("教育局长") + "/open-items").statusCode(404);
    }

    private ValidatableResponse open() {
        return Office.get(office.clerk, "/posts/" + code("教育局长") + "/open-items")
                .statusCode(200);
    }

    private void retired() {
        told(
                "tenures",
                Map.of(
                        "id", office.city.of("庚@教育局长" + ALWAYS).toString(),
                        "officialCode", code("庚"),
                        "postCode", code("教育局长"),
                        "kind", "REGULAR"),
                ALWAYS,
                yesterday);
    }

    private void ended(String unit) {
        told(
                "units",
                Map.of(
                        "code", code(unit),
                        "name", unit,
                        "type", "GOV_DEPARTMENT",
                        "parentCode", code("市委"),
                        "managedByCode", code("市委")),
                ALWAYS,
                yesterday);
    }

    private void told(String kind, Map<String, String> row, String from, String to) {
        Map<String, String> whole = new HashMap<>(row);
        if (from != null) {
            whole.put("validFrom", from);
            whole.put("validTo", to);
        }
        Office.as(office.clerk)
                .body(List.of(whole))
                .post(Office.API + "/imports/" + kind)
                .then()
                .statusCode(200);
    }

    private String code(String name) {
        return office.city.of(name).toString();
    }
}
