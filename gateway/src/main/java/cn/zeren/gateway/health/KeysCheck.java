package cn.zeren.gateway.health;

import cn.zeren.gateway.token.KeySet;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without a key no token can be verified; with the keys once fetched, the identity service may be away for a while. */
@Readiness
@ApplicationScoped
class KeysCheck implements HealthCheck {

    private final KeySet keys;

    KeysCheck(KeySet keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("token keys")
                .status(keys.usable())
                .withData("known", keys.size())
                .withData("identity service", keys.outOfReach() ? "UNREACHABLE" : "UP")
                .build();
    }
}
