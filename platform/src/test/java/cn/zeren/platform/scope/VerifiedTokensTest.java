package cn.zeren.platform.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final SecurityIdentity HEAD = caller("head");
    private static final SecurityIdentity CLERK = caller("clerk");

    private final VerifiedTokens tokens = new VerifiedTokens();

    /** Some time after the keys were fetched. */
    private long now;

    @BeforeEach
    void theKeysHaveSettled() {
        now = 1_000_000;
        tokens.drop(now);
        now += VerifiedTokens.SETTLING;
    }

    @Test
    void theSameTokenIsFoundForAMinute() {
        keep("token-a", HEAD, 3 * VerifiedTokens.LONGEST);
        assertSame(HEAD, tokens.find("token-a", now));
        assertSame(HEAD, tokens.find("token-a", now + VerifiedTokens.LONGEST - 1));
        assertNull(tokens.find("token-a", now + VerifiedTokens.LONGEST));
    }

    @Test
    void aTokenIsNotFoundPastItsExpiry() {
        keep("token-a", HEAD, 50);
        assertSame(HEAD, tokens.find("token-a", now + 49));
        assertNull(tokens.find("token-a", now + 50));
    }

    @Test
    void aTokenAlreadyExpiredIsNotKept() {
        keep("token-a", HEAD, 0);
        keep("token-b", HEAD, -5);
        assertEquals(0, tokens.size());
    }

    @Test
    void aTokenOneCharacterOffIsNotFound() {
        keep("token-a", HEAD, 50);
        assertNull(tokens.find("token-b", now));
    }

    @Test
    void twoCallersAreNeverTakenForEachOther() {
        // texts that hash alike
        keep("Aa", HEAD, 50);
        keep("BB", CLERK, 50);
        assertSame(HEAD, tokens.find("Aa", now));
        assertSame(CLERK, tokens.find("BB", now));
    }

    @Test
    void allAreForgottenWhenTheKeysAreFetched() {
        keep("token-a", HEAD, 50);
        tokens.drop(now + 1);
        assertNull(tokens.find("token-a", now + 2));
    }

    @Test
    void whatMayHaveBeenVerifiedWithOldKeysIsNotKept() {
        tokens.drop(now + 1);
        keep("begun before", HEAD, 50);
        now += VerifiedTokens.SETTLING;
        keep("begun before they were in use", HEAD, 50);
        assertEquals(0, tokens.size());
        now += 1;
        keep("begun after", HEAD, 50);
        assertEquals(1, tokens.size());
    }

    @Test
    void thereAreNeverMoreThanTheCapacity() {
        for (int i = 0; i < 2 * VerifiedTokens.CAPACITY + 1; i++) {
            keep("token-" + i, HEAD, 50);
            assertTrue(tokens.size() <= VerifiedTokens.CAPACITY);
        }
        assertSame(HEAD, tokens.find("token-" + 2 * VerifiedTokens.CAPACITY, now));
    }

    private void keep(String token, SecurityIdentity caller, long left) {
        tokens.keep(token, caller, now, now, left);
    }

    private static SecurityIdentity caller(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .build();
    }
}
