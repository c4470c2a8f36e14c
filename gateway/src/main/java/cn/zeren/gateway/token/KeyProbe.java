package cn.zeren.gateway.token;

import cn.zeren.gateway.GatewayConfig;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.logging.Logger;

/**
 * Makes quarkus-oidc fetch the key set every so often. By itself it does so only when a token names a key it does not
 * know; a key that is withdrawn while nobody shows a new one would stay good for ever. So the probe shows it such a
 * token: its key id exists nowhere, and it is refused every time.
 */
@ApplicationScoped
class KeyProbe {

    private static final Logger LOG = Logger.getLogger(KeyProbe.class);
    private static final String UNKNOWN_KEY =
            encode("{\"alg\":\"RS256\",\"kid\":\"zeren-probe\"}") + '.' + encode("{}") + '.' + encode("none");

    private final TenantIdentityProvider oidc;
    private final KeySet keys;
    private final Vertx vertx;
    private final long intervalMillis;
    private long timer;

    KeyProbe(GatewayConfig config, TenantIdentityProvider oidc, KeySet keys, Vertx vertx) {
        this.oidc = oidc;
        this.keys = keys;
        this.vertx = vertx;
        this.intervalMillis = config.token().keyCheckInterval().toMillis();
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(0, intervalMillis, tick -> oidc.authenticate(new AccessTokenCredential(UNKNOWN_KEY))
                .subscribe()
                .with(identity -> LOG.error("A token signed by nobody was taken for good"), keys::noteFailure));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
