package cn.zeren.platform.scope;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Callers whose token was found good within the last minute. The key is the whole token, so nothing but the very same
 * bytes is ever found; only good ones are kept, and all are dropped whenever the key set is fetched. Times are those of
 * {@link System#nanoTime()}: a token's life is real time, whatever day the business clock shows.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class VerifiedTokens implements OidcResponseFilter {

    static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    static final int CAPACITY = 5_000;

    /** The answer with new keys is seen here a moment before they are verified with. */
    static final long SETTLING = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private volatile long dropped = System.nanoTime() - SETTLING;

    private record Entry(SecurityIdentity caller, long until) {}

    SecurityIdentity find(String token, long now) {
        Entry entry = entries.get(token);
        return entry != null && entry.until() - now > 0 ? entry.caller() : null;
    }

    /**
     * @param begun when its verification began: it is not kept if the keys have changed since
     * @param left nanoseconds to its expiry
     */
    void keep(String token, SecurityIdentity caller, long begun, long now, long left) {
        if (left <= 0 || begun - dropped < SETTLING) {
            return;
        }
        if (entries.size() >= CAPACITY) {
            entries.clear();
        }
        Entry entry = new Entry(caller, now + Math.min(left, LONGEST));
        entries.put(token, entry);
        if (begun - dropped < SETTLING) {
            entries.remove(token, entry);
        }
    }

    void drop(long now) {
        dropped = now;
        entries.clear();
    }

    int size() {
        return entries.size();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext keySet) {
        drop(System.nanoTime());
        return Uni.createFrom().voidItem();
    }
}
