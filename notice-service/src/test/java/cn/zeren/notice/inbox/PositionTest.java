package cn.zeren.notice.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refused;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void isReadAsItWasWritten() {
        Position position = new Position(7421, UUID.randomUUID());

        assertEquals(position, Position.of(position.text()));
        assertEquals(7420, Position.before(7421).tx());
    }

    @Test
    void noneIsNone() {
        assertNull(Position.of(null));
        assertNull(Position.of(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "1",
                "-1-00000000-0000-0000-0000-000000000000",
                "1-zzz",
                "1-------------------------------------"
            })
    void whatWasNotGivenOutIsRefused(String forged) {
        assertEquals(
                "CURSOR_MALFORMED",
                assertThrows(Refused.class, () -> Position.of(forged)).refusal().code());
    }
}
