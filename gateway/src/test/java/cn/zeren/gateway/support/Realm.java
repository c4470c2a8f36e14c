package cn.zeren.gateway.support;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity service over real HTTP: discovery, a key set that can be rotated, and tokens signed with its keys. */
public final class Realm implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger serial = new AtomicInteger();
    private volatile Key current = newKey();
    private volatile List<Key> published = List.of(current);
    private volatile boolean away;

    private record Key(String id, KeyPair pair) {}

    public Realm(Vertx vertx) {
        this.server = vertx.createHttpServer()
                .requestHandler(this::serve)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://localhost:" + server.actualPort() + "/realms/zeren";
    }

    /** A token that lives for minutes, for an end user of a client. */
    public String token(String client, String user) {
        return token(client, user, Duration.ofMinutes(5));
    }

    public String token(String client, String user, Duration life) {
        return token(client, user, life, "zeren", "Bearer");
    }

    public String token(String client, String user, Duration life, String audience, String type) {
        return Jwt.issuer(url())
                .subject(user)
                .audience(audience)
                .claim("azp", client)
                .claim("typ", type)
                .expiresIn(life)
                .jws()
                .keyId(current.id())
                .sign(current.pair().getPrivate());
    }

    /** The old key is withdrawn; tokens are signed with a new one from here on. */
    public void rotate() {
        current = newKey();
        published = List.of(current);
    }

    /** A new key signs from here on, but nobody is told of it. */
    public void signWithUnpublishedKey() {
        current = newKey();
    }

    public void publish() {
        published = List.of(current);
    }

    /** While away, every connection is closed without an answer. */
    public void away(boolean gone) {
        away = gone;
    }

    @Override
    public void close() {
        server.close();
    }

    private void serve(HttpServerRequest request) {
        if (away) {
            request.connection().close();
        } else if (request.path().endsWith("/.well-known/openid-configuration")) {
            json(request, new JsonObject().put("issuer", url()).put("jwks_uri", url() + "/certs"));
        } else if (request.path().endsWith("/certs")) {
            JsonArray keys = new JsonArray();
            published.forEach(key -> keys.add(jwk(key)));
            json(request, new JsonObject().put("keys", keys));
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }

    private static JsonObject jwk(Key key) {
        RSAPublicKey open = (RSAPublicKey) key.pair().getPublic();
        return new JsonObject()
                .put("kid", key.id())
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", unsigned(open.getModulus()))
                .put("e", unsigned(open.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private Key newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new Key("key-" + serial.incrementAndGet(), generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
