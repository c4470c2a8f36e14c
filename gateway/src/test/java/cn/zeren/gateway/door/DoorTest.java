package cn.zeren.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.gateway.support.RawClient;
import cn.zeren.gateway.support.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes the door, where it goes, and what it looks like on the other side. */
@QuarkusTest
@WithTestResource(Suite.class)
class DoorTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static RequestSpecification official() {
        return given().auth().oauth2(Suite.running().realm.token("frontend", "official-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignment", "notice", "assessment", "accountability"})
    void eachServiceGetsItsOwnPathsUnchanged(String service) {
        official()
                .urlEncodingEnabled(false)
                .get("/api/" + service + "/v1/things?on=2026-03-01&name=%E8%8D%86%E5%B7%9E")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/" + service + "/v1/things?on=2026-03-01&name=%E8%8D%86%E5%B7%9E"));
    }

    @Test
    void theSandboxClockIsReadAndMovedAtAssignmentService() {
        official()
                .body("{\"to\":\"2026-12-31\"}")
                .put("/sandbox/clock")
                .then()
                .statusCode(200)
                .body("service", equalTo("assignment"))
                .body("method", equalTo("PUT"))
                .body("uri", equalTo("/api/assignment/v1/sandbox/clock"))
                .body("body", equalTo("{\"to\":\"2026-12-31\"}"));
        official().get("/sandbox/clock").then().statusCode(200).body("method", equalTo("GET"));
        official().delete("/sandbox/clock").then().statusCode(405).body("code", equalTo("METHOD_REFUSED"));
    }

    @Test
    void aPathThatLeadsNowhereIs404InChineseAndEnglishOnRequest() {
        official()
                .get("/api/elsewhere/v1/things")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("未找到"))
                .body("type", equalTo("/problems/NOT_FOUND"))
                .body("status", equalTo(404))
                .body("detail", notNullValue())
                .body("code", equalTo("NOT_FOUND"))
                .body("retryable", equalTo(false))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        official()
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
    }

    @Test
    void headersThatSpeakOfIdentityOrOneConnectionStopAtTheDoor() {
        official()
                .header("X-User-Id", "the-mayor")
                .header("X-USER", "the-mayor")
                .header("X-Forwarded-User", "the-mayor")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("Remote-User", "the-mayor")
                .header("TE", "trailers")
                .header("Connection", "keep-alive, X-Hop")
                .header("X-Hop", "1")
                .header("X-Kept", "kept")
                .get("/api/notice/v1/cards")
                .then()
                .statusCode(200)
                .body("headers.'x-user-id'", nullValue())
                .body("headers.'x-user'", nullValue())
                .body("headers.'x-forwarded-user'", nullValue())
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-host'", matchesPattern("localhost:\\d+"))
                .body("headers.forwarded", nullValue())
                .body("headers.'x-real-ip'", nullValue())
                .body("headers.'remote-user'", nullValue())
                .body("headers.te", nullValue())
                .body("headers.'x-hop'", nullValue())
                .body("headers.'x-kept'", equalTo("kept"))
                .body("headers.authorization", matchesPattern("Bearer .+"));
    }

    @Test
    void aCallersTraceAndCorrelationIdGoThroughAndComeBack() {
        official()
                .header("traceparent", TRACE)
                .header("tracestate", "vendor=1")
                .header("X-Correlation-Id", "case-2026.1_a")
                .get("/api/notice/v1/cards")
                .then()
                .header("X-Correlation-Id", "case-2026.1_a")
                .body("headers.traceparent", equalTo(TRACE))
                .body("headers.tracestate", equalTo("vendor=1"))
                .body("headers.'x-correlation-id'", equalTo("case-2026.1_a"));
    }

    @Test
    void withoutUsableIdsTheDoorBeginsATraceAndTheCorrelationIdIsItsId() {
        var answer = official()
                .header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1")
                .header("X-Correlation-Id", "not plain")
                .get("/api/notice/v1/cards")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"))
                .body("headers.tracestate", nullValue())
                .extract();
        String trace = answer.path("headers.traceparent");
        assertEquals(trace.substring(3, 35), answer.header("X-Correlation-Id"));
    }

    @Test
    void aProblemCarriesTheCallersTrace() {
        official()
                .header("traceparent", TRACE)
                .get("/api/gone/v1/things")
                .then()
                .statusCode(503)
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/notice/v1/../../assignment/v1/units",
                "/api/notice/v1/./x",
                "/api/notice/v1/x/..",
                "/api/notice/v1/%2e%2e/x",
                "/api/notice/v1/a%2Fb",
                "/api/notice/v1/a%5cb",
                "/api/notice/v1/a;b=c",
                "/api/notice/v1/a%00",
                "/api/assessment/v1/public/../units"
            })
    void aPathThatTwoReadersCouldReadDifferentlyIsRefused(String path) {
        official().urlEncodingEnabled(false).get(path).then().statusCode(400).body("code", equalTo("PATH_REFUSED"));
    }

    @ParameterizedTest
    @CsvSource({"/api/notice/v1/cards:import", "/api/notice/v1/a.csv", "/api/notice/v1/...", "/api/notice/v1/%E8%8D%86"
    })
    void anOrdinaryPathIsNot(String path) {
        official().urlEncodingEnabled(false).get(path).then().statusCode(200).body("uri", equalTo(path));
    }

    @Test
    void headersBeyondTheLimitAre431() {
        official()
                .header("X-Long", "x".repeat(17 * 1024))
                .get("/api/notice/v1/cards")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("code", equalTo("HEADERS_TOO_LARGE"));
    }

    /** Two readers could see the end of the head in two places. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-A: a\rX-Role: sponsor",
                "X-A: a\u0000b",
                "X A: b",
                "X-A\u0001: b",
                "X-\u00e4: b",
                "X-A: \u007f"
            })
    void aHeadWithForbiddenCharactersIs400AndReachesNobody(String header) {
        AtomicInteger reached = new AtomicInteger();
        Suite.running().notice.on("/api/notice/v1/guarded", request -> {
            reached.incrementAndGet();
            request.response().end();
        });
        try (var client = RawClient.toGateway()) {
            String token = Suite.running().realm.token("frontend", "official-1");
            client.send(RawClient.head("GET", "/api/notice/v1/guarded", token, header + "\r\n"));
            assertEquals(400, client.status());
        }
        assertEquals(0, reached.get());
    }

    @Test
    void anOriginOnTheListMayReadAnswersAndOthersAreTurnedAway() {
        official()
                .header("Origin", "https://frontend.example")
                .get("/api/notice/v1/cards")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://frontend.example")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        given().header("Origin", "https://frontend.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/notice/v1/cards/1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://frontend.example")
                .header("Access-Control-Allow-Headers", "authorization,if-match");
        official()
                .header("Origin", "https://evil.example")
                .get("/api/notice/v1/cards")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aPublicPathNeedsNoTokenAndItsNeighboursDo() {
        given().get("/api/assessment/v1/public/survey").then().statusCode(200);
        given().get("/api/assessment/v1/publicity").then().statusCode(401);
    }
}
