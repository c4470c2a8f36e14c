package cn.zeren.gateway.forward;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * Looks over everything one event loop has under way, a few times in each time limit. A timer for every request would
 * make the loop set its alarm clock anew for every request, which costs a call to the kernel each time.
 */
final class Watch {

    private static final int LOOKS_PER_LIMIT = 10;
    private static final long LONGEST_INTERVAL_MILLIS = 1_000;

    private final Silence ring = new Silence();

    /** To be called on the event loop it is to watch. */
    static Watch start(Vertx vertx, long shortestLimitNanos) {
        Watch watch = new Watch();
        long interval = Math.max(1, TimeUnit.NANOSECONDS.toMillis(shortestLimitNanos) / LOOKS_PER_LIMIT);
        // the root context: this outlives the request that happens to come first
        VertxContext.getRootContext(Vertx.currentContext())
                .runOnContext(
                        now -> vertx.setPeriodic(Math.min(interval, LONGEST_INTERVAL_MILLIS), tick -> watch.look()));
        return watch;
    }

    void add(Silence silence) {
        silence.insertAfter(ring);
    }

    private void look() {
        long now = System.nanoTime();
        Silence each = ring.next();
        while (each != ring) {
            Silence next = each.next();
            each.look(now);
            each = next;
        }
    }
}
