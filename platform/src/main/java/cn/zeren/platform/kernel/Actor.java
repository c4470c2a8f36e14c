package cn.zeren.platform.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who acts, as a verified token (or the service itself) says.
 *
 * @param name the account or client name, written to the journal
 * @param officialId the official behind the account; null for systems and citizens
 * @param unitId the unit an outside system acts for, and so the root of its scope; null for officials, whose scope
 *     follows from their posts and assignments and never from the token
 * @param roles which verbs are allowed
 * @param everywhere true only for the service's own work (consumers and timers): row scope is not narrowed
 */
public record Actor(String name, UUID officialId, UUID unitId, Set<Role> roles, boolean everywhere) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The service at its own work: a consumer or a timer. */
    public static Actor service(String name) {
        return new Actor(name, null, null, Set.of(), true);
    }

    public boolean has(Role... anyOf) {
        return Stream.of(anyOf).anyMatch(roles::contains);
    }

    /**
     * The first line of every command: may this actor use the verb at all?
     *
     * @throws Refused {@code FORBIDDEN} when none of the roles is held
     */
    public void require(Role... anyOf) {
        Refused.when(refusesUnless(anyOf));
    }

    /** {@code FORBIDDEN} when none of the roles is held: what {@code _actions} tells beforehand. */
    public Optional<Refusal> refusesUnless(Role... anyOf) {
        return has(anyOf) ? Optional.empty() : Optional.of(Refusal.forbidden());
    }
}
