package cn.zeren.gateway.forward;

import static cn.zeren.gateway.support.RawService.ANSWER;
import static cn.zeren.gateway.support.RawService.CLOSE;
import static cn.zeren.gateway.support.RawService.HANG;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.gateway.support.RawClient;
import cn.zeren.gateway.support.RawService;
import cn.zeren.gateway.support.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told when a service refuses, hangs or dies, and when the door tries again by itself. */
@QuarkusTest
@WithTestResource(Suite.class)
class ForwarderTest {

    private RawService raw;

    @BeforeEach
    void aWarmConnection() {
        raw = Suite.running().raw;
        raw.script(ANSWER);
        official().get("/api/raw/v1/x").then().statusCode(200);
    }

    private static RequestSpecification official() {
        return given().auth().oauth2(Suite.running().realm.token("frontend", "official-1"));
    }

    @ParameterizedTest
    @CsvSource({"GET,true", "POST,true"})
    void aServiceThatTakesNoConnectionIs503AndMayBeAskedAgain(String method, boolean retryable) {
        official()
                .request(method, "/api/gone/v1/x")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("UPSTREAM_REFUSED"))
                .body("type", equalTo("/problems/UPSTREAM_REFUSED"))
                .body("title", equalTo("服务暂不可用"))
                .body("status", equalTo(503))
                .body("detail", notNullValue())
                .body("traceId", notNullValue())
                .body("retryable", equalTo(retryable));
    }

    @ParameterizedTest
    @CsvSource({"GET,true", "PUT,true", "POST,false"})
    void aServiceThatHangsIs504(String method, boolean retryable) {
        raw.script(HANG);
        official()
                .header("Accept-Language", "en")
                .request(method, "/api/raw/v1/x")
                .then()
                .statusCode(504)
                .body("code", equalTo("UPSTREAM_TIMEOUT"))
                .body("title", equalTo("Service too slow"))
                .body("retryable", equalTo(retryable));
        assertEquals(1, raw.heads(), "a hung request is not sent twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
    void aRepeatableRequestOnAConnectionThatBreaksIsSentOnceMoreOnAFreshOne(String method) {
        raw.script(CLOSE, ANSWER);
        official().request(method, "/api/raw/v1/x").then().statusCode(200);
        assertEquals(2, raw.heads());
    }

    @Test
    void aSmallBodyIsSentAgainWithIt() {
        raw.script(CLOSE, ANSWER);
        official().body("{\"a\":1}").put("/api/raw/v1/x").then().statusCode(200);
        assertEquals(2, raw.heads());
    }

    @Test
    void itIsSentOnceMoreAndNotTwice() {
        raw.script(CLOSE, CLOSE, ANSWER);
        official()
                .get("/api/raw/v1/x")
                .then()
                .statusCode(502)
                .body("code", equalTo("UPSTREAM_DIED"))
                .body("retryable", equalTo(true));
        assertEquals(2, raw.heads());
    }

    @Test
    void aPostIsNotSentTwice() {
        raw.script(CLOSE, ANSWER);
        official()
                .body("{}")
                .post("/api/raw/v1/x")
                .then()
                .statusCode(502)
                .body("code", equalTo("UPSTREAM_DIED"))
                .body("retryable", equalTo(false));
        assertEquals(1, raw.heads());
    }

    @Test
    void aKeyedPostWhoseBodyIsOutIsNotSentTwiceButTheClientMayDoSo() {
        raw.script(CLOSE, ANSWER);
        official()
                .header("Idempotency-Key", "k-1")
                .body("{}")
                .post("/api/raw/v1/x")
                .then()
                .statusCode(502)
                .body("retryable", equalTo(true));
        assertEquals(1, raw.heads());
    }

    @Test
    void aKeyedPostWhoseBodyHasNotBeenTakenIsSentOnceMore() {
        raw.script(CLOSE, ANSWER);
        try (var client = RawClient.toGateway()) {
            client.send("POST /api/raw/v1/x HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Suite.running().realm.token("frontend", "official-1")
                    + "\r\nIdempotency-Key: k-2\r\nTransfer-Encoding: chunked\r\n\r\n");
            client.awaitTrue(() -> raw.heads() == 2);
            client.send("2\r\n{}\r\n0\r\n\r\n");
            assertEquals(200, client.status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
            })
    void anAnswerThatBreaksOffNeverLooksComplete(String half) {
        raw.script((socket, head) -> socket.write(half).onComplete(written -> socket.close()));
        assertThrows(java.io.IOException.class, () -> {
            try (var client = RawClient.toGateway()) {
                client.get("/api/raw/v1/x", Suite.running().realm.token("frontend", "official-1"));
                client.wholeAnswer();
            }
        });
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsCutOffInTheEnd() {
        raw.script((socket, head) -> socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
        assertThrows(java.io.EOFException.class, () -> {
            try (var client = RawClient.toGateway()) {
                client.get("/api/raw/v1/x", Suite.running().realm.token("frontend", "official-1"));
                client.wholeAnswer();
            }
        });
    }

    @Test
    void whatIsNoHttpIs502() {
        raw.script(
                (socket, head) -> socket.write("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
                (socket, head) -> socket.write("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
        official().post("/api/raw/v1/x").then().statusCode(502).body("code", equalTo("UPSTREAM_DIED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-A: a\rSet-Cookie: b", "X-A: a\u0000b"})
    void anAnswerWhoseHeadHoldsForbiddenCharactersIs502(String header) {
        String answer = "HTTP/1.1 200 OK\r\n" + header + "\r\nContent-Length: 4\r\n\r\nbody";
        raw.script((socket, head) -> socket.write(answer), (socket, head) -> socket.write(answer));
        official()
                .get("/api/raw/v1/x")
                .then()
                .statusCode(502)
                .header("X-A", nullValue())
                .body("code", equalTo("UPSTREAM_DIED"));
    }

    @Test
    void anAnswerOfNoBytesEnds() {
        raw.script((socket, head) -> socket.write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"));
        official().get("/api/raw/v1/x").then().statusCode(202).header("Content-Length", "0");
    }

    @Test
    void answersWithoutABodyStayWithoutOne() {
        Suite.running().notice.on("/api/notice/v1/empty", request -> request.response()
                .setStatusCode(204)
                .end());
        Suite.running().notice.on("/api/notice/v1/unchanged", request -> request.response()
                .setStatusCode(304)
                .putHeader("ETag", "\"7\"")
                .end());
        Suite.running().notice.on("/api/notice/v1/head", request -> request.response()
                .putHeader("Content-Length", "1234")
                .end());
        for (int again = 0; again < 3; again++) {
            official().delete("/api/notice/v1/empty").then().statusCode(204);
            official().get("/api/notice/v1/unchanged").then().statusCode(304).header("ETag", "\"7\"");
            official().head("/api/notice/v1/head").then().statusCode(200).header("Content-Length", "1234");
        }
    }

    @Test
    void aServicesOwnProblemPassesUntouched() {
        Suite.running().notice.on("/api/notice/v1/refused", request -> request.response()
                .setStatusCode(422)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("ETag", "\"3\"")
                .putHeader("Connection", "keep-alive")
                .end("{\"code\":\"NOT_YOUR_UNIT\"}"));
        official()
                .request(HttpMethod.POST.name(), "/api/notice/v1/refused")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .header("ETag", "\"3\"")
                .body("code", equalTo("NOT_YOUR_UNIT"));
    }
}
