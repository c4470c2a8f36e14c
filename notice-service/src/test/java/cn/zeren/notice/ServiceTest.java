package cn.zeren.notice;

import static io.restassured.RestAssured.given;

import cn.zeren.notice.City.Person;
import cn.zeren.platform.testing.Database;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests over HTTP share: a city afresh for each, and the verbs by name. */
public abstract class ServiceTest {

    protected static final String API = "/api/notice/v1";
    protected static final String NOTICES = API + "/notices";

    protected Database database;
    protected City city;
    protected UUID task;

    @BeforeEach
    void aCityWhereFinanceBearsATaskThisYear() {
        city = City.found(database);
        // the service's clock is the system's: a task of its year
        int year = Integer.parseInt(String.valueOf(database.value("select extract(year from now())::int")));
        task = city.task("1", java.time.LocalDate.of(year, 12, 31), city.finance);
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
        return Map.of(
                "validFrom",
                "2017-01-01",
                "content",
                Map.of("signers", Map.of("REMINDER_CARD", head, "SUPERVISION_CARD", head)));
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

    /** Drafted, signed and issued: at version 3. */
    protected UUID issued() {
        UUID id = draft();
        verb(city.officeHead, id, "sign", 1).statusCode(200);
        verb(city.clerk, id, "issue", 2).statusCode(200);
        return id;
    }
}
