package cn.zeren.platform.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service asks of Keycloak: the key set, over HTTP. Keys are named after the seed they are grown from. */
public final class Issuer {

    static {
        // read once by the JVM, at the first server in it: else each answer waits 40 ms for the acknowledgement of its
        // head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private volatile byte[] keySet;

    Issuer() throws IOException {
        publish(Keys.TRUSTED);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            byte[] keys = keySet;
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    /** The keys of these seeds are good from here on, and no others. */
    public void publish(String... seeds) {
        keySet = Stream.of(seeds)
                .map(Issuer::key)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    Map<String, String> config() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "http://localhost:" + server.getAddress().getPort(),
                "quarkus.oidc.discovery-enabled",
                "false",
                "quarkus.oidc.jwks-path",
                "/keys",
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                // a test changes the keys as often as it likes
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "0S");
    }

    void stop() {
        server.stop(0);
    }

    private static String key(String seed) {
        RSAPublicKey key = (RSAPublicKey) Keys.pair(seed).getPublic();
        return Stream.of(
                        "\"kid\":\"" + seed,
                        "\"kty\":\"RSA",
                        "\"alg\":\"RS256",
                        "\"use\":\"sig",
                        "\"n\":\"" + unsigned(key.getModulus()),
                        "\"e\":\"" + unsigned(key.getPublicExponent()))
                .collect(Collectors.joining("\",", "{", "\"}"));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(bytes, bytes[0] == 0 ? 1 : 0, bytes.length));
    }
}
