package cn.zeren.notice.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final WebhookSignature SIGNATURE = new WebhookSignature(SECRET);
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    /** The example of the Standard Webhooks libraries. */
    @Test
    void signsAsTheOthersDo() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                SIGNATURE.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY));
    }

    @Test
    void vouchesForWhatItSignedAmongOthers() {
        String signed = SIGNATURE.sign("m", AT, BODY);

        assertTrue(vouches("m", AT, signed, BODY));
        assertTrue(vouches("m", AT, "v1,AAAA " + signed, BODY));
    }

    @Test
    void doesNotForAnyOther() {
        String signed = SIGNATURE.sign("m", AT, BODY);

        assertFalse(vouches("n", AT, signed, BODY));
        assertFalse(vouches("m", AT.plusSeconds(1), signed, BODY));
        assertFalse(vouches("m", AT, signed, BODY + " "));
        assertFalse(vouches("m", AT, "v1,AAAA", BODY));
        assertFalse(SIGNATURE.vouches("m", "soon", signed, BODY, AT));
        assertFalse(SIGNATURE.vouches(null, null, null, BODY, AT));
        assertFalse(vouches("m", AT, new WebhookSignature("QUJDREVGRw==").sign("m", AT, BODY), BODY));
    }

    @Test
    void isGoodForFiveMinutesEitherWay() {
        String signed = SIGNATURE.sign("m", AT, BODY);
        String seconds = String.valueOf(AT.getEpochSecond());

        assertTrue(SIGNATURE.vouches("m", seconds, signed, BODY, AT.plusSeconds(300)));
        assertFalse(SIGNATURE.vouches("m", seconds, signed, BODY, AT.plusSeconds(301)));
        assertTrue(SIGNATURE.vouches("m", seconds, signed, BODY, AT.minusSeconds(300)));
        assertFalse(SIGNATURE.vouches("m", seconds, signed, BODY, AT.minusSeconds(301)));
    }

    private static boolean vouches(String id, Instant at, String signatures, String body) {
        return SIGNATURE.vouches(id, String.valueOf(at.getEpochSecond()), signatures, body, AT);
    }
}
