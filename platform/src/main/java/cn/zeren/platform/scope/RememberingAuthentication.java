package cn.zeren.platform.scope;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: by quarkus-oidc the first time, from memory for a short while after (ADR 12). */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberingAuthentication implements HttpAuthenticationMechanism {

    private static final Uni<HttpCredentialTransport> TRANSPORT =
            Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "Bearer"));

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;
    private final Clock wallClock = Clock.systemUTC();

    RememberingAuthentication(OidcAuthenticationMechanism oidc, VerifiedTokens verified) {
        this.oidc = oidc;
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        String token = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (token == null) {
            return oidc.authenticate(exchange, providers);
        }
        long begun = System.nanoTime();
        SecurityIdentity known = verified.find(token, begun);
        return known != null
                ? Uni.createFrom().item(known)
                : oidc.authenticate(exchange, providers)
                        .onItem()
                        .ifNotNull()
                        .transform(caller -> remember(token, caller, begun));
    }

    private SecurityIdentity remember(String token, SecurityIdentity found, long begun) {
        // what it was found with hangs on the first request, which nobody else should see or keep from being forgotten
        SecurityIdentity caller = QuarkusSecurityIdentity.builder()
                .setPrincipal(found.getPrincipal())
                .addRoles(found.getRoles())
                .addPermissions(found.getPermissions())
                .addCredentials(found.getCredentials())
                .build();
        JsonWebToken claims = (JsonWebToken) found.getPrincipal();
        if (token.endsWith(" " + claims.getRawToken())) {
            long left = TimeUnit.SECONDS.toNanos(claims.getExpirationTime())
                    - TimeUnit.MILLISECONDS.toNanos(wallClock.millis());
            verified.keep(token, caller, begun, System.nanoTime(), left);
        }
        return caller;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return oidc.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return TRANSPORT;
    }
}
