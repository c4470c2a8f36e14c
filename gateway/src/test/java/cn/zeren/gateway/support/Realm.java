package cn.zeren.gateway.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
        return sign(claims(user, life, audience, type).put("azp", client), "RS256", Realm::rsa);
    }

    /** A token with all the right claims, signed with a secret instead of the realm's key. */
    public String tokenSignedWithASecret(String user) {
        return sign(claims(user, Duration.ofMinutes(5), "zeren", "Bearer"), "HS256", (key, bytes) -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("0123456789012345678901234567890123456789".getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(bytes);
        });
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

    private JsonObject claims(String user, Duration life, String audience, String type) {
        Instant now = Instant.now();
        return new JsonObject()
                .put("iss", url())
                .put("sub", user)
                .put("aud", audience)
                .put("typ", type)
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(life).getEpochSecond());
    }

    private String sign(JsonObject claims, String algorithm, Signer signer) {
        JsonObject header =
                new JsonObject().put("alg", algorithm).put("typ", "JWT").put("kid", current.id());
        String text = encode(header.toBuffer().getBytes()) + "."
                + encode(claims.toBuffer().getBytes());
        try {
            return text + "." + encode(signer.sign(current, text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Signer {
        byte[] sign(Key key, byte[] bytes) throws GeneralSecurityException;
    }

    private static byte[] rsa(Key key, byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.pair().getPrivate());
        signature.update(bytes);
        return signature.sign();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
        return encode(Arrays.copyOfRange(bytes, from, bytes.length));
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
