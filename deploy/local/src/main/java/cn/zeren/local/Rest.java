package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the suite has come to rest: every service has run its timers through a day, has nothing left to publish,
 * and has applied all it reads. Work goes round between the services, so rest is believed when it is seen twice.
 */
public final class Rest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 50;

    private final Api api;

    Rest(Api api) {
        this.api = api;
    }

    /**
     * Returns when all services are at rest and their timers have run through {@code day}.
     *
     * @throws Trouble when they do not come to rest in time, naming the one that does not
     */
    public void through(LocalDate day) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int seen = 0;
        while (seen < 2) {
            String restless = restless(day);
            seen = restless == null ? seen + 1 : 0;
            if (restless != null && System.nanoTime() > deadline) {
                throw new Trouble("系统没有静止 the suite does not come to rest: " + restless, "看日志 see ./zeren logs NAME");
            }
            look();
        }
    }

    private String restless(LocalDate day) {
        for (Service service : Service.values()) {
            Api.Reply reply = api.get("clerk", "/api/" + service.id() + "/v1/sandbox/clock");
            JsonNode state = reply.body();
            boolean rests = reply.status() == 200
                    && !LocalDate.parse(state.path("timersThrough").asText()).isBefore(day)
                    && state.path("outboxPending").asLong() == 0
                    && state.path("inboundBehind").asLong() == 0;
            if (!rests) {
                return service.id() + " " + state;
            }
        }
        return null;
    }

    private static void look() {
        try {
            if (new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
