package cn.zeren.notice.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what goes to a carrier and checks what comes back, as Standard Webhooks have it: HMAC-SHA256 over
 * {@code id.timestamp.body}, written {@code v1,<base64>}; several may stand side by side while a key is changed.
 */
public final class WebhookSignature {

    /** How far the sender's clock may be off, either way. What is older may have been sent by somebody who listened. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final SecretKeySpec key;

    /** @param secret base64, with or without the prefix {@code whsec_} */
    public WebhookSignature(String secret) {
        String bare = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
        this.key = new SecretKeySpec(Base64.getDecoder().decode(bare), "HmacSHA256");
    }

    /** The value of {@code webhook-signature}. */
    public String sign(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            String signed = id + "." + at.getEpochSecond() + "." + body;
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether these headers vouch for the body.
     *
     * @param id {@code webhook-id}, null when missing, as the others
     * @param timestamp {@code webhook-timestamp}, seconds
     * @param signatures {@code webhook-signature}
     * @param now real time
     */
    public boolean vouches(String id, String timestamp, String signatures, String body, Instant now) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("\\d{1,11}")) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] expected = sign(id, at, body).getBytes(StandardCharsets.UTF_8);
        return Stream.of(signatures.split(" "))
                .anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)));
    }
}
