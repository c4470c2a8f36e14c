package cn.zeren.gateway.forward;

import java.util.function.LongSupplier;

/** Knows since when nothing has moved. Movement costs one reading of the clock; the {@link Watch} looks now and then. */
final class Silence {

    private final LongSupplier limitNanos;
    private final Runnable tooLong;
    private long since;
    private Silence previous = this;
    private Silence next = this;

    /** The end of a ring: never too long. */
    Silence() {
        this(() -> Long.MAX_VALUE, () -> {});
    }

    /**
     * @param limitNanos how long silence may last at present
     * @param tooLong run when it has lasted longer
     */
    Silence(LongSupplier limitNanos, Runnable tooLong) {
        this.limitNanos = limitNanos;
        this.tooLong = tooLong;
        this.since = System.nanoTime();
    }

    void broken() {
        since = System.nanoTime();
    }

    /** Nobody listens any more. */
    void over() {
        previous.next = next;
        next.previous = previous;
        previous = this;
        next = this;
    }

    void look(long now) {
        if (now - since > limitNanos.getAsLong()) {
            tooLong.run();
        }
    }

    Silence next() {
        return next;
    }

    void insertAfter(Silence other) {
        previous = other;
        next = other.next;
        next.previous = this;
        other.next = this;
    }
}
