package cn.zeren.gateway.forward;

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
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of any size pass both ways, no faster than the slower side, and nothing of them is kept at the door. */
@QuarkusTest
@WithTestResource(Suite.class)
class StreamingTest {

    private static final int CHUNK = 64 * 1024;
    private static final long SIZE = 50L * 1024 * 1024;

    /** What may lie in socket buffers and write queues along the way; a door that buffered would take all 50 MB. */
    private static final long ON_THE_WAY = 20L * 1024 * 1024;

    private static final byte[] PATTERN = pattern();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private EchoService service;

    @BeforeEach
    void theService() {
        service = Suite.running().notice;
    }

    @Test
    void fiftyMegabytesComeDownWhole() throws Exception {
        service.on("/api/notice/v1/big", request -> pour(request.response().setChunked(true), new AtomicLong()));
        var answer = client.send(request("/api/notice/v1/big").build(), BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(expected(), crc(answer.body()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fiftyMegabytesGoUpWhole(boolean lengthAnnounced) throws Exception {
        service.on("/api/notice/v1/sink", StreamingTest::sum);
        BodyPublisher body = BodyPublishers.ofInputStream(StreamingTest::source);
        var answer = client.send(
                request("/api/notice/v1/sink")
                        .POST(lengthAnnounced ? BodyPublishers.fromPublisher(body, SIZE) : body)
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(Long.toString(expected()), answer.body());
    }

    @Test
    void aServiceThatStopsReadingStopsTheClient() {
        CompletableFuture<HttpServerRequest> arrived = new CompletableFuture<>();
        service.on("/api/notice/v1/lazy", request -> {
            request.pause();
            arrived.complete(request);
        });
        AtomicLong given = new AtomicLong();
        var answer = client.sendAsync(
                request("/api/notice/v1/lazy")
                        .POST(BodyPublishers.fromPublisher(
                                BodyPublishers.ofInputStream(() -> counted(source(), given)), SIZE))
                        .build(),
                BodyHandlers.ofString());
        HttpServerRequest lazy = arrived.join();
        standsStill(given);
        assertTrue(given.get() < ON_THE_WAY, given + " bytes were taken from the client");
        Suite.running().vertx.runOnContext(now -> sum(lazy));
        assertEquals(Long.toString(expected()), answer.join().body());
    }

    @Test
    void aClientThatStopsReadingStopsTheService() throws Exception {
        AtomicLong poured = new AtomicLong();
        service.on("/api/notice/v1/flood", request -> pour(request.response().setChunked(true), poured));
        var answer = client.send(request("/api/notice/v1/flood").build(), BodyHandlers.ofInputStream());
        standsStill(poured);
        assertTrue(poured.get() < ON_THE_WAY, poured + " bytes were taken from the service");
        assertEquals(expected(), crc(answer.body()));
    }

    @Test
    void aServiceMayAnswerWithoutHearingTheClientOut() throws Exception {
        service.on(
                "/api/notice/v1/brisk",
                request -> request.response().setStatusCode(422).end("no"));
        var answer = client.send(
                request("/api/notice/v1/brisk")
                        .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(StreamingTest::source), SIZE))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(422, answer.statusCode());
        assertEquals("no", answer.body());
    }

    @Test
    void aBodyAnnouncedBeyondTheLimitIs413BeforeAnyOfItIsPassedOn() {
        AtomicBoolean asked = new AtomicBoolean();
        service.on("/api/notice/v1/never", request -> asked.set(true));
        try (var raw = RawClient.toGateway()) {
            raw.send(RawClient.head("POST", "/api/notice/v1/never", token(), "Content-Length: 70000000\r\n"));
            assertEquals(413, raw.status());
        }
        assertEquals(false, asked.get());
    }

    @Test
    void aBodyThatGrowsBeyondTheLimitIs413AndTheServiceIsLetGo() {
        CompletableFuture<Void> cut = new CompletableFuture<>();
        service.on("/api/notice/v1/growing", request -> {
            request.exceptionHandler(broken -> cut.complete(null));
            request.handler(chunk -> {});
        });
        var endless = new SequenceInputStream(Collections.enumeration(
                Stream.generate(StreamingTest::source).limit(2).toList()));
        var answer = client.sendAsync(
                request("/api/notice/v1/growing")
                        .POST(BodyPublishers.ofInputStream(() -> endless))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(413, answer.join().statusCode());
        cut.join();
    }

    @Test
    void aClientThatStopsInTheMiddleOfItsBodyIs408() {
        service.on("/api/notice/v1/waiting", StreamingTest::sum);
        try (var raw = RawClient.toGateway()) {
            raw.send(
                    RawClient.head("POST", "/api/notice/v1/waiting", token(), "Content-Length: 1000000\r\n") + "begin");
            assertEquals(408, raw.status());
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() {
        service.on("/api/notice/v1/asked", StreamingTest::sum);
        try (var raw = RawClient.toGateway()) {
            raw.send(RawClient.head(
                    "POST", "/api/notice/v1/asked", token(), "Expect: 100-continue\r\nContent-Length: 2\r\n"));
            assertEquals(100, raw.status());
            raw.skipLine();
            raw.send("{}");
            assertEquals(200, raw.status());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTheClientGoesTheServiceIsToldAtOnce(boolean byReset) {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        service.on(
                "/api/notice/v1/patient", request -> request.connection().closeHandler(closed -> gone.complete(null)));
        try (var raw = RawClient.toGateway()) {
            raw.get("/api/notice/v1/patient", token());
            raw.awaitTrue(() -> service.openConnections() > 0);
            if (byReset) {
                raw.reset();
            }
        }
        gone.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private static String token() {
        return Suite.running().realm.token("frontend", "official-1");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token());
    }

    private static void standsStill(AtomicLong counter) {
        AtomicLong seen = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(15))
                .until(() -> counter.get() > 0 && seen.getAndSet(counter.get()) == counter.get());
    }

    /** Writes 50 MB as fast as it is taken. */
    private static void pour(HttpServerResponse out, AtomicLong poured) {
        while (!out.writeQueueFull()) {
            if (poured.get() == SIZE) {
                out.end();
                return;
            }
            poured.addAndGet(CHUNK);
            out.write(Buffer.buffer(PATTERN));
        }
        out.drainHandler(drained -> pour(out, poured));
    }

    private static void sum(HttpServerRequest request) {
        CRC32 sum = new CRC32();
        request.handler(chunk -> sum.update(chunk.getBytes()));
        request.endHandler(end -> request.response().end(Long.toString(sum.getValue())));
        request.resume();
    }

    private static long crc(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            sum.update(chunk, 0, n);
        }
        return sum.getValue();
    }

    private static long expected() {
        CRC32 sum = new CRC32();
        for (long i = 0; i < SIZE; i += CHUNK) {
            sum.update(PATTERN);
        }
        return sum.getValue();
    }

    private static InputStream source() {
        return new InputStream() {
            private long left = SIZE;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left == 0) {
                    return -1;
                }
                int at = (int) ((SIZE - left) % CHUNK);
                int n = Math.min(length, CHUNK - at);
                System.arraycopy(PATTERN, at, into, from, n);
                left -= n;
                return n;
            }
        };
    }

    private static InputStream counted(InputStream in, AtomicLong count) {
        return new java.io.FilterInputStream(in) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                count.addAndGet(Math.max(0, n));
                return n;
            }
        };
    }

    private static byte[] pattern() {
        byte[] pattern = new byte[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            pattern[i] = (byte) (i * 31 + (i >> 8));
        }
        return pattern;
    }
}
