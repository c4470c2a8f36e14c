package cn.zeren.gateway.token;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sees every key set that quarkus-oidc fetches, and so knows when it has changed. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
public class KeySet implements OidcResponseFilter {

    private static final Logger LOG = Logger.getLogger(KeySet.class);

    private volatile Map<String, JsonObject> keys = Map.of();
    private volatile boolean outOfReach;
    private volatile Runnable onChange = () -> {};

    /** @param listener is told after the set has become another */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Whether any key is known, so that tokens can be verified even while the identity service is away. */
    public boolean usable() {
        return !keys.isEmpty();
    }

    public int size() {
        return keys.size();
    }

    /** Whether the last attempt to fetch it failed, so that a key may exist that is not known here. */
    public boolean outOfReach() {
        return outOfReach;
    }

    /** Told of every failed verification: one that failed on the way to the key set says nothing about the token. */
    void noteFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException) {
                outOfReach = true;
            }
        }
    }

    boolean holds(String keyId) {
        return keyId != null && keys.containsKey(keyId);
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        if (response.statusCode() == 200) {
            outOfReach = false;
            read(response.responseBody().toString());
        }
        return Uni.createFrom().voidItem();
    }

    private void read(String body) {
        Map<String, JsonObject> fetched;
        try {
            fetched = new JsonObject(body)
                    .getJsonArray("keys").stream()
                            .map(JsonObject.class::cast)
                            .filter(key -> key.getString("kid") != null)
                            .collect(Collectors.toUnmodifiableMap(
                                    key -> key.getString("kid"), key -> key, (one, other) -> one));
        } catch (DecodeException | ClassCastException | NullPointerException unreadable) {
            LOG.warnf("The key set can't be read: %s", unreadable.getMessage());
            return;
        }
        if (!fetched.equals(keys)) {
            LOG.infof("The key set has changed: %s", fetched.keySet());
            keys = fetched;
            onChange.run();
        }
    }
}
