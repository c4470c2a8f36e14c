package cn.zeren.platform.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUIDv7 (RFC 9562): sortable by the instant they were made at, unguessable in the rest. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id that sorts at {@code now}, to the microsecond. */
    public static UUID at(Instant now) {
        long millis = now.toEpochMilli();
        long subMilli = (now.getNano() / 1_000L) % 1_000L * 4_096L / 1_000L;
        long high = (millis << 16) | 0x7000L | subMilli;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
