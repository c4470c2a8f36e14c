package cn.zeren.assignment.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tasks broken down, worked on, completed and verified over HTTP, row scope on. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TaskPartResourceTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/META-INF/resources/contracts");

    Database database;

    private static ValidatableResponse get(String token, String path) {
        return Office.get(token, "/task-parts" + path);
    }

    @Test
    void aTaskIsBrokenDownToLeaderLeadUnitAndCoUnitsByPost() {
        TaskCity city = new TaskCity(database);
        city.breakDown(
                        city.office.clerk,
                        Map.of(
                                "taskId",
                                city.task,
                                "parts",
                                List.of(Map.of(
                                        "role", "CO_UNIT",
                                        "unitId", city.office.city.of("教育局"),
                                        "measures", "学校食堂采购公开",
                                        "dueDate", "2016-09-30"))))
                .statusCode(201)
                .header("Location", notNullValue())
                .body("parts.role", containsInAnyOrder("LEADER", "LEAD_UNIT", "CO_UNIT"))
                .body("parts[0].role", equalTo("CO_UNIT"))
                .body("parts[0].postId", equalTo(city.office.city.of("教育局长").toString()))
                .body("parts[0].measures", equalTo("学校食堂采购公开"))
                .body("parts[0].dueDate", equalTo("2016-09-30"))
                .body(
                        "parts.find { it.role == 'LEADER' }.postId",
                        equalTo(city.office.city.of("常委一").toString()))
                .body("parts.find { it.role == 'LEAD_UNIT' }.measures", equalTo("定期抽查"));
        new Contracts(CONTRACTS).checkJournal(database);
    }

    @Test
    void aPartIsReportedCompletedSentBackAndAtLastVerified() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        String part = city.part(TaskRole.CO_UNIT);
        get(city.coLiaison, "/" + part)
                .body("_actions.find { it.verb == 'complete' }.allowed", is(true))
                .body("_actions.find { it.verb == 'verify' }.refusal", equalTo("FORBIDDEN"));
        city.command(city.coLiaison, part, "progress", Map.of("note", "方案已印发"))
                .statusCode(200)
                .body("progress[0].note", equalTo("方案已印发"));
        city.complete(city.coLiaison, part)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("evidence[0].origin", equalTo("荆财发〔2015〕93号"))
                .body("completedOn", notNullValue());
        city.command(city.office.clerk, part, "send-back", Map.of("reason", "凭据不符"))
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("completed", nullValue());
        city.complete(city.coLiaison, part).statusCode(200);
        city.command(city.office.head, part, "verify", Map.of())
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("_actions.findAll { it.allowed }", empty());
        List<Object> types = database.column(
                "select type from journal where topic = 'zeren.assignment.task-part.v1' and key = ? order by seq",
                part);
        assertEquals(
                List.of("assigned", "progressed", "completed", "returned", "completed", "verified"),
                types.stream()
                        .map(type -> type.toString().replaceAll(".*task-part\\.(.*)\\.v1", "$1"))
                        .toList());
        new Contracts(CONTRACTS).checkJournal(database);
    }

    @Test
    void whoWorkedOnItDoesNotVerifyIt() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        String part = city.part(TaskRole.LEAD_UNIT);
        String both = city.liaison("财政局", Role.LG_OFFICE);
        city.complete(both, part).statusCode(200);
        city.command(both, part, "verify", Map.of())
                .statusCode(422)
                .body("code", equalTo("VERIFIER_IS_DOER"))
                .body("clause.id", equalTo("DESIGN-FOUR-EYES"));
        city.command(city.office.clerk, part, "verify", Map.of()).statusCode(200);
    }

    @Test
    void anOverdueTaskIsShownWithItsDaysAndStaysOpen() {
        TaskCity city = new TaskCity(database, LocalDate.of(2015, 12, 1));
        city.breakDown();
        String unit = city.office.city.of("教育局").toString();
        get(city.office.clerk, "?overdue=true&unitId=" + unit)
                .body("items", hasSize(1))
                .body("items[0].lateDays", greaterThan(0))
                .body("items[0]._actions.find { it.verb == 'withdraw' }.allowed", is(true));
        String part = city.part(TaskRole.CO_UNIT);
        city.complete(city.coLiaison, part).statusCode(200).body("lateDays", greaterThan(0));
        get(city.office.clerk, "?overdue=true&unitId=" + unit).body("items", empty());
    }

    @Test
    void theLeaderSeesAllPartsOfHisTaskAndWorksOnHisOwn() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        get(city.leader, "?taskId=" + city.task).body("items", hasSize(3));
        city.command(city.leader, city.part(TaskRole.LEADER), "progress", Map.of("note", "已调度"))
                .statusCode(200);
        city.command(city.leader, city.part(TaskRole.CO_UNIT), "progress", Map.of("note", "已调度"))
                .statusCode(403)
                .body("code", equalTo("NOT_THE_TASK_BEARER"));
    }

    @Test
    void whoTakesThePostOverWorksOnAndHisPredecessorNoMore() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        UUID post = city.office.city.of("常委一");
        database.run("update tenure set official_id = ? where post_id = ?", city.office.city.of("丙"), post);
        String successor =
                cn.zeren.platform.testing.Tokens.person("successor", city.office.city.of("丙"), Role.STANDING_COMMITTEE);
        String part = city.part(TaskRole.LEADER);
        city.command(successor, part, "progress", Map.of("note", "接续办理")).statusCode(200);
        city.command(city.leader, part, "progress", Map.of("note", "已离任")).statusCode(404);
    }

    @Test
    void theLeadUnitSeesTheOthersPartsButDoesNotWorkOnThem() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        get(city.leadLiaison, "?taskId=" + city.task).body("items.role", hasItems("CO_UNIT", "LEAD_UNIT"));
        get(city.coLiaison, "?taskId=" + city.task).body("items.role", contains("CO_UNIT"));
        city.complete(city.leadLiaison, city.part(TaskRole.CO_UNIT)).statusCode(403);
    }

    @Test
    void aWithdrawnPartMayBeHandedOutAgain() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        city.breakDown(city.office.clerk, Map.of("taskId", city.task))
                .statusCode(409)
                .body("code", equalTo("TASK_BROKEN_DOWN"));
        String part = city.part(TaskRole.CO_UNIT);
        city.command(city.office.clerk, part, "withdraw", Map.of("reason", "时限有误"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        city.breakDown();
        get(city.office.clerk, "?taskId=" + city.task).body("items", hasSize(4));
    }

    @Test
    void commandsOutOfTurnStaleOrWithoutTheVersionAreRefused() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        String part = city.part(TaskRole.CO_UNIT);
        city.command(city.office.clerk, part, "verify", Map.of())
                .statusCode(409)
                .body("code", equalTo("TASK_PART_STATUS"));
        String path = TaskCity.PARTS + "/" + part + "/progress";
        Office.as(city.coLiaison).body(Map.of("note", "方案")).post(path).then().statusCode(428);
        Office.as(city.coLiaison)
                .header("If-Match", "\"9\"")
                .body(Map.of("note", "方案"))
                .post(path)
                .then()
                .statusCode(412)
                .body("params.currentVersion", equalTo(1));
    }

    @Test
    void missingFieldsAndForeignSharesAreTold() {
        TaskCity city = new TaskCity(database);
        city.breakDown(city.office.clerk, Map.of()).statusCode(400).body("errors[0].pointer", equalTo("/taskId"));
        city.breakDown(
                        city.office.clerk,
                        Map.of(
                                "taskId",
                                city.task,
                                "parts",
                                List.of(Map.of("role", "CO_UNIT", "unitId", UUID.randomUUID()))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parts/0"));
        city.breakDown();
        String part = city.part(TaskRole.CO_UNIT);
        city.command(city.coLiaison, part, "complete", Map.of("outcome", "已办结"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/evidence"));
        city.command(
                        city.coLiaison,
                        part,
                        "complete",
                        Map.of(
                                "outcome",
                                "已办结",
                                "evidence",
                                List.of(Map.of("hash", "ab".repeat(32), "origin", "文", "takenOn", "2999-01-01"))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/0/takenOn"));
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswer() {
        TaskCity city = new TaskCity(database);
        String key = UUID.randomUUID().toString();
        String first = keyed(city, key).statusCode(201).extract().asString();
        assertEquals(first, keyed(city, key).statusCode(201).extract().asString());
    }

    @Test
    void theTaskOfAnotherCityIsNotThere() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        TaskCity other = new TaskCity(database);
        other.breakDown(other.office.clerk, Map.of("taskId", city.task)).statusCode(404);
        get(other.office.clerk, "/" + city.part(TaskRole.CO_UNIT)).statusCode(404);
        get(other.office.clerk, "?taskId=" + city.task).body("items", empty());
        given().get(TaskCity.PARTS).then().statusCode(401);
    }

    @Test
    void partsAreListedInPagesByTheirLimits() {
        TaskCity city = new TaskCity(database);
        city.breakDown();
        var first =
                get(city.office.clerk, "?limit=2&year=2016&taskId=" + city.task).body("items", hasSize(2));
        get(
                        city.office.clerk,
                        "?limit=2&taskId=" + city.task + "&cursor="
                                + first.extract().path("next"))
                .body("items", hasSize(1))
                .body("next", nullValue());
        get(city.office.clerk, "?cursor=nonsense").statusCode(400).body("code", equalTo("CURSOR_MALFORMED"));
    }

    @Test
    void nothingCountsUploadsOrLogIns() {
        List<Object> columns = database.column(
                "select column_name::text from information_schema.columns where table_name = 'task_part'");
        assertTrue(columns.stream().noneMatch(column -> column.toString().matches(".*(count|upload|login|online).*")));
    }

    private ValidatableResponse keyed(TaskCity city, String key) {
        return Office.as(city.office.clerk)
                .header("Idempotency-Key", key)
                .body(Map.of("taskId", city.task))
                .post(TaskCity.PARTS)
                .then();
    }
}
