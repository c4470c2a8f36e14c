package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.GRANT;
import static cn.zeren.notice.rectification.Rectifying.LISTS;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static cn.zeren.notice.rectification.Rectifying.WHY;
import static cn.zeren.notice.rectification.Rectifying.as;
import static cn.zeren.notice.rectification.Rectifying.found;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the steps of a problem do to its limits, and who is told. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ConsequenceTest extends ServiceTest {

    private Rectifying work;

    @BeforeEach
    void begin() {
        work = new Rectifying(database, city);
    }

    @Test
    void aListSetsALimitForItsPlansAndOneForEachProblem() {
        UUID list = work.open("RULES_LACKING", "CONDUCT");

        assertEquals(List.of("RUNNING"), limits("PLAN"));
        assertEquals(List.of("RUNNING", "RUNNING"), limits("PROBLEM"));
        assertEquals(
                work.today().plusDays(10).toString(),
                String.valueOf(database.value("select due_on from limit_clock where subject_id = ?", list)));
        assertEquals(2, told("RECTIFICATION_OPENED"));
    }

    @Test
    void thePlanIsThereWhenTheLastProblemHasOne() {
        UUID list = work.open("RULES_LACKING", "CONDUCT");
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);
        assertEquals(List.of("RUNNING"), limits("PLAN"));

        work.step(city.financeLiaison, list, 2, "plan", PLAN).statusCode(200);

        assertEquals(List.of("MET"), limits("PLAN"));
    }

    @Test
    void aProblemDroppedIsWaitedForByNoLimitAndByNoPlan() {
        UUID list = work.open("RULES_LACKING", "CONDUCT");
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);

        work.step(city.officeHead, list, 2, "void", WHY).statusCode(200);

        assertEquals(List.of("MET"), limits("PLAN"));
        assertEquals(List.of("ENDED", "RUNNING"), limits("PROBLEM"));
    }

    @Test
    void aReportMeetsTheLimitAndAReturnSetsItRunningAgain() {
        UUID list = work.reported();
        assertEquals(List.of("MET"), limits("PROBLEM"));
        assertEquals(Set.of(Map.of("kind", "RECTIFICATION", "no", "1")), params("TO_VERIFY"));

        work.step(
                        city.clerk,
                        list,
                        1,
                        "return",
                        Map.of("reason", "未公开", "due", work.today().plusDays(50).toString()))
                .statusCode(200);

        assertEquals(List.of("RUNNING"), limits("PROBLEM"));
        assertEquals(1, database.count("select returns from limit_clock where subject_kind = 'PROBLEM'"));
        assertEquals(
                work.today().plusDays(50).toString(),
                String.valueOf(database.value("select due_on from limit_clock where subject_kind = 'PROBLEM'")));
        assertEquals(0, database.count("select extended_times from limit_clock where subject_kind = 'PROBLEM'"));
        assertEquals(2, told("PROBLEM_RETURNED"));
    }

    @Test
    void anExtensionMovesTheLimitAndARefusalDoesNot() {
        work.step(city.officeHead, work.asking(), 1, "refuse-extension", WHY).statusCode(200);
        assertEquals(0, database.count("select extended_times from limit_clock where subject_kind = 'PROBLEM'"));
        database.run("truncate limit_clock");

        work.step(city.officeHead, work.asking(), 1, "grant-extension", GRANT).statusCode(200);

        assertEquals(
                work.today().plusMonths(2).toString(),
                String.valueOf(database.value("select due_on from limit_clock where subject_kind = 'PROBLEM'")));
        assertEquals(2, told("TO_DECIDE"));
        assertEquals(2, told("EXTENSION_REFUSED"));
        assertEquals(
                Set.of(Map.of(
                        "kind",
                        "RECTIFICATION",
                        "no",
                        "1",
                        "dueOn",
                        work.today().plusMonths(2).toString())),
                params("TO_DECIDE"),
                "the day that is asked for");
        assertEquals(
                Set.of(Map.of(
                        "kind",
                        "RECTIFICATION",
                        "no",
                        "1",
                        "dueOn",
                        work.today().plusMonths(1).toString())),
                params("EXTENSION_REFUSED"),
                "the day that remains");
        assertEquals(2, told("EXTENSION_GRANTED"));
    }

    @Test
    void aReopeningGivesALimitAnew() {
        UUID list = work.closed();
        database.run("update problem set due_on = due_on - 100");

        work.step(city.clerk, list, 1, "reopen", WHY).statusCode(200);

        assertEquals(List.of("RUNNING"), limits("PROBLEM"));
        assertEquals(
                work.today().plusMonths(1).toString(),
                String.valueOf(database.value("select due_on from limit_clock where subject_kind = 'PROBLEM'")));
        assertEquals(0, database.count("select extended_times from limit_clock where subject_kind = 'PROBLEM'"));
        assertEquals(2, told("PROBLEM_CLOSED"));
        assertEquals(2, told("PROBLEM_REOPENED"));
    }

    @Test
    void voidingTheListEndsAllOfItsLimits() {
        UUID list = work.open("RULES_LACKING", "CONDUCT");

        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post(LISTS + "/" + list + "/void")
                .then()
                .statusCode(200);

        assertEquals(List.of("ENDED"), limits("PLAN"));
        assertEquals(List.of("ENDED", "ENDED"), limits("PROBLEM"));
    }

    @Test
    void theOfficeIsToldOfWhatCameAgain() {
        work.closed();

        work.open("RULES_LACKING");

        assertEquals(1, told("RECURRENCE"));
        assertEquals(
                1,
                database.count("select count(*) from delivery where template = 'RECURRENCE' and recipient = 'OFFICE'"));
    }

    @Test
    void whoSeesOnlyHisOwnListMovesItsLimitsAllTheSame() {
        Person inspector = new Person("inspector-of-archives", UUID.randomUUID(), city.inspector.role());
        Map<String, Object> body = new HashMap<>(found(city.archives, "CONDUCT"));
        body.put("inspectorId", inspector.officialId());
        UUID list = work.open(city.clerk, body);
        work.step(city.archivesHead, list, 1, "plan", PLAN).statusCode(200);
        work.step(city.archivesHead, list, 1, "report", work.report()).statusCode(200);
        assertEquals(1, database.count("select count(*) from delivery where official_id = ?", inspector.officialId()));

        work.step(inspector, list, 1, "return", WHY).statusCode(200);

        assertEquals(List.of("RUNNING"), limits("PROBLEM"));
        work.step(city.archivesHead, list, 1, "report", work.report()).statusCode(200);
        work.step(inspector, list, 1, "close", VERIFIED).statusCode(200);
        assertEquals(List.of("MET"), limits("PROBLEM"));
        // and sees no more than before
        as(inspector).get(LISTS + "?unitId=" + city.finance).then().statusCode(200);
    }

    private List<Object> limits(String kind) {
        return database.column("select status from limit_clock where subject_kind = ? order by status", kind);
    }

    private long told(String template) {
        return database.count("select count(*) from delivery where template = ?", template);
    }

    private Set<Object> params(String template) {
        return database.column("select params from delivery where template = ?", template).stream()
                .map(text -> JsonPath.from(String.valueOf(text)).getMap(""))
                .collect(Collectors.toSet());
    }
}
