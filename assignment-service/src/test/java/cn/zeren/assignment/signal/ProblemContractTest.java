package cn.zeren.assignment.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.testing.NoticeEvents;
import cn.zeren.platform.testing.Contracts;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of notice-service's problems. */
class ProblemContractTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);

    private final UUID id = UUID.randomUUID();

    @Test
    void noticeServicePromisesWhatIsRead() {
        Contracts.of("notice-service").promises(NoticeEvents.PROBLEMS, ProblemWire.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOUND", "PLANNED", "REPORTED", "RETURNED", "REOPENED", "CLOSED", "SETTLED", "PARKED"})
    void whateverIsNotVoidCameAgainAlsoInAWordNotKnownHere(String status) {
        Problem problem = wire(id, "CONDUCT", DAY, status).problem();
        assertFalse(problem.voided());
        assertEquals(id, problem.recurrenceOf());
    }

    @Test
    void aStateWithoutUnitCauseOrDayIsNoProblem() {
        assertTrue(wire(id, "CONDUCT", DAY, "VOIDED").problem().voided());
        assertThrows(IllegalArgumentException.class, wire(null, "CONDUCT", DAY, "FOUND")::problem);
        assertThrows(IllegalArgumentException.class, wire(id, null, DAY, "FOUND")::problem);
        assertThrows(IllegalArgumentException.class, wire(id, "CONDUCT", null, "FOUND")::problem);
        assertThrows(IllegalArgumentException.class, new ProblemWire(id, 1, null)::problem);
    }

    private ProblemWire wire(UUID unit, String cause, LocalDate foundOn, String status) {
        return new ProblemWire(id, 1, new ProblemWire.State(unit, cause, status, foundOn, id));
    }
}
