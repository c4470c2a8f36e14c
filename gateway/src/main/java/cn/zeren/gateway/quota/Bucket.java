package cn.zeren.gateway.quota;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket kept as one number: the instant at which it will be full again. Taking a request moves that instant on
 * by the price of one; it may lie at most a burst ahead.
 */
final class Bucket {

    private static final long SECOND = 1_000_000_000L;

    private final Policy policy;
    private final AtomicLong fullAt;

    Bucket(Policy policy, long now) {
        this.policy = policy;
        this.fullAt = new AtomicLong(now);
    }

    /** @param now from {@link System#nanoTime()} */
    Quotas.Allowance take(long now) {
        long price = policy.nanosPerRequest();
        long capacity = price * policy.burst();
        while (true) {
            long seen = fullAt.get();
            long from = seen - now > 0 ? seen : now;
            long next = from + price;
            if (next - now > capacity) {
                return answer(false, from - now, next - now - capacity);
            }
            if (fullAt.compareAndSet(seen, next)) {
                return answer(true, next - now, 0);
            }
        }
    }

    boolean fullAt(long now) {
        return fullAt.get() - now <= 0;
    }

    private Quotas.Allowance answer(boolean granted, long nanosToFull, long nanosToOne) {
        long left = policy.burst() - ceil(nanosToFull, policy.nanosPerRequest());
        String header = '"' + policy.name() + "\";r=" + Math.max(0, left) + ";t=" + ceil(nanosToFull, SECOND);
        String retryAfter = granted ? "0" : Long.toString(Math.max(1, ceil(nanosToOne, SECOND)));
        return new Quotas.Allowance(granted, policy.header(), header, retryAfter);
    }

    private static long ceil(long part, long whole) {
        return (part + whole - 1) / whole;
    }
}
