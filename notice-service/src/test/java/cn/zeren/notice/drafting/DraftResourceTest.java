package cn.zeren.notice.drafting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DraftResourceTest extends ServiceTest {

    @Test
    void aClerkDraftsACardForTheRunningPeriod() {
        post(city.clerk, supervision(city.finance))
                .statusCode(201)
                .header("Location", startsWith(NOTICES + "/"))
                .header("ETag", "\"1\"")
                .body("status", is("DRAFT"))
                .body("title", startsWith("督办卡("))
                .body("addressee.name", is("荆州市财政局"))
                .body("reasons[0].clause", is("JZ-2.2"))
                .body("steps.drafted.by", is("clerk"));
        assertEquals(1, database.count("select count(*) from journal where purpose = 'notice.draft'"));
    }

    @Test
    void aRectificationNoticeCarriesItsLimitAndItsNumberedProblems() {
        Map<String, Object> body = with(
                rectification(),
                "elements",
                Map.of("urgency", "URGENT", "copies", 2, "cc", List.of(city.archives), "demands", List.of("限期报告")));

        post(city.clerk, body)
                .statusCode(201)
                .body("period", nullValue())
                .body("due", nullValue())
                .body("parts.rectification.problems.no", is(List.of(1)))
                .body("elements.cc.name", is(List.of("荆州市档案局")))
                .body("elements.urgency", is("URGENT"));
    }

    @Test
    void aRectificationNoticeWithoutALimitOrAProblemIsRefusedWithTheClause() {
        Map<String, Object> body = new HashMap<>(rectification());
        body.remove("limit");
        post(city.clerk, body)
                .statusCode(422)
                .body("code", is("RECTIFICATION_WITHOUT_LIMIT"))
                .body("clause.id", is("DESIGN-NOTICE-LIMIT"))
                .body("errors[0].pointer", is("/limit"));
        post(city.clerk, with(rectification(), "rectification", Map.of()))
                .statusCode(422)
                .body("code", is("RECTIFICATION_WITHOUT_PROBLEMS"))
                .body("clause.id", is("JZ-2.2"));
    }

    /** Of a unit in sight by home, and head of one that is not: there is no row the drafter could store. */
    @Test
    void aPrincipalOfAUnitOutOfSightIsNotThere() {
        database.run("delete from scope_unit where official_id = ?", city.clerk.officialId());
        city.sees(city.clerk, city.archives);
        database.run(
                "update official_fact set home_unit_id = ? where id = ?", city.archives, city.financeHead.officialId());

        post(city.clerk, reminder(city.financeHead))
                .statusCode(422)
                .body("code", is("ADDRESSEE_UNKNOWN"))
                .body("errors[0].pointer", is("/addressee/officialId"));
        post(city.clerk, reminder(city.archivesHead)).statusCode(201);
    }

    @Test
    void aRecommendationGoesToTheCommitteeOnly() {
        post(city.clerk, recommendation()).statusCode(201).body("addressee.kind", is("COMMITTEE"));
        post(city.clerk, with(recommendation(), "addressee", Map.of("unitId", city.finance)))
                .statusCode(422)
                .body("code", is("RECOMMENDATION_ONLY_TO_COMMITTEE"));
    }

    @Test
    void whatHasALevelOfSecrecyIsRefusedAndNothingOfItKept() {
        post(city.clerk, with(supervision(city.finance), "secrecy", Map.of("level", "秘密")))
                .statusCode(422)
                .body("code", is("SECRET_NOT_ON_THIS_NETWORK"))
                .body("clause.id", is("DESIGN-SECRECY"));
        assertEquals(0, database.count("select count(*) from notice"));
    }

    @Test
    void whatDoesNotFitTheKindIsPointedTo() {
        post(city.clerk, with(rectification(), "period", "2016-03"))
                .statusCode(422)
                .body("errors[0].code", is("PERIOD_OF_CARDS_ONLY"));
        post(city.clerk, with(rectification(), "limit", Map.of("days", 3, "due", "2099-01-01")))
                .statusCode(422)
                .body("errors[0].code", is("LIMIT_ONE_OF"));
        post(city.clerk, with(rectification(), "limit", Map.of("due", "2016-01-01")))
                .statusCode(422)
                .body("code", is("LIMIT_NOT_AHEAD"));
        post(city.clerk, with(supervision(city.finance), "reminder", Map.of()))
                .statusCode(422)
                .body("code", is("PARTS_OF_ANOTHER_KIND"));
        post(city.clerk, with(with(supervision(city.finance), "reminder", Map.of()), "supervision", Map.of()))
                .statusCode(422)
                .body("errors[0].code", is("PARTS_ONE_OF"));
        post(city.clerk, with(rectification(), "elements", Map.of("cc", List.of(UUID.randomUUID()))))
                .statusCode(422)
                .body("code", is("COPY_UNKNOWN"));
    }

    @Test
    void tasksOnACardAreThoseOfTheUnitAsTheyStandThatDay() {
        UUID ofTheCounty =
                city.task("2", LocalDate.of(LocalDate.now(BusinessClock.ZONE).getYear(), 12, 31), city.county);
        post(
                        city.clerk,
                        with(
                                supervision(city.finance),
                                "supervision",
                                Map.of("tasks", List.of(task), "duties", List.of("D1"))))
                .statusCode(201)
                .body("parts.supervision.tasks.id", is(List.of(task.toString())))
                .body("parts.supervision.tasks.no", is(List.of("1")))
                .body("parts.supervision.duties", is(List.of("D1")));
        post(city.clerk, with(reminder(city.financeHead), "reminder", Map.of("tasks", List.of(task))))
                .statusCode(201)
                .body(
                        "parts.reminder.tasks[0].item",
                        is(database.value("select item from task_fact where id = ?", task)));
        post(
                        city.clerk,
                        with(
                                reminder(city.financeHead),
                                "reminder",
                                Map.of("tasks", List.of(task, ofTheCounty, UUID.randomUUID()))))
                .statusCode(422)
                .body("code", is("NEW_NOTICE_INVALID"))
                .body("errors.pointer", is(List.of("/reminder/tasks/1", "/reminder/tasks/2")))
                .body("errors.code", is(List.of("TASK_NOT_BORNE", "TASK_NOT_BORNE")));
    }

    @Test
    void aSentencePointsToFactsThatAreThereAndInSight() {
        Map<String, Object> fact = Map.of("kind", "task", "id", task);
        Map<String, Object> none = Map.of("kind", "task", "id", UUID.randomUUID());
        Map<String, Object> kindless = Map.of("kind", "rumour", "id", task);
        UUID elsewhere = UUID.randomUUID();
        city.unit(elsewhere, "XX", "外市单位", null, null);
        Map<String, Object> away = Map.of("kind", "unit", "id", elsewhere);

        post(
                        city.clerk,
                        with(
                                with(
                                        supervision(city.finance),
                                        "reasons",
                                        List.of(
                                                Map.of("text", "任务进度滞后。", "facts", List.of(fact)),
                                                Map.of("text", "多次提醒未改。"))),
                                "elements",
                                Map.of("basis", List.of(fact))))
                .statusCode(201)
                .body("reasons[0].facts[0].id", is(task.toString()))
                .body("elements.basis[0].kind", is("task"));
        post(
                        city.clerk,
                        with(
                                with(
                                        reminder(city.financeHead),
                                        "reasons",
                                        List.of(Map.of("text", "任务进度滞后。", "facts", List.of(fact, none, away)))),
                                "elements",
                                Map.of("basis", List.of(kindless))))
                .statusCode(422)
                .body("code", is("NEW_NOTICE_INVALID"))
                .body("errors.pointer", is(List.of("/reasons/0/facts/1", "/reasons/0/facts/2", "/elements/basis/0")))
                .body("errors.code", is(List.of("FACT_UNKNOWN", "FACT_UNKNOWN", "FACT_UNKNOWN")));
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(member, value);
        return more;
    }

    @Test
    void aReminderToAUnitIsRefusedWithTheClause() {
        post(city.clerk, card("REMINDER_CARD", Map.of("unitId", city.finance)))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("REMINDER_NOT_TO_UNIT"))
                .body("clause.id", is("JZ-2.2"))
                .body("clause.meaning", containsString("提示卡"))
                .body("params.addressee", is("荆州市财政局"));
        assertEquals(0, database.count("select count(*) from notice"));
    }

    @Test
    void aReminderToSomebodyWhoIsNoPrincipalIsRefused() {
        post(city.clerk, reminder(city.deputy)).statusCode(422).body("code", is("REMINDER_ONLY_TO_PRINCIPAL"));
    }

    @Test
    void aReminderTwoLevelsDownIsRefused() {
        post(city.clerk, reminder(city.townshipHead)).statusCode(422).body("code", is("REMINDER_ONLY_TO_PRINCIPAL"));
    }

    @Test
    void aSupervisionCardToAUnitWithoutTasksIsRefusedWithTheClause() {
        post(city.clerk, supervision(city.archives))
                .statusCode(422)
                .body("code", is("SUPERVISION_ONLY_TO_TASK_BEARER"))
                .body("clause.id", is("JZ-2.2"));
    }

    @Test
    void aSupervisionCardToAPersonIsRefused() {
        post(city.clerk, card("SUPERVISION_CARD", Map.of("officialId", city.financeHead.officialId())))
                .statusCode(422)
                .body("code", is("SUPERVISION_NOT_TO_PERSON"));
    }

    @Test
    void aSecondCardForThePeriodIsRefusedUntilTheFirstIsOut() {
        UUID first = draft();

        post(city.clerk, supervision(city.finance))
                .statusCode(409)
                .body("code", is("NOTICE_EXISTS"))
                .body("params.noticeId", is(first.toString()));
        verb(city.officeHead, first, "reject", 1, Map.of("reason", "重拟")).statusCode(200);
        post(city.clerk, supervision(city.finance)).statusCode(201);
    }

    @Test
    void addresseesUnknownOrOutOfSightAreTheSame() {
        Person elsewhere = new Person("elsewhere", UUID.randomUUID(), Role.LG_OFFICE);
        city.belongs(elsewhere, city.archives);

        post(elsewhere, supervision(city.finance)).statusCode(422).body("code", is("ADDRESSEE_UNKNOWN"));
        post(city.clerk, supervision(UUID.randomUUID())).statusCode(422).body("code", is("ADDRESSEE_UNKNOWN"));
        post(elsewhere, reminder(city.financeHead)).statusCode(422).body("code", is("ADDRESSEE_UNKNOWN"));
    }

    @Test
    void allFaultsOfTheFieldsAreToldAtOnce() {
        Map<String, Object> body = new HashMap<>(supervision(city.finance));
        body.put("period", "2016-Q1");
        body.put("addressee", Map.of("unitId", city.finance, "officialId", city.financeHead.officialId()));
        body.put("reasons", List.of(Map.of("text", "理由", "clause", "JZ-9.9")));

        post(city.clerk, body)
                .statusCode(422)
                .body("code", is("NEW_NOTICE_INVALID"))
                .body("errors.pointer", is(List.of("/period", "/addressee", "/reasons/0/clause")));
    }

    @Test
    void aCardWithoutAReasonIsMalformed() {
        Map<String, Object> body = new HashMap<>(supervision(city.finance));
        body.put("reasons", List.of());

        post(city.clerk, body).statusCode(400).body("errors[0].pointer", is("/reasons"));
    }

    @Test
    void aProblemNamesACauseThatIsOnTheListAndNoneIsPutInForIt() {
        for (Map<String, String> cause : List.of(Map.of("cause", "DUTY_FORGOTTEN"), Map.<String, String>of())) {
            Map<String, String> problem = new HashMap<>(Map.of("fact", "任务分解不到岗。", "basis", "第七条", "demand", "限期分解。"));
            problem.putAll(cause);
            Map<String, Object> body = new HashMap<>(rectification());
            body.put("rectification", Map.of("problems", List.of(problem)));

            post(city.clerk, body)
                    .statusCode(400)
                    .body("errors.pointer", is(List.of("/rectification/problems/0/cause")))
                    .body("errors.code", is(List.of("FIELD_INVALID")));
        }
    }

    @Test
    void aPeriodLongPastIsNotShutOut() {
        Map<String, Object> body = new HashMap<>(supervision(city.finance));
        body.put("period", "2016-03");

        post(city.clerk, body).statusCode(201).body("period", is("2016-03"));
    }

    @Test
    void onlyTheOfficeDrafts() {
        post(city.financeHead, supervision(city.finance)).statusCode(403).body("code", is("FORBIDDEN"));
    }

    private static ValidatableResponse post(Person drafter, Map<String, Object> body) {
        return as(drafter).body(body).post(NOTICES).then();
    }
}
