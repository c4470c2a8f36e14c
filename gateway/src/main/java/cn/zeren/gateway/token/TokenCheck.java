package cn.zeren.gateway.token;

import cn.zeren.gateway.GatewayConfig;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whether a token is good: by quarkus-oidc the first time, from memory for a short while after. Services verify again.
 */
@Singleton
public class TokenCheck {

    private static final int SCHEME = "Bearer ".length();

    private final TenantIdentityProvider oidc;
    private final KeySet keys;
    private final VerifiedTokens verified;
    private final long ttlNanos;

    /** A token's expiry is wall-clock time, whatever day the suite's business clock shows. */
    private final Clock wallClock = Clock.systemUTC();

    TokenCheck(GatewayConfig config, TenantIdentityProvider oidc, KeySet keys) {
        this.oidc = oidc;
        this.keys = keys;
        this.verified = new VerifiedTokens(config.token().cacheSize());
        this.ttlNanos = config.token().cacheTtl().toNanos();
        keys.onChange(verified::dropAll);
    }

    /**
     * The caller, if this very token was verified a short while ago, else null.
     *
     * @param authorization the whole header value
     */
    public Caller remembered(String authorization) {
        return verified.find(authorization, System.nanoTime());
    }

    /** Fails when the token is not good, or can't be told ({@link #isUnable}). */
    public Uni<Caller> verify(String authorization) {
        long generation = verified.generation();
        String token = authorization.substring(SCHEME).strip();
        return Uni.createFrom()
                .deferred(() -> oidc.authenticate(new AccessTokenCredential(token)))
                .onFailure()
                .invoke(keys::noteFailure)
                .map(identity -> admit(authorization, token, (JsonWebToken) identity.getPrincipal(), generation));
    }

    /** Whether a failed verification says nothing about the token: the key it names could not be looked for. */
    public boolean isUnable(String authorization) {
        if (!keys.usable()) {
            return true;
        }
        String keyId = keyId(authorization.substring(SCHEME).strip());
        return keys.outOfReach() && keyId != null && !keys.holds(keyId);
    }

    private Caller admit(String authorization, String token, JsonWebToken claims, long generation) {
        String client = claims.getClaim(Claims.azp.name());
        Caller caller = Caller.of(client == null ? "" : client, claims.getSubject(), authorization);
        if (keys.holds(keyId(token))) {
            long left = TimeUnit.SECONDS.toNanos(claims.getExpirationTime())
                    - TimeUnit.MILLISECONDS.toNanos(wallClock.millis());
            verified.keep(authorization, caller, System.nanoTime(), Math.min(left, ttlNanos), generation);
        }
        return caller;
    }

    /** The key a token says it is signed with, or null when it says nothing of the sort. */
    private static String keyId(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, token.indexOf('.'))));
            return new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("kid");
        } catch (IllegalArgumentException | DecodeException | ClassCastException unreadable) {
            return null;
        }
    }
}
