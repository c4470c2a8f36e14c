package cn.zeren.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Business time. Nothing else in the suite reads the system clock. In production it is the system clock; in a sandbox
 * it was put somewhere and ticks on from there.
 */
@ApplicationScoped
public class BusinessClock {

    /** Where business dates are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Duration shift = Duration.ZERO;

    /** Now, to the microsecond: the resolution of the database. */
    public Instant now() {
        return realNow().plus(shift).truncatedTo(ChronoUnit.MICROS);
    }

    /** The business day of {@link #now()}. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The first instant of a business day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Real time: what a move of a sandbox's clock is anchored to. */
    public Instant realNow() {
        return Instant.now();
    }

    /** Sandbox only: business time was {@code business} when real time was {@code movedAt}. */
    void put(Instant business, Instant movedAt) {
        shift = Duration.between(movedAt, business);
    }
}
