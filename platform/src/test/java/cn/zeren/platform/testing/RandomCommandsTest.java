package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the random commands find, shown on services that are made to be wrong. */
class RandomCommandsTest {

    private static final String DOCUMENT = """
            {"paths":{"/things":{"get":{"operationId":"list","parameters":[{"name":"on","in":"query",
              "schema":{"type":"string","format":"date"}}]},
             "post":{"operationId":"make","parameters":[{"name":"Idempotency-Key","in":"header"}],
              "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Make"}}}}}},
             "/things/{id}/end":{"post":{"operationId":"end","parameters":[{"name":"id","in":"path",
              "schema":{"type":"string","format":"uuid"}},{"name":"If-Match","in":"header"}]}}},
             "components":{"schemas":{"Make":{"type":"object","required":["name","size"],"properties":{
              "name":{"type":"string","pattern":"\\\\S","maxLength":20},"size":{"type":"integer","minimum":3,
              "maximum":5},"kinds":{"type":"array","items":{"enum":["A","B"]}}}}}}}""";

    private static final String THING =
            "{\"id\":\"0153a1b2-c3d4-7000-8abc-000000000001\",\"version\":7,\"_actions\":[]}";

    private static final String PROBLEM = "{\"code\":\"NO\",\"title\":\"不行\",\"status\":422}";

    /** An answer; 4xx are sent as problems. */
    private record Answer(int status, String body) {}

    static {
        // else each answer waits 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final List<String> seen = new ArrayList<>();
    private Function<String, Answer> service;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().get("If-Match") + " " + body);
        Answer answer = service.apply(exchange.getRequestMethod() + " " + body);
        String type = answer.status / 100 == 4 ? "application/problem+json" : "application/json";
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private RandomCommands sent(long seed, Function<String, Answer> service) throws IOException {
        this.service = service;
        seen.clear();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort());
        RandomCommands commands =
                new RandomCommands(uri, DOCUMENT, seed, List.of("one", "two"), List.of(LocalDate.of(2016, 1, 1)));
        commands.send(300);
        return commands;
    }

    @Test
    void aServiceThatKeepsItsWordHasNoFault() throws IOException {
        RandomCommands commands =
                sent(1, asked -> asked.contains("size") ? new Answer(200, THING) : new Answer(422, PROBLEM));
        commands.check();
        assertEquals(Set.of("make"), commands.accepted());
        assertEquals(Set.of("make", "end"), commands.commands());
        assertTrue(seen.stream()
                .anyMatch(one -> one.matches("(?s)POST /things \\S* ?\\{\"name\":\"[^\"]+\",\"size\":[345].*")));
        assertTrue(
                seen.contains("POST /things/0153a1b2-c3d4-7000-8abc-000000000001/end [\"7\"] "),
                "id and version are learned");
    }

    @Test
    void theSameSeedSendsTheSame() throws IOException {
        sent(2, asked -> new Answer(200, THING));
        List<String> first = List.copyOf(seen);
        sent(2, asked -> new Answer(200, THING));
        assertEquals(first, seen);
    }

    @Test
    void whatABrokenServiceAnswersIsFound() {
        assertThrows(AssertionError.class, () -> sent(3, asked -> new Answer(500, PROBLEM))
                .check());
        assertThrows(AssertionError.class, () -> sent(3, asked -> new Answer(404, PROBLEM))
                .check());
        assertThrows(AssertionError.class, () -> sent(3, asked -> new Answer(422, "{\"status\":422}"))
                .check());
    }

    @Test
    void aRetryThatIsDoneAgainIsFound() {
        assertThrows(AssertionError.class, () -> sent(4, asked -> new Answer(200, "{\"n\":" + seen.size() + "}"))
                .check());
    }
}
