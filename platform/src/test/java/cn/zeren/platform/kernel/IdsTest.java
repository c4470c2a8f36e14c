package cn.zeren.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2016-03-01T01:02:03.456789Z");

    @Test
    void anIdIsAVersionSevenUuidOfTheStandardVariant() {
        UUID id = Ids.at(NOW);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void anIdHoldsTheMillisecondItWasMadeAt() {
        assertEquals(NOW.toEpochMilli(), Ids.at(NOW).getMostSignificantBits() >>> 16);
    }

    @Test
    void idsSortByTheMicrosecondTheyWereMadeAt() {
        String before = Ids.at(NOW).toString();
        for (int i = 1; i <= 2_000; i++) {
            String after = Ids.at(NOW.plus(i, ChronoUnit.MICROS)).toString();
            assertTrue(before.compareTo(after) < 0, before + " before " + after);
            before = after;
        }
    }

    @Test
    void idsOfOneInstantDiffer() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(ids.add(Ids.at(NOW)));
        }
    }
}
