package cn.zeren.assignment.rectification;

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
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of notice-service's rectifications. */
class RectificationContractTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);

    @Test
    void noticeServicePromisesWhatIsRead() {
        Contracts.of("notice-service").promises(NoticeEvents.TOPIC, RectificationWire.class);
    }

    @ParameterizedTest
    @CsvSource({"OPEN,true", "IN_PROGRESS,true", "RETURNED,true", "REOPENED,true", "CLOSED,false", "VOIDED,false"})
    void onlyClosedOrVoidedIsSettledAndAnUnknownWordIsOpen(String status, boolean open) {
        var one = new Rectification(UUID.randomUUID(), UUID.randomUUID(), status, DAY, null);
        assertEquals(open, one.open());
    }

    @Test
    void aStateWithoutUnitOrDayIsNoRectification() {
        UUID id = UUID.randomUUID();
        var nameless = new RectificationWire(id, 1, new RectificationWire.State(null, "OPEN", DAY, null));
        var undated = new RectificationWire(id, 1, new RectificationWire.State(id, "OPEN", null, null));
        assertThrows(IllegalArgumentException.class, nameless::rectification);
        assertThrows(IllegalArgumentException.class, undated::rectification);
        assertThrows(IllegalArgumentException.class, () -> new RectificationWire(id, 1, null).rectification());
        assertTrue(new RectificationWire(id, 1, new RectificationWire.State(id, "OPEN", DAY, null))
                .rectification()
                .open());
        assertFalse(new RectificationWire(id, 2, new RectificationWire.State(id, "CLOSED", DAY, DAY))
                .rectification()
                .open());
    }
}
