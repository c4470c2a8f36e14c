package cn.zeren.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Caller CALLER = Caller.of("frontend", "official-1", "Bearer a");

    private final VerifiedTokens tokens = new VerifiedTokens(100);

    @Test
    void theSameTokenIsFoundUntilItsTimeIsUp() {
        tokens.keep("t", CALLER, 1_000, 60, tokens.generation());
        assertEquals(CALLER, tokens.find("t", 1_059));
        assertNull(tokens.find("t", 1_060));
        assertEquals(0, tokens.size(), "an expired entry is let go of");
    }

    @Test
    void aTokenOneCharacterOffIsNotFound() {
        tokens.keep("token-a", CALLER, 0, 60, tokens.generation());
        assertNull(tokens.find("token-b", 1));
    }

    @Test
    void aTokenAlreadyExpiredIsNotKept() {
        tokens.keep("t", CALLER, 0, 0, tokens.generation());
        tokens.keep("u", CALLER, 0, -5, tokens.generation());
        assertEquals(0, tokens.size());
    }

    @Test
    void aVerificationBegunBeforeTheKeysChangedIsNotKept() {
        long before = tokens.generation();
        tokens.dropAll();
        tokens.keep("t", CALLER, 0, 60, before);
        assertNull(tokens.find("t", 1));
    }

    @Test
    void thereAreNeverMoreThanTheCapacity() {
        for (int i = 0; i < 10_000; i++) {
            tokens.keep("t" + i, CALLER, 0, 60, tokens.generation());
            assertTrue(tokens.size() <= 100);
        }
    }

    @Test
    void expiredOnesMakeRoomFirst() {
        for (int i = 0; i < 99; i++) {
            tokens.keep("old" + i, CALLER, 0, 60, tokens.generation());
        }
        tokens.keep("live", CALLER, 50, 60, tokens.generation());
        tokens.keep("new", CALLER, 70, 60, tokens.generation());
        assertEquals(CALLER, tokens.find("live", 71));
        assertEquals(CALLER, tokens.find("new", 71));
        assertEquals(2, tokens.size());
    }

    @Test
    void aCacheOfSizeZeroKeepsNothing() {
        VerifiedTokens none = new VerifiedTokens(0);
        none.keep("t", CALLER, 0, 60, none.generation());
        assertNull(none.find("t", 1));
    }
}
