package cn.zeren.notice.drafting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
                .body("drafted.by", is("clerk"));
        assertEquals(1, database.count("select count(*) from journal where purpose = 'notice.draft'"));
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
