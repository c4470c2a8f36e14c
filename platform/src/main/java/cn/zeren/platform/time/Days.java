package cn.zeren.platform.time;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs the daily timers, each day in order, from the day after its mark to today. With the system clock it looks every
 * half minute; in a sandbox it follows the clock event by event and walks every day that is passed over.
 */
@ApplicationScoped
public class Days {

    private static final Logger LOG = Logger.getLogger(Days.class);
    private static final long LOOK_SECONDS = 30;
    private static final long RETRY_SECONDS = 1;

    private record Move(Instant business, Instant movedAt) {}

    private final BusinessClock clock;
    private final Marks marks;
    private final List<Daily> timers;
    private final boolean sandbox;
    private final Instant sandboxStart;
    private final Queue<Move> moves = new ConcurrentLinkedQueue<>();
    private final Semaphore wakes = new Semaphore(0);
    private volatile LocalDate through = LocalDate.MIN;
    private volatile boolean running;
    private Thread thread;

    Days(
            BusinessClock clock,
            Marks marks,
            @All List<Daily> timers,
            @ConfigProperty(name = "zeren.clock") String kind,
            @ConfigProperty(name = "zeren.sandbox.start", defaultValue = "2015-12-31T09:00:00+08:00") String start) {
        this.clock = clock;
        this.marks = marks;
        this.timers = timers;
        this.sandbox = "sandbox".equals(kind);
        this.sandboxStart = java.time.OffsetDateTime.parse(start).toInstant();
    }

    /** Before anything else observes the start: nobody may see another time first. */
    void start(@Observes @Priority(1) StartupEvent started) throws SQLException {
        if (sandbox && !marks.restore(clock)) {
            marks.put(clock, sandboxStart, clock.realNow());
        }
        running = true;
        thread = new Thread(this::loop, "days");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Whether this is a sandbox, where time can be moved. */
    public boolean sandbox() {
        return sandbox;
    }

    /** The last day whose timers have all run. */
    public LocalDate through() {
        return through;
    }

    /** Sandbox: business time is to become what it was said to be at {@code movedAt}. */
    void follow(Instant business, Instant movedAt) {
        if (sandbox) {
            moves.add(new Move(business, movedAt));
            wakes.release();
        }
    }

    private void loop() {
        while (running) {
            try {
                work();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A move that could not be walked to its end stays first in line. */
    private void work() throws InterruptedException {
        try {
            runThrough(clock.today());
            Move move = moves.peek();
            if (move == null) {
                rest(LOOK_SECONDS);
            } else {
                walk(move);
                moves.remove();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("the day's work failed and is tried again", e);
            rest(RETRY_SECONDS);
        }
    }

    private void rest(long seconds) throws InterruptedException {
        if (wakes.tryAcquire(seconds, TimeUnit.SECONDS)) {
            wakes.drainPermits();
        }
    }

    private void walk(Move move) throws SQLException {
        LocalDate last = LocalDate.ofInstant(move.business(), BusinessClock.ZONE);
        for (LocalDate day = clock.today().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            marks.put(clock, BusinessClock.startOf(day), clock.realNow());
            runThrough(day);
        }
        if (move.business().isAfter(clock.now())) {
            marks.put(clock, move.business(), move.movedAt());
        }
    }

    private void runThrough(LocalDate last) throws SQLException {
        for (Daily timer : timers) {
            LocalDate done = marks.through(timer.name()).orElse(last.minusDays(1));
            for (LocalDate day = done.plusDays(1); running && !day.isAfter(last); day = day.plusDays(1)) {
                run(timer, day);
                marks.finished(timer.name(), day);
            }
        }
        through = last;
    }

    private static void run(Daily timer, LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> timer.run(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(timer.name() + " of " + day, failure);
        }
    }
}
