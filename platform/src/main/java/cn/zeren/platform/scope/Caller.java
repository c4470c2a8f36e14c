package cn.zeren.platform.scope;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, read from the verified token: the only reader of {@link SecurityIdentity}. */
@RequestScoped
public class Caller {

    private static final Set<Role> ADMINISTRATORS =
            Set.copyOf(List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The actor of this request.
     *
     * @throws Refused {@code SEPARATION_OF_DUTIES} for a token that holds two of the three administrator roles
     */
    public Actor actor() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(claim -> Role.ofClaim(claim).ifPresent(roles::add));
        if (roles.stream().filter(ADMINISTRATORS::contains).count() > 1) {
            throw new Refused(new Refusal("SEPARATION_OF_DUTIES", Refusal.Kind.FORBIDDEN, null, Map.of(), List.of()));
        }
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        UUID official = id(token, "official_id");
        // an official's sight follows from posts and assignments: a unit in the token must not widen it
        UUID unit = official == null ? id(token, "unit_id") : null;
        return new Actor(identity.getPrincipal().getName(), official, unit, roles, false);
    }

    /** When the token of this request runs out: an answer that lasts must end with it. */
    public Instant expiry() {
        return Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
    }

    private static UUID id(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : UUID.fromString(value.toString());
    }
}
