package cn.zeren.notice.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends what is due, every second, as long as any way leads out of the suite. Every replica does. */
@ApplicationScoped
public class SendingTimer {

    private static final Logger LOG = Logger.getLogger(SendingTimer.class);
    private static final long REST_MILLIS = 1_000;
    private static final long STOP_MILLIS = 5_000;

    private final SendingService service;
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    SendingTimer(SendingService service) {
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        running = service.leaves();
        thread = new Thread(this::loop, "deliveries");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        stop.release();
        thread.join(STOP_MILLIS);
    }

    private void loop() {
        try {
            while (running) {
                if (!round()) {
                    stop.tryAcquire(REST_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure costs a rest; claims that were made run out. */
    private boolean round() {
        try {
            return VertxContextSupport.subscribeAndAwait(service::round);
        } catch (Throwable failure) {
            LOG.error("deliveries are tried again", failure);
            return false;
        }
    }
}
