package cn.zeren.notice;

import static io.restassured.RestAssured.given;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.rectification.Rectifying;
import cn.zeren.platform.testing.Database;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests over HTTP share: a city afresh for each, and the verbs by name. */
public abstract class ServiceTest {

    protected static final String API = "/api/notice/v1";
    protected static final String NOTICES = API + "/notices";

    protected static final Map<String, Object> FEEDBACK = Map.of(
            "statement",
            "任务已完成。",
            "evidence",
            List.of(Map.of(
                    "sha256", "ab".repeat(32),
                    "filename", "完成情况.pdf",
                    "origin", "财政局办公室",
                    "takenOn", "2016-03-01")));

    protected static final Map<String, Object> REASON = Map.of("reason", "有误");

    protected static final Map<String, Object> INSTRUCTION =
            Map.of("leader", "市委书记甲", "on", "2016-03-01", "text", "已阅。", "followUp", false);

    protected Database database;
    protected City city;
    protected UUID task;

    @BeforeEach
    void aCityWhereFinanceBearsATaskThisYear() {
        city = City.found(database);
        YearsToCome.publish(database, today());
        taskOfTheYear();
    }

    protected void taskOfTheYear() {
        task = city.task("1", LocalDate.of(today().getYear(), 12, 31), city.finance);
    }

    /** The business day the service is at: here its clock is the system's. */
    protected LocalDate today() {
        return Rectifying.today(database);
    }

    /** A third edition of the calendar, with one more day free. */
    protected ValidatableResponse free(LocalDate day) {
        return as(city.officeHead)
                .header("If-Match", "\"2\"")
                .body(Map.of("validFrom", "2016-01-01", "content", YearsToCome.content(today(), day)))
                .put(API + "/policies/calendar")
                .then();
    }

    protected static RequestSpecification as(Person person) {
        // the client would write a colon in a path as %3A
        return given().urlEncodingEnabled(false).auth().oauth2(person.token()).contentType(ContentType.JSON);
    }

    /** A draft of a 督办卡 to the finance office, by the clerk. */
    protected UUID draft() {
        return draft(city.clerk, supervision(city.finance));
    }

    protected UUID draft(Person drafter, Map<String, Object> body) {
        String id = as(drafter)
                .body(body)
                .post(NOTICES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    protected Map<String, Object> supervision(UUID unit) {
        return card("SUPERVISION_CARD", Map.of("unitId", unit));
    }

    protected Map<String, Object> reminder(Person official) {
        return card("REMINDER_CARD", Map.of("officialId", official.officialId()));
    }

    /** A 整改通知书 to the finance office with one problem, to be put right within ten days. */
    protected Map<String, Object> rectification() {
        Map<String, Object> body = new HashMap<>(card("RECTIFICATION_NOTICE", Map.of("unitId", city.finance)));
        body.put("limit", Map.of("days", 10));
        body.put(
                "rectification",
                Map.of(
                        "problems",
                        List.of(Map.of(
                                "cause",
                                "DUTY_NOT_DEPLOYED",
                                "fact",
                                "任务分解不到岗。",
                                "basis",
                                "责任制规定第七条",
                                "demand",
                                "限期分解到岗。"))));
        return body;
    }

    /** A 建议书 to the committee. */
    protected Map<String, Object> recommendation() {
        Map<String, Object> body = new HashMap<>(card("RECOMMENDATION", Map.of("unitId", city.committee)));
        body.put("recommendation", Map.of("situation", "总体情况平稳。", "suggestions", List.of("召开一次专题会议。")));
        return body;
    }

    /** Drafted, reviewed, signed by the discipline chief and issued: at version 4. */
    protected UUID issuedBook(Map<String, Object> book) {
        UUID id = reviewed(draft(city.clerk, book));
        verb(city.chief, id, "sign", 2).statusCode(200);
        verb(city.clerk, id, "issue", 3).statusCode(200);
        return id;
    }

    protected static Map<String, Object> card(String kind, Map<String, Object> addressee) {
        return Map.of(
                "kind",
                kind,
                "addressee",
                addressee,
                "body",
                "请按时限推进任务。",
                "reasons",
                List.of(Map.of("text", "任务进度滞后。")));
    }

    /** An edition of the policy of who signs, as it is anyway. */
    protected static Map<String, Object> handling() {
        List<String> head = List.of("LG_OFFICE_HEAD");
        List<String> leaders = List.of("PARTY_SECRETARY", "DISCIPLINE_CHIEF");
        Map<String, Object> signers = Map.of(
                "REMINDER_CARD", head,
                "SUPERVISION_CARD", head,
                "RECOMMENDATION", leaders,
                "RECTIFICATION_NOTICE", leaders);
        return Map.of(
                "validFrom",
                "2017-01-01",
                "content",
                Map.of("signers", signers, "extensionTimes", 1, "extensionDays", 30));
    }

    protected static ValidatableResponse verb(Person actor, UUID id, String verb, long version) {
        return verb(actor, id, verb, version, Map.of());
    }

    protected static ValidatableResponse verb(
            Person actor, UUID id, String verb, long version, Map<String, Object> body) {
        RequestSpecification request = as(actor).header("If-Match", "\"" + version + "\"");
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.post(NOTICES + "/" + id + "/" + verb).then();
    }

    /** All of a 督办卡 written anew. */
    protected static Map<String, Object> rewritten(String body) {
        return Map.of("reason", "主送有误", "body", body, "reasons", List.of(Map.of("text", "任务进度滞后。")));
    }

    /** Drafted and reviewed: at version 2. */
    protected UUID reviewed() {
        return reviewed(draft());
    }

    protected UUID reviewed(UUID draft) {
        verb(city.reviewer, draft, "review", 1).statusCode(200);
        return draft;
    }

    /** Reviewed and signed: at version 3. */
    protected UUID signed() {
        UUID id = reviewed();
        verb(city.officeHead, id, "sign", 2).statusCode(200);
        return id;
    }

    /** Signed and issued: at version 4. */
    protected UUID issued() {
        return issued(draft());
    }

    protected UUID issued(UUID draft) {
        reviewed(draft);
        verb(city.officeHead, draft, "sign", 2).statusCode(200);
        verb(city.clerk, draft, "issue", 3).statusCode(200);
        return draft;
    }

    /** A 督办卡 signed for and begun: at version 6. */
    protected UUID begun() {
        UUID id = issued();
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);
        return id;
    }

    /** A 督办卡 whose feedback is being verified: at version 8. */
    protected UUID underVerification() {
        UUID id = begun();
        verb(city.financeLiaison, id, "submit", 6, FEEDBACK).statusCode(200);
        verb(city.verifier, id, "verify", 7).statusCode(200);
        return id;
    }

    /** A 督办卡 that is closed: at version 9. */
    protected UUID closed() {
        UUID id = underVerification();
        verb(city.verifier, id, "close", 8, Map.of("result", "任务已完成")).statusCode(200);
        return id;
    }
}
