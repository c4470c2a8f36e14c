package cn.zeren.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor gives back the key it was made of, and nothing else is taken for one. */
class CursorTest {

    private record Place(LocalDate day, UUID id) {}

    private static Place place(String cursor) {
        return Cursor.parse(cursor, 2, key -> new Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
    }

    @Test
    void theKeyComesBack() {
        Place last = new Place(LocalDate.of(2016, 7, 1), UUID.randomUUID());
        assertEquals(last, place(Cursor.of("2016-07-01", last.id().toString())));
        assertEquals(last.id(), Cursor.id(Cursor.of(last.id())));
    }

    @Test
    void theFirstPageHasNone() {
        assertNull(place(null));
        assertNull(place(""));
        assertNull(Cursor.id(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64!", "2016-07-01", "x"})
    void whatIsNoCursorIsRefused(String forged) {
        assertRefused(forged);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String id = UUID.randomUUID().toString();
        assertRefused(Cursor.of(id));
        assertRefused(Cursor.of("2016-07-01", id, "more"));
        assertRefused(Cursor.of("no day", id));
        assertRefused(Cursor.of("2016-07-01", "no id"));
    }

    private static void assertRefused(String cursor) {
        Refusal refusal = assertThrows(Refused.class, () -> place(cursor)).refusal();
        assertEquals("CURSOR_MALFORMED", refusal.code());
        assertEquals("/cursor", refusal.errors().get(0).pointer());
    }
}
