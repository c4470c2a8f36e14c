package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.CommandGuards.Call;
import cn.zeren.platform.testing.CommandGuards.Guard;
import cn.zeren.platform.testing.CommandGuards.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of the refusals every command owes is seen failing on services that forget one. */
class CommandGuardsTest {

    private static final String DOCUMENT = """
            {"paths":{"/cards/{id}":{"get":{"operationId":"getCard"}},
            "/cards/{id}/sign":{"post":{"operationId":"signCard",
            "parameters":[{"name":"If-Match","in":"header"},{"name":"Idempotency-Key","in":"header"}],
            "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/SignCard"}}}}}}},
            "components":{"schemas":{"SignCard":{"type":"object","required":["note"]}}}}""";

    private static final UUID INSIDER = UUID.randomUUID();
    private static final UUID OUTSIDER = UUID.randomUUID();
    private static final int PORT_BEFORE = RestAssured.port;

    @TempDir
    Path folder;

    private HttpServer server;

    /** Status by role and official: what a service answers when asked to sign. */
    private BiFunction<String, String, Integer> answer = CommandGuardsTest::honest;

    /**
     * What the service looks at: the version's being there and right, the note, the key, whether the card is signed; and that
     * it says which version it made.
     */
    private final Set<String> looksAt = new HashSet<>(Set.of("If-Match", "version", "note", "key", "status", "ETag"));

    private int version = 1;

    private final Map<String, String> answered = new HashMap<>();

    @BeforeEach
    void aServiceThatSigns() throws IOException {
        Files.writeString(folder.resolve("openapi.json"), DOCUMENT);
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/cards/7/sign", this::sign);
        server.start();
        RestAssured.port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        RestAssured.port = PORT_BEFORE;
    }

    @Test
    void aServiceThatRefusesAsItShouldPasses() throws IOException {
        guards().check(sign());
    }

    @Test
    void aCommandWithoutAGuardIsNamed() throws IOException {
        CommandGuards guards = guards();
        assertFails("signCard: nobody is seen being refused it", guards);
    }

    @Test
    void aGuardWithoutACommandIsNamed() throws IOException {
        CommandGuards guards = guards();
        Guard stray = new Guard("tearCard", Set.of(), CommandGuardsTest::call, "");
        assertFails("tearCard: no such command", guards, sign(), stray);
    }

    @Test
    void aVerbOpenToAnotherRoleIsFound() throws IOException {
        answer = (role, official) -> role.equals("hotline") ? 200 : honest(role, official);
        assertFails("signCard by hotline: 200 instead of 403", guards(), sign());
    }

    @Test
    void aVerbOpenToAnotherUnitIsFound() throws IOException {
        answer = (role, official) -> honest(role, INSIDER.toString());
        assertFails("signCard by lg-office of another unit: 200 instead of 404", guards(), sign());
    }

    @Test
    void aRowWhoseBeingThereIsBetrayedIsFound() throws IOException {
        answer = (role, official) -> official.equals(OUTSIDER.toString()) ? 403 : honest(role, official);
        assertFails("signCard by lg-office of another unit: 403 instead of 404", guards(), sign());
    }

