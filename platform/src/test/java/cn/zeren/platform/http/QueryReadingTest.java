package cn.zeren.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question whose parameters can't be read is refused by name, in every service alike. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class QueryReadingTest {

    private static final String MEMOS = "/api/platform/v1/memos";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?on=2016-02-29",
                "?on=0001-01-01",
                "?on=9999-12-31",
                "?asKnownAt=2016-01-01T00:00:00Z",
                "?asKnownAt=2016-01-01T08:00:00%2B08:00",
                "?unitId=7F0A0A3E-6d7a-4f0c-9a55-1d5f0a1b2c3d",
                "?year=-5&depth=0",
                "?late=true&late=false",
                "?role=LG_OFFICE",
                "?q=&nobody=asked%00",
            })
    void whatCanBeReadIsAnswered(String question) {
        ask(MEMOS + "/asked" + question).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=2016-13-99",
                "on=2016-02-30",
                "on=2016-1-1",
                "on=20160101",
                "on=2016-01-01T00:00:00Z",
                "on=%2B999999999-12-31",
                "on=-0001-01-01",
                "on=",
                "on=2016-01-01&on=tomorrow",
                "asKnownAt=2016-01-01",
                "asKnownAt=%2B1000000000-12-31T23:59:59Z",
                "asKnownAt=yesterday",
                "unitId=x",
                "unitId=",
                "year=x",
                "year=2147483648",
                "year=2016.5",
                "year=",
                "depth=deep",
                "late=1",
                "late=",
                "role=NOBODY",
                "role=lg_office",
                "role=",
                "q=a%00b",
            })
    void whatCanNotBeReadIsNamed(String question) {
        ask(MEMOS + "/asked?" + question)
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body(
                        "code", equalTo("REQUEST_INVALID"),
                        "errors.size()", equalTo(1),
                        "errors[0].pointer", equalTo("/" + question.substring(0, question.indexOf('='))),
                        "errors[0].code", equalTo("PARAMETER_UNREADABLE"));
    }

    @Test
    void allThatCanNotBeReadIsNamedAtOnceWithWhatIsExpected() {
        ask(MEMOS + "/asked?on=soon&role=NOBODY&year=2016&unitId=me")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/on", "/role", "/unitId"))
                .body("errors.find { it.pointer == '/on' }.params.expected", equalTo("YYYY-MM-DD"))
                .body("errors.find { it.pointer == '/role' }.detail", containsString("SECURITY_ADMIN | "));
        ask(MEMOS + "?limit=many").statusCode(400).body("errors[0].pointer", equalTo("/limit"));
    }

    @Test
    void whatIsOutOfItsRangeIsNamedToo() {
        ask(MEMOS + "/asked?depth=11")
                .statusCode(400)
                .body("code", equalTo("REQUEST_INVALID"), "errors[0].pointer", equalTo("/depth"));
    }

    @Test
    void whoMayNotComeInLearnsNothing() {
        given().get(MEMOS + "/asked?on=soon").then().statusCode(401);
    }

    @Test
    void aPathThatLeadsNowhereLeadsNowhere() {
        given().auth()
                .oauth2(token())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"unitId\":\"" + UUID.randomUUID() + "\",\"text\":\"x\"}")
                .put(MEMOS + "/no-uuid")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE);
    }

    private static ValidatableResponse ask(String path) {
        return given().auth()
                .oauth2(token())
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    private static String token() {
        return Tokens.person("tester", UUID.randomUUID(), Role.UNIT_LIAISON);
    }
}
