package cn.zeren.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ProblemsTest {

    private static final String MEMOS = "/api/platform/v1/memos";

    Database database;

    private final UUID unit = UUID.randomUUID();

    @BeforeEach
    void aUnit() {
        database.run("insert into scope_tree values (?, ?)", unit, unit);
    }

    @Test
    void withoutATokenOrWithAForgedOneNobodyComesIn() {
        given().get(MEMOS)
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2(Tokens.forged("mallory", Role.UNIT_LIAISON))
                .get(MEMOS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
        given().auth()
                .oauth2(Tokens.forAnother("mallory", Role.UNIT_LIAISON))
                .get(MEMOS)
                .then()
                .statusCode(401);
    }

    @Test
    void aVerbThatIsNotYoursIs403() {
        as().body(Map.of("unitId", unit, "text", "x"))
                .post(MEMOS)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void twoAdministratorsInOneTokenAreRefused() {
        as(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)
                .get(MEMOS)
                .then()
                .statusCode(403)
                .body("code", equalTo("SEPARATION_OF_DUTIES"));
    }

    @Test
    void aBadFieldIsPointedAt() {
        as(Role.UNIT_LIAISON)
                .body(Map.of("unitId", unit, "text", " "))
                .post(MEMOS)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("REQUEST_INVALID"), "errors[0].pointer", equalTo("/text"));
        as(Role.UNIT_LIAISON)
                .body("{\"unitId\":\"no uuid\",\"text\":\"x\"}")
                .post(MEMOS)
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_UNREADABLE"), "errors[0].pointer", equalTo("/unitId"));
        as(Role.UNIT_LIAISON)
                .body("{\"unitId\":\"" + unit + "\",\"text\":\"x\",\"colour\":\"red\"}")
                .post(MEMOS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
        as(Role.UNIT_LIAISON).body("{").post(MEMOS).then().statusCode(400).contentType(Problem.MEDIA_TYPE);
        as(Role.UNIT_LIAISON).post(MEMOS).then().statusCode(400).contentType(Problem.MEDIA_TYPE);
        as(Role.UNIT_LIAISON)
                .get(MEMOS + "?limit=0")
                .then()
                .statusCode(400)
                .body("code", equalTo("LIMIT_OUT_OF_RANGE"));
    }

    @Test
    void aNulInATextIsPointedAt() {
        as(Role.UNIT_LIAISON)
                .body("{\"unitId\":\"" + unit + "\",\"text\":\"a\\u0000b\"}")
                .post(MEMOS)
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_UNREADABLE"), "errors[0].pointer", equalTo("/text"));
    }

    @Test
    void whatNoDatabaseHoldsIsTheCallersFault() {
        as(Role.UNIT_LIAISON)
                .get(MEMOS + "/unstorable")
                .then()
                .statusCode(400)
                .body("code", equalTo("REQUEST_INVALID"));
    }

    @Test
    void aStaleVersionIs412WithTheCurrentOneAndAMissingOneIs428() {
        String location = write("first");
        change(location, "\"0\"", "second").then().statusCode(200).header("ETag", "\"1\"");
        change(location, "\"0\"", "third")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"), "params.currentVersion", equalTo(1));
        change(location, null, "third").then().statusCode(428);
        change(location, "yesterday", "third").then().statusCode(400);
    }

    @Test
    void aRuleThatRefusesCitesItsClauseInTheCallersLanguage() {
        String location = write("text");
        as(Role.UNIT_LIAISON)
                .header("Accept-Language", "en-GB,en;q=0.8")
                .header("If-Match", "\"0\"")
                .body(Map.of("unitId", unit, "text", "ok"))
                .put(MEMOS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        as(Role.UNIT_LIAISON)
                .body(Map.of("unitId", unit, "text", "ok"))
                .header("If-Match", "\"7\"")
                .put(location)
                .then()
                .statusCode(412)
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("数据已更新,当前版本为 0"));
    }

    @Test
    void aFaultTellsATraceAndNothingElse() {
        as(Role.UNIT_LIAISON)
                .get(MEMOS + "/broken")
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("INTERNAL"), "traceId", notNullValue())
                .body(not(containsString("vault")))
                .body(not(containsString("Exception")));
    }

    @Test
    void unknownPathsMethodsAndTypesAreProblemsToo() {
        as().get("/api/platform/v1/nothing").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
        as().delete(MEMOS).then().statusCode(405).contentType(Problem.MEDIA_TYPE);
        as(Role.UNIT_LIAISON)
                .contentType("text/plain")
                .body("x")
                .post(MEMOS)
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void everyCodeHasItsTextInBothLanguages() {
        Messages messages = new Messages();
        List.of("FORBIDDEN", "STALE_VERSION", "IDEMPOTENCY_KEY_REUSED").forEach(code -> {
            org.junit.jupiter.api.Assertions.assertNotEquals(code, messages.text(code, "zh", Map.of()));
            org.junit.jupiter.api.Assertions.assertNotEquals(code, messages.text(code, "en", Map.of()));
        });
    }

    private String write(String text) {
        return as(Role.UNIT_LIAISON)
                .body(Map.of("unitId", unit, "text", text))
                .post(MEMOS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private io.restassured.response.Response change(String location, String ifMatch, String text) {
        RequestSpecification request = as(Role.UNIT_LIAISON).body(Map.of("unitId", unit, "text", text));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(location);
    }

    private RequestSpecification as(Role... roles) {
        return given().auth().oauth2(Tokens.system("tester", unit, roles)).contentType(ContentType.JSON);
    }
}
