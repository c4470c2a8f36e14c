package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens from Keycloak: of a sample login by its password, of an outside system by its signed assertion. */
public final class Tokens {

    private static final long ASSERTION_SECONDS = 60;
    private static final long RENEW_BEFORE_SECONDS = 30;

    private final String realmUrl;
    private final Secrets secrets;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    /** Real time, never business time: tokens expire by the clock on the wall. */
    private final Clock wall = Clock.systemUTC();

    private record Held(String token, long renewAtNanos) {}

    Tokens(Ports ports, Secrets secrets) {
        this.realmUrl = Keycloak.realmUrl(ports);
        this.secrets = secrets;
    }

    /** A token that is good for half a minute at least. */
    public String of(String name) {
        return held.compute(name, (key, token) -> isGood(token) ? token : fetch(key))
                .token();
    }

    private static boolean isGood(Held token) {
        return token != null && System.nanoTime() - token.renewAtNanos() <= 0;
    }

    private Held fetch(String name) {
        Map<String, String> form = new LinkedHashMap<>();
        if (secrets.systems().containsKey(name)) {
            form.put("grant_type", "client_credentials");
            form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            form.put("client_assertion", assertion(name));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", "cli");
            form.put("username", name);
            form.put("password", secrets.personaPassword());
        }
        JsonNode answer = post(name, form);
        long seconds = answer.path("expires_in").asLong() - RENEW_BEFORE_SECONDS;
        return new Held(answer.path("access_token").asText(), System.nanoTime() + seconds * 1_000_000_000L);
    }

    private JsonNode post(String name, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode answer = Json.MAPPER.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new Trouble(
                        "取不到令牌 no token for '" + name + "': "
                                + answer.path("error_description").asText(),
                        "可用身份见 for the names see ./zeren up, deploy/local/README.md");
            }
            return answer;
        } catch (IOException e) {
            throw new Trouble("Keycloak 没有应答 does not answer at " + realmUrl, "先 first run ./zeren up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String assertion(String system) {
        long now = wall.instant().getEpochSecond();
        var claims = Json.MAPPER
                .createObjectNode()
                .put("iss", system)
                .put("sub", system)
                .put("aud", realmUrl)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + ASSERTION_SECONDS);
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secrets.systems().get(system).signingKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
