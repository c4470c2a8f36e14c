package cn.zeren.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.local.Suite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logging in to Keycloak as the launcher starts it. */
@ExtendWith(RunningSuite.class)
class LogInIT {

    private static final int AT_ONCE = 30;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void thirtyLogInsOfOnePersonAtOnceAllSucceed(Suite suite) {
        HttpRequest logIn = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + suite.ports().keycloak() + "/realms/zeren/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=cli&username=auditor&password=" + suite.personaPassword()))
                .build();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> http.sendAsync(logIn, BodyHandlers.ofString()))
                .toList();
        assertEquals(
                List.of(200),
                answers.stream()
                        .map(answer -> answer.join().statusCode())
                        .distinct()
                        .collect(Collectors.toList()));
    }
}
