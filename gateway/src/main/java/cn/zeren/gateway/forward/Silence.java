package cn.zeren.gateway.forward;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Notices when nothing has moved for too long. Movement costs one reading of the clock; the timer catches up by itself. */
final class Silence {

    private final Vertx vertx;
    private final LongSupplier limitNanos;
    private final Runnable tooLong;
    private long since;
    private long timer;

    /**
     * @param limitNanos how long silence may last at present
     * @param tooLong run once when it has lasted longer
     */
    Silence(Vertx vertx, LongSupplier limitNanos, Runnable tooLong) {
        this.vertx = vertx;
        this.limitNanos = limitNanos;
        this.tooLong = tooLong;
    }

    void watch() {
        since = System.nanoTime();
        arm(limitNanos.getAsLong());
    }

    void broken() {
        since = System.nanoTime();
    }

    void over() {
        vertx.cancelTimer(timer);
    }

    /** Runs after everything this event loop has been given to do so far. */
    void afterwards(Runnable action) {
        vertx.getOrCreateContext().runOnContext(now -> action.run());
    }

    private void arm(long nanos) {
        timer = vertx.setTimer(TimeUnit.NANOSECONDS.toMillis(nanos) + 1, fired -> look());
    }

    private void look() {
        long left = limitNanos.getAsLong() - (System.nanoTime() - since);
        if (left > 0) {
            arm(left);
        } else {
            tooLong.run();
        }
    }
}
