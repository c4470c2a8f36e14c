package cn.zeren.gateway.forward;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What one event loop sends on is sent together, once it has read all that was there to read. Sent one by one, each
 * request wakes the other side for itself alone, and both sides spend more on falling asleep and waking than on work.
 */
final class Together {

    private final Context loop;
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** @param loop the event loop all calls come from */
    Together(Context loop) {
        this.loop = loop;
    }

    void send(Runnable sending) {
        if (waiting.isEmpty()) {
            loop.runOnContext(allRead -> flush());
        }
        waiting.add(sending);
    }

    private void flush() {
        try {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        } finally {
            if (!waiting.isEmpty()) {
                loop.runOnContext(othersWait -> flush());
            }
        }
    }
}
