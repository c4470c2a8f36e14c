package cn.zeren.platform.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Carries the outbox to Kafka. One replica relays at a time (advisory lock); the others tell it of their commits, one
 * {@code NOTIFY} for many of them. A slow poll stands behind the wakes, so a lost wake costs a second and no event.
 *
 * <p>It is a thread with plain blocking calls of its own: its whole job is to wait for two servers in turn.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int POLL_MILLIS = 1_000;
    private static final long LOCK = 0x7a65_7265_6eL;
    private static final String CHANNEL = "zeren_outbox";

    private final DataSource database;
    private final Outbox outbox;
    private final Semaphore wakes = new Semaphore(0);
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestAgeMillis = new AtomicLong();
    private volatile boolean running;
    private volatile boolean leading;
    private List<Thread> threads = List.of();

    Relay(
            DataSource database,
            Producer<String, String> kafka,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = new Outbox(kafka, service);
        meters.gauge("zeren.outbox.pending", pending);
        meters.gauge("zeren.outbox.oldest.age.millis", oldestAgeMillis);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        threads = List.of(new Thread(this::relay, "relay"), new Thread(this::listen, "relay-ear"));
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /** Something was committed: look at the outbox now and not at the next poll. */
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /** Events committed and not yet on Kafka. */
    public long pending() {
        try (Connection connection = database.getConnection()) {
            measure(connection);
            return pending.get();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox can't be read", e);
        }
    }

    private void relay() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                if (tryLock(connection)) {
                    lead(connection);
                } else {
                    rest();
                    execute(connection, "notify " + CHANNEL);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("relay pauses: %s", e.getMessage());
                pause();
            }
        }
    }

    /** Leads until the connection fails: with it the lock is gone, and another replica may lead already. */
    private void lead(Connection connection) throws SQLException, InterruptedException {
        leading = true;
        try {
            while (running) {
                wakes.drainPermits();
                boolean more = true;
                while (more) {
                    more = outbox.carry(connection);
                }
                measure(connection);
                rest();
            }
        } finally {
            leading = false;
            measure(connection);
            unlock(connection);
        }
    }

    private void rest() throws InterruptedException {
        if (wakes.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }

    /** After a failure: a whole poll, wakes or not, so that a server that is down is not hammered. */
    private void pause() {
        try {
            new Semaphore(0).tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another replica's commits wake this one while it leads. */
    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                execute(connection, "listen " + CHANNEL);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    if (postgres.getNotifications(POLL_MILLIS) != null && leading) {
                        wake();
                    }
                }
            } catch (SQLException e) {
                if (running) {
                    LOG.debugf("relay listens again: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void measure(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*), coalesce(extract(epoch from now() - (select known_at from journal"
                                + " where seq = (select min(seq) from outbox))) * 1000, 0) from outbox")) {
            row.next();
            pending.set(row.getLong(1));
            oldestAgeMillis.set(row.getLong(2));
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) {
        try {
            execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            LOG.debugf("lock went with its connection: %s", e.getMessage());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