    @Test
    void aCallThatNobodyCouldMakeProvesNothing() throws IOException {
        answer = (role, official) -> honest(role, official) == 200 ? 422 : honest(role, official);
        assertFails("signCard by who may: 422", guards(), sign());
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, signCard without a version: 200 instead of 428",
        "version, signCard of another version: 200 instead of 412",
        "note, signCard without note: 200 instead of 400",
        "key, signCard again with its key: 412",
        "status, signCard done already: 200 instead of 409",
        "ETag, signCard: the answer does not say which version it made"
    })
    void aServiceThatForgetsOneIsFound(String forgotten, String fault) throws IOException {
        looksAt.remove(forgotten);
        assertFails(fault, guards(), sign());
    }

    @Test
    void aCommandThatMayBeDoneAgainIsRefusedOnARowThatForbidsIt() throws IOException {
        guards().check(sign().notOn(() -> new Call(Map.of("id", 7), 2L, Map.of("note", "再阅"))));
        version = 1;
        looksAt.remove("status");
        assertFails(
                "signCard out of turn: 200 instead of 409",
                guards(),
                sign().notOn(() -> new Call(Map.of("id", 7), 2L, Map.of("note", "再阅"))));
    }

    @Test
    void aCommandSaidToBeForbiddenByNoStateIsDoneAgain() throws IOException {
        assertFails("signCard in any state: 409", guards(), sign().inAnyState("a card is signed as often as liked"));
        version = 1;
        looksAt.remove("status");
        guards().check(sign().inAnyState("a card is signed as often as liked"));
    }

    @Test
    void aCommandOfNoUnitIsNotAskedForAnothersRefusal() throws IOException {
        answer = (role, official) -> honest(role, INSIDER.toString());
        guards().check(new Guard(
                "signCard", Set.of(Role.LG_OFFICE), CommandGuardsTest::call, lawful(), (Refused) null));
    }

    @Test
    void aCommandThatIsDoneLateIsAnsweredOnTheVersionTimeHasMade() throws IOException {
        looksAt.remove("status");
        assertEquals(
                Set.of("signCard"),
                guards().checkLate(any -> sign(), () -> version = 2).keySet());
    }

    @Test
    void aCommandThatIsRefusedWhenItsDayHasPassedIsFound() throws IOException {
        CommandGuards guards = guards();
        AssertionError shut = assertThrows(
                AssertionError.class, () -> guards.checkLate(any -> sign(), () -> answer = (role, official) -> 422));
        assertTrue(shut.getMessage().contains("signCard late: 422"), shut.getMessage());
        AssertionError forgotten = assertThrows(AssertionError.class, () -> guards.checkLate(any -> null, () -> {}));
        assertTrue(forgotten.getMessage().contains("signCard: nobody is seen doing it late"), forgotten.getMessage());
    }

    private static int honest(String role, String official) {
        if (!role.equals("lg-office")) {
            return 403;
        }
        return official.equals(OUTSIDER.toString()) ? 404 : 200;
    }

    private CommandGuards guards() throws IOException {
        return new CommandGuards(folder.resolve("openapi.json"), INSIDER, OUTSIDER);
    }

    private static Guard sign() {
        return new Guard("signCard", Set.of(Role.LG_OFFICE), CommandGuardsTest::call, lawful());
    }

    private static Call call() {
        return new Call(Map.of("id", 7), 1L, Map.of("note", "已阅"));
    }

    private static String lawful() {
        return Tokens.person("clerk", INSIDER, Role.LG_OFFICE);
    }

    private void sign(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.", 3)[1];
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token));
        int status = answer.apply(
                claims.at("/realm_access/roles/0").asText(),
                claims.path("official_id").asText());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String named = exchange.getRequestHeaders().getFirst("If-Match");
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (status != 200) {
            reply(exchange, status, status == 404 ? "NOT_FOUND" : "OTHER");
        } else if (key != null && looksAt.contains("key") && answered.containsKey(key)) {
            reply(exchange, status, answered.get(key));
        } else if (named == null && looksAt.contains("If-Match")) {
            reply(exchange, 428, "IF_MATCH_REQUIRED");
        } else if (named != null && !named.equals("\"" + version + "\"") && looksAt.contains("version")) {
            send(exchange, 412, "{\"code\":\"STALE_VERSION\",\"params\":{\"currentVersion\":%d}}".formatted(version));
        } else if (!body.contains("note") && looksAt.contains("note")) {
            reply(exchange, 400, "/note");
        } else if (version > 1 && looksAt.contains("status")) {
            reply(exchange, 409, "CARD_STATUS");
        } else {
            done(exchange, key);
        }
    }

    /** Only the call of who may carries a key, and makes a version; what else is let through shows by its status. */
    private void done(HttpExchange exchange, String key) throws IOException {
        String code = "DONE" + UUID.randomUUID();
        if (key != null) {
            version++;
            answered.put(key, code);
        }
        if (looksAt.contains("ETag")) {
            exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
        }
        reply(exchange, 200, code);
    }

    private static void reply(HttpExchange exchange, int status, String code) throws IOException {
        send(exchange, status, "{\"code\":\"%s\"}".formatted(code));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void assertFails(String naming, CommandGuards guards, Guard... given) {
        AssertionError failure = assertThrows(AssertionError.class, () -> guards.check(given));
        assertTrue(failure.getMessage().contains(naming), failure.getMessage());
    }
}
