package cn.zeren.assignment.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In person, by the holder of the day, and never on both sides. */
class SignaturesTest {

    private static final UUID HOLDER = UUID.randomUUID();

    @Test
    void theHolderOfTheDaySigns() {
        assertTrue(Signatures.refusesProxy(HOLDER, Set.of(HOLDER), "局长").isEmpty());
    }

    @Test
    void aProxyIsRefusedAsAForbiddenHand() {
        Refusal refusal =
                Signatures.refusesProxy(UUID.randomUUID(), Set.of(HOLDER), "局长").orElseThrow();
        assertEquals("NOT_THE_HOLDER", refusal.code());
        assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
    }

    @Test
    void anAccountWithoutAnOfficialSignsNothing() {
        assertTrue(Signatures.refusesProxy(null, Set.of(HOLDER), "局长").isPresent());
        assertTrue(Signatures.refusesProxy(HOLDER, Set.of(), "局长").isPresent(), "a vacant post");
    }

    @Test
    void whoSignedDoesNotCountersign() {
        assertTrue(Signatures.refusesBothSides(HOLDER, HOLDER).isPresent());
        assertTrue(Signatures.refusesBothSides(HOLDER, UUID.randomUUID()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2016-02-28, 0", "2016-02-29, 0", "2016-03-01, 1", "2017-02-28, 365"})
    void latenessIsCountedFromTheDayAfterTheLast(LocalDate day, int late) {
        assertEquals(late, Signatures.daysLate(LocalDate.of(2016, 2, 29), day));
    }
}
