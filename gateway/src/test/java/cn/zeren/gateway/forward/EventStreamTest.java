package cn.zeren.gateway.forward;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.gateway.support.EchoService;
import cn.zeren.gateway.support.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream of events goes through the door as it comes, for as long as both sides live. */
@QuarkusTest
@WithTestResource(Suite.class)
class EventStreamTest {

    private static final String PATH = "/api/notice/v1/inbox/stream";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<HttpServerResponse> open = new ConcurrentLinkedQueue<>();
    private EchoService service;

    @BeforeEach
    void theService() {
        service = Suite.running().notice;
        service.on(PATH, request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.putHeader("Content-Type", "text/event-stream");
            response.write("data: after " + request.getHeader("Last-Event-ID") + "\n\n");
            response.closeHandler(gone -> open.remove(response));
            open.add(response);
        });
    }

    @Test
    void eachEventPassesAtOnceAndTheLastOneSeenIsToldToTheService() throws Exception {
        Iterator<String> lines = stream("7-1").body().iterator();
        assertEquals("data: after 7-1", lines.next());
        assertEquals("", lines.next());

        say("id: 8-1\n\n");

        assertEquals("id: 8-1", lines.next());
        open.peek().end();
    }

    @Test
    void whenTheServiceEndsTheStreamItEndsForTheClient() throws Exception {
        Stream<String> lines = stream("0-0").body();

        say("event: closed\n\n");
        Suite.running().vertx.runOnContext(now -> open.peek().end());

        assertEquals(List.of("data: after 0-0", "", "event: closed", ""), lines.toList());
    }

    @Test
    void manyStreamsLeaveTheOthersTheirConnections() throws Exception {
        int more = 40;
        List<HttpResponse<Stream<String>>> streams = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            streams.add(stream("0-0"));
        }
        assertEquals(more, open.size());

        for (int i = 0; i < more; i++) {
            RestAssured.given()
                    .auth()
                    .oauth2(Suite.running().realm.token("frontend", "alice"))
                    .get("/api/notice/v1/inbox")
                    .then()
                    .statusCode(200);
        }

        streams.forEach(stream -> stream.body().close());
        await().until(open::isEmpty);
    }

    private void say(String event) {
        Suite.running().vertx.runOnContext(now -> open.peek().write(event));
    }

    private HttpResponse<Stream<String>> stream(String lastSeen) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH))
                .header("Authorization", "Bearer " + Suite.running().realm.token("frontend", "alice"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastSeen)
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        return answer;
    }
}
