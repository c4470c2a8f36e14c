package cn.zeren.gateway.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BucketTest {

    private static final long SECOND = 1_000_000_000L;

    private final Policy policy = new Policy("default", 10, 20);
    private final Bucket bucket = new Bucket(policy, 0);

    @Test
    void aBurstIsGrantedAndNotOneMore() {
        for (int i = 0; i < 20; i++) {
            assertTrue(bucket.take(0).granted(), "request " + i);
        }
        Quotas.Allowance refused = bucket.take(0);
        assertFalse(refused.granted());
        assertEquals("1", refused.retryAfter());
        assertEquals("\"default\";r=0;t=2", refused.left());
    }

    @Test
    void afterABurstTheLastingRateIsGranted() {
        for (int i = 0; i < 20; i++) {
            assertTrue(bucket.take(0).granted());
        }
        int granted = 0;
        for (long now = 0; now < 10 * SECOND; now += SECOND / 100) {
            granted += bucket.take(now).granted() ? 1 : 0;
        }
        assertEquals(99, granted, 1);
    }

    @Test
    void restFillsItUpToTheBurstAndNoFurther() {
        for (int i = 0; i < 20; i++) {
            assertTrue(bucket.take(0).granted());
        }
        assertFalse(bucket.fullAt(SECOND));
        assertTrue(bucket.fullAt(2 * SECOND));
        long later = 3600 * SECOND;
        for (int i = 0; i < 20; i++) {
            assertTrue(bucket.take(later).granted());
        }
        assertFalse(bucket.take(later).granted());
    }

    @Test
    void theHeadersSayWhatIsLeftAndWhenAllIsThereAgain() {
        assertEquals("\"default\";q=20;w=2", policy.header().toString());
        assertEquals("\"default\";r=19;t=1", bucket.take(0).left());
        for (int i = 0; i < 10; i++) {
            assertTrue(bucket.take(0).granted());
        }
        assertEquals("\"default\";r=8;t=2", bucket.take(0).left());
    }

    @Test
    void aPolicyOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Policy("none", 0, 10));
    }
}
