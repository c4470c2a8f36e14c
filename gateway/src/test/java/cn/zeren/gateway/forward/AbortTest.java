package cn.zeren.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.gateway.support.EchoService;
import cn.zeren.gateway.support.RawClient;
import cn.zeren.gateway.support.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand clients that go away at every moment there is, against services that answer slowly. A forward that kept
 * one upstream connection taken for a client that has gone would stand still long before the end.
 */
@QuarkusTest
@WithTestResource(Suite.class)
class AbortTest {

    private static final int ABORTS = 10_000;
    private static final int CLIENTS = 16;
    private static final int SLOW_MILLIS = 20;

    /** As configured for tests: two event loops with sixteen connections to each upstream. */
    private static final int POOL = 32;

    private static final Buffer LONG_ANSWER = Buffer.buffer(new byte[256 * 1024]);

    private enum Kind {
        FIN_AT_ONCE,
        FIN_LATER,
        RST_AT_ONCE,
        RST_LATER,
        PIPELINED_FIN,
        PIPELINED_RST,
        HALF_A_HEAD,
        HALF_A_BODY,
        HALF_AN_ANSWER
    }

    @Test
    void tenThousandClientsThatHangUpLeaveNothingTaken() throws Exception {
        Suite suite = Suite.running();
        Map<String, EchoService> services = Map.of(
                "assignment", suite.assignment,
                "notice", suite.notice,
                "assessment", suite.assessment,
                "accountability", suite.accountability);
        services.forEach((name, service) -> {
            service.on("/api/" + name + "/v1/slow", request -> later(suite, request, Buffer.buffer("slow")));
            service.on("/api/" + name + "/v1/long", request -> later(suite, request, LONG_ANSWER));
        });
        List<String> names = List.copyOf(services.keySet());
        String token = suite.realm.token("frontend", "impatient");

        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> aborts = new ArrayList<>();
        for (int i = 0; i < ABORTS; i++) {
            Kind kind = Kind.values()[i % Kind.values().length];
            String service = names.get(i % names.size());
            aborts.add(clients.submit(() -> abort(kind, service, token)));
        }
        for (Future<?> abort : aborts) {
            abort.get();
        }
        clients.shutdown();

        for (var service : services.entrySet()) {
            assertTrue(
                    service.getValue().openConnections() <= POOL,
                    service.getKey() + " has " + service.getValue().openConnections() + " connections");
            given().auth()
                    .oauth2(token)
                    .get("/api/" + service.getKey() + "/v1/things")
                    .then()
                    .statusCode(200);
            // what is lost stays lost, so trying again hides nothing; the last aborted requests may need a moment to
            // end
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> everyConnectionCanBeHad(service.getKey(), service.getValue(), token));
        }
    }

    private static void abort(Kind kind, String service, String token) {
        String slow = "/api/" + service + "/v1/slow";
        String large = "/api/" + service + "/v1/long";
        try (var client = RawClient.toGateway()) {
            switch (kind) {
                case FIN_AT_ONCE -> client.get(slow, token);
                case FIN_LATER -> {
                    client.get(slow, token);
                    assertEquals(200, client.status());
                }
                case RST_AT_ONCE -> {
                    client.get(slow, token);
                    client.reset();
                }
                case RST_LATER -> {
                    client.get(slow, token);
                    assertEquals(200, client.status());
                    client.reset();
                }
                case PIPELINED_FIN -> pipeline(client, slow, token);
                case PIPELINED_RST -> {
                    pipeline(client, slow, token);
                    client.reset();
                }
                case HALF_A_HEAD -> client.send("GET " + slow + " HTTP/1.1\r\nHost: local");
                case HALF_A_BODY -> {
                    client.send(RawClient.head("POST", slow, token, "Content-Length: 100000\r\n") + "half");
                    client.reset();
                }
                case HALF_AN_ANSWER -> {
                    client.get(large, token);
                    assertEquals(200, client.status());
                    client.reset();
                }
            }
        }
    }

    private static void pipeline(RawClient client, String path, String token) {
        client.get(path, token);
        client.get(path, token);
        client.get(path, token);
    }

    /** As many requests as the pool has places are in the service's hands at the same time: not one place is lost. */
    private static void everyConnectionCanBeHad(String name, EchoService service, String token) {
        List<HttpServerRequest> held = Collections.synchronizedList(new ArrayList<>());
        String path = "/api/" + name + "/v1/held";
        service.on(path, held::add);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            answers.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        try {
            await().atMost(Duration.ofSeconds(5)).until(() -> held.size() == POOL);
        } finally {
            List.copyOf(held).forEach(request -> request.response().end("held"));
        }
        answers.forEach(answer -> assertEquals(200, answer.join().statusCode()));
    }

    private static void later(Suite suite, HttpServerRequest request, Buffer answer) {
        suite.vertx.setTimer(SLOW_MILLIS, due -> {
            if (!request.response().closed()) {
                request.response().end(answer);
            }
        });
    }
}
