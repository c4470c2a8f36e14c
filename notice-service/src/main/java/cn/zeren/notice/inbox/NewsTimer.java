package cn.zeren.notice.inbox;

import cn.zeren.notice.inbox.InboxQueries.Arrivals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Looks for what is new in any inbox, once for all streams that are open here, and wakes those it may be for. It knows no
 * more than who was told: what was told, each stream reads itself with the eyes of its reader.
 */
@ApplicationScoped
class NewsTimer {

    private static final Logger LOG = Logger.getLogger(NewsTimer.class);
    private static final long STOP_MILLIS = 5_000;

    private final InboxQueries queries;
    private final long restMillis;
    private final BroadcastProcessor<Arrivals> arrivals = BroadcastProcessor.create();
    private final AtomicInteger readers = new AtomicInteger();
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;
    // 0 while nobody reads: what comes meanwhile is not gone through when somebody does
    private long seen;

    NewsTimer(InboxQueries queries, InboxConfig config) {
        this.queries = queries;
        this.restMillis = config.look().toMillis();
    }

    /** Something, each time there may be news for the reader. One that is slow to look is not told twice. */
    Multi<Arrivals> of(Reader reader) {
        return arrivals.onSubscription()
                .invoke(readers::incrementAndGet)
                .onTermination()
                .invoke(readers::decrementAndGet)
                .select()
                .where(some -> some.mayBeFor(reader))
                .onOverflow()
                .dropPreviousItems();
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = new Thread(this::loop, "inbox-news");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        stop.release();
        arrivals.onComplete();
        thread.join(STOP_MILLIS);
    }

    private void loop() {
        try {
            while (running) {
                if (readers.get() > 0) {
                    look();
                } else {
                    seen = 0;
                }
                stop.tryAcquire(restMillis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was missed by a failure is seen at the next look, and by each stream at its next beat. */
    private void look() {
        try {
            Arrivals found = VertxContextSupport.subscribeAndAwait(() -> queries.arrivals(seen));
            seen = found.horizon();
            if (!found.none()) {
                arrivals.onNext(found);
            }
        } catch (Throwable failure) {
            LOG.error("inboxes are looked at again", failure);
        }
    }
}
