package cn.zeren.gateway.quota;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.token.Caller;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How many requests each end user of each client may make, and each address that shows no token. Kept in this process:
 * with several gateways a caller has that many times as much.
 */
@Singleton
public class Quotas {

    private static final long SWEEP_MILLIS = 10_000;

    private final Policy standard;
    private final Map<String, Policy> byClient;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * The answer to one request.
     *
     * @param policy value of {@code RateLimit-Policy}
     * @param left value of {@code RateLimit}: requests left, and seconds until all are there again
     * @param retryAfter whole seconds until one more is granted
     */
    public record Allowance(boolean granted, CharSequence policy, String left, String retryAfter) {}

    Quotas(GatewayConfig config, Vertx vertx) {
        GatewayConfig.RateLimit limits = config.rateLimit();
        this.standard = new Policy("default", limits.perSecond(), limits.burst());
        this.byClient = limits.clients().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Policy(
                                entry.getKey(),
                                entry.getValue().perSecond(),
                                entry.getValue().burst())));
        vertx.setPeriodic(SWEEP_MILLIS, tick -> sweep(System.nanoTime()));
    }

    public Allowance of(Caller caller) {
        return take(caller.key(), byClient.getOrDefault(caller.clientId(), standard));
    }

    public Allowance ofAddress(String address) {
        return take(address, standard);
    }

    private Allowance take(String key, Policy policy) {
        long now = System.nanoTime();
        Bucket bucket = buckets.get(key);
        if (bucket == null) {
            bucket = buckets.computeIfAbsent(key, unseen -> new Bucket(policy, now));
        }
        return bucket.take(now);
    }

    /** A full bucket remembers nothing, so it can be forgotten. */
    void sweep(long now) {
        buckets.values().removeIf(bucket -> bucket.fullAt(now));
    }

    int size() {
        return buckets.size();
    }
}
