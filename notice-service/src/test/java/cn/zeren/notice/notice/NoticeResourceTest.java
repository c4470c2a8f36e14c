package cn.zeren.notice.notice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoticeResourceTest extends ServiceTest {

    @Test
    void aCardGoesFromDraftToClosed() {
        UUID id = draft();

        verb(city.reviewer, id, "review", 1).statusCode(200).body("status", is("REVIEWED"));
        verb(city.officeHead, id, "sign", 2)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", is("SIGNED"))
                .body("docNo", is("荆廉办〔" + today().getYear() + "〕1号"))
                .body("steps.signed.by", is("office-head"));
        verb(city.clerk, id, "issue", 3).statusCode(200).body("status", is("ISSUED"));
        verb(city.financeLiaison, id, "receive", 4)
                .statusCode(200)
                .body("status", is("RECEIVED"))
                .body(
                        "steps.received.officialId",
                        is(city.financeLiaison.officialId().toString()));
        verb(city.financeLiaison, id, "begin", 5).statusCode(200).body("status", is("IN_PROGRESS"));
        verb(city.financeLiaison, id, "submit", 6, FEEDBACK)
                .statusCode(200)
                .body("course.feedbacks[0].round", is(1))
                .body("course.feedbacks[0].evidence[0].filename", is("完成情况.pdf"));
        verb(city.verifier, id, "verify", 7).statusCode(200).body("status", is("UNDER_VERIFICATION"));
        verb(city.verifier, id, "close", 8, Map.of("result", "任务已完成"))
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("steps.closed.note", is("任务已完成"));

        assertEquals(
                List.of(
                        "drafted",
                        "reviewed",
                        "signed",
                        "issued",
                        "received",
                        "begun",
                        "feedback-submitted",
                        "verification-begun",
                        "closed"),
                database.column(
                        "select split_part(type, '.', 5) from journal where key = ? order by seq", id.toString()));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L),
                database.column("select version from journal where key = ? order by seq", id.toString()));
    }

    @Test
    void noWordOfACaseIsPublished() {
        closed();

        assertEquals(0, database.count("select count(*) from journal where payload ~ '任务|完成|财政局|pdf'"));
    }

    @Test
    void aNoticeTellsWhatMayBeDoneWithItAndWhyNot() {
        UUID id = reviewed();

        as(city.officeHead)
                .get(NOTICES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("_actions.find { it.verb == 'sign' }.allowed", is(true))
                .body("_actions.find { it.verb == 'sign' }.href", is(NOTICES + "/" + id + "/sign"))
                .body("_actions.find { it.verb == 'issue' }.allowed", is(false))
                .body("_actions.find { it.verb == 'issue' }.refusal", is("NOTICE_STATE"))
                .body("_actions.find { it.verb == 'receive' }.refusal", is("NOT_THE_RECEIVER"));
    }

    @Test
    void theExplanationIsThere() {
        as(city.clerk)
                .get(NOTICES + "/" + draft() + "/explanation")
                .then()
                .statusCode(200)
                .body("steps[0].rule", is("AddresseeRule.lawful"))
                .body("steps[0].clause", is("JZ-2.2"));
    }

    @Test
    void theDrafterDoesNotSign() {
        UUID id = reviewed(draft(city.officeHead, supervision(city.finance)));

        verb(city.officeHead, id, "sign", 2)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("SAME_PERSON"))
                .body("clause.id", is("DESIGN-FOUR-EYES"))
                .body("title", equalTo("“拟稿”与“签发”须由不同的人承担"));
    }

    @Test
    void aRejectedDraftKeepsItsReason() {
        verb(city.officeHead, draft(), "reject", 1, Map.of("reason", "本月已约谈"))
                .statusCode(200)
                .body("status", is("REJECTED"))
                .body("steps.ended.note", is("本月已约谈"));
    }

    @Test
    void aVoidedCardKeepsItsNumberAndStaysReadableForTheAddressee() {
        UUID id = issued();

        verb(city.officeHead, id, "void", 4, Map.of("reason", "内容有误"))
                .statusCode(200)
                .body("status", is("VOIDED"))
                .body("docNo", notNullValue());
        as(city.financeLiaison).get(NOTICES + "/" + id).then().statusCode(200).body("status", is("VOIDED"));
        verb(city.officeHead, reviewed(), "sign", 2)
                .statusCode(200)
                .body("docNo", is("荆廉办〔" + today().getYear() + "〕2号"));
    }

    @Test
    void aBookIsNotFollowedUpByItselfNorByADraft() {
        UUID book = issuedBook(recommendation());
        verb(city.secretary, book, "receive", 4).statusCode(200);
        verb(city.secretary, book, "record-instruction", 5, INSTRUCTION).statusCode(200);
        for (UUID wrong : List.of(book, draft())) {
            Map<String, Object> close = Map.of("result", "已办", "followUps", List.of(wrong));
            verb(city.verifier, book, "close", 6, close)
                    .statusCode(422)
                    .body("code", is("FOLLOW_UP_NOT_OUT"))
                    .body("errors[0].pointer", is("/followUps"));
        }
    }

    @Test
    void aDraftSentBackIsWrittenAnewByItsDrafter() {
        UUID id = reviewed();
        verb(city.officeHead, id, "send-back", 2, REASON).statusCode(200).body("status", is("DRAFT"));

        verb(city.reviewer, id, "revise", 3, rewritten("改后正文。")).statusCode(422).body("code", is("NOT_THE_DRAFTER"));
        verb(city.clerk, id, "revise", 3, rewritten("改后正文。"))
                .statusCode(200)
                .body("body", is("改后正文。"))
                .body("status", is("DRAFT"));
    }

    @Test
    void aLimitInDaysBeginsWithIssue() {
        UUID id = issuedBook(rectification());

        assertEquals(
                10,
                database.count(
                        "select due - (issued_at at time zone 'Asia/Shanghai')::date from notice where id = ?", id));
    }

    @Test
    void aReasonMustBeGiven() {
        verb(city.officeHead, draft(), "reject", 1, Map.of("reason", " "))
                .statusCode(400)
                .body("errors[0].pointer", is("/reason"));
    }

    @Test
    void theVerbsOfTheStateOnlyElse409() {
        UUID id = draft();

        verb(city.clerk, id, "issue", 1)
                .statusCode(409)
                .body("code", is("NOTICE_STATE"))
                .body("title", is("当前为“拟稿”,不能“印发”"))
                .body("params.status", is("DRAFT"));
        verb(city.clerk, id, "close", 1, Map.of("result", "完成")).statusCode(409);
    }

    @Test
    void theTextIsInEnglishWhenAskedFor() {
        as(city.clerk)
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en")
                .post(NOTICES + "/" + draft() + "/issue")
                .then()
                .statusCode(409)
                .body("title", is("It is in status \"Draft\": \"Issue\" is not possible"));
    }

    @Test
    void anOldVersionIs412AndAMissingOne428() {
        UUID id = draft();

        verb(city.officeHead, id, "sign", 7)
                .statusCode(412)
                .body("code", is("STALE_VERSION"))
                .body("params.currentVersion", is(1));
        as(city.officeHead).post(NOTICES + "/" + id + "/sign").then().statusCode(428);
    }

    @Test
    void withoutALoginOrWithAForgedOneNothingIsTold() {
        UUID id = draft();

        given().get(NOTICES + "/" + id).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.forged("nobody"))
                .get(NOTICES + "/" + id)
                .then()
                .statusCode(401);
    }

    @Test
    void everyCommandIsForbiddenToOthersRoles() {
        UUID draft = draft();
        forbidden(city.clerk, draft, "sign", Map.of());
        forbidden(city.clerk, draft, "reject", Map.of("reason", "无"));
        forbidden(city.financeHead, draft, "issue", Map.of());
        forbidden(city.financeHead, draft, "close", Map.of("result", "无"));
        forbidden(city.clerk, draft, "void", Map.of("reason", "无"));
        UUID issued = issuedToTheFinanceHead();
        verb(city.clerk, issued, "receive", 4).statusCode(403).body("code", is("NOT_THE_RECEIVER"));
    }

    @Test
    void everyCommandIs404OnARowOutOfSight() {
        UUID id = issued();
        Person elsewhere = new Person("elsewhere", UUID.randomUUID(), cn.zeren.platform.kernel.Role.LG_OFFICE_HEAD);
        city.belongs(elsewhere, city.archives);

        as(elsewhere).get(NOTICES + "/" + id).then().statusCode(404);
        as(elsewhere).get(NOTICES + "/" + id + "/explanation").then().statusCode(404);
        verb(elsewhere, id, "sign", 4).statusCode(404);
        verb(elsewhere, id, "reject", 4, Map.of("reason", "无")).statusCode(404);
        verb(elsewhere, id, "issue", 4).statusCode(404);
        verb(elsewhere, id, "close", 4, Map.of("result", "无")).statusCode(404);
        verb(elsewhere, id, "void", 4, Map.of("reason", "无")).statusCode(404);
        verb(city.archivesLiaison, id, "receive", 4).statusCode(404);
        as(city.officeHead).get(NOTICES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatIsNotIssuedDoesNotExistForTheUnit() {
        UUID id = reviewed();

        as(city.financeLiaison).get(NOTICES + "/" + id).then().statusCode(404);
        verb(city.officeHead, id, "sign", 2).statusCode(200);
        as(city.financeLiaison).get(NOTICES + "/" + id).then().statusCode(404);
        verb(city.financeLiaison, id, "receive", 3).statusCode(404);
        verb(city.clerk, id, "issue", 3).statusCode(200);
        as(city.financeLiaison).get(NOTICES + "/" + id).then().statusCode(200);
    }

    @Test
    void thePrincipalSignsForHisReminder() {
        UUID id = issuedToTheFinanceHead();

        verb(city.financeHead, id, "receive", 4).statusCode(200).body("steps.received.by", is("finance-head"));
    }

    @Test
    void theAddresseeSeesHisCardAlsoWhenHisScopeLiesElsewhere() {
        UUID id = issuedToTheFinanceHead();
        database.run("delete from scope_unit where official_id = ?", city.financeHead.officialId());

        as(city.financeHead).get(NOTICES + "/" + id).then().statusCode(200);
        verb(city.financeHead, id, "receive", 4).statusCode(200);
    }

    @Test
    void aRetryGetsTheFirstAnswerAndSignsOnce() {
        UUID id = reviewed();
        String key = UUID.randomUUID().toString();

        String first = signWithKey(id, key);
        String second = signWithKey(id, key);

        assertEquals(first, second);
        assertEquals(1, database.count("select last_seq from doc_no_series"));
    }

    private String signWithKey(UUID id, String key) {
        return as(city.officeHead)
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key)
                .post(NOTICES + "/" + id + "/sign")
                .then()
                .statusCode(200)
                .body("steps.ended", nullValue())
                .extract()
                .asString();
    }

    private UUID issuedToTheFinanceHead() {
        return issued(draft(city.clerk, reminder(city.financeHead)));
    }

    private static void forbidden(Person actor, UUID id, String verb, Map<String, Object> body) {
        verb(actor, id, verb, 1, body).statusCode(403).body("code", is("FORBIDDEN"));
    }
}
