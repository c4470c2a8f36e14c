package cn.zeren.notice.contact;

import cn.zeren.notice.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals addresses with AES-256-GCM. What is sealed names its key, so keys can be changed: the new one seals, the old ones
 * still open. It is bound to its official and channel: moved to another row it does not open.
 */
public final class AddressCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final Pattern STORED = Pattern.compile("(?<key>[^.]*)\\.(?<sealed>.*)");
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String current;
    private final Map<String, SecretKeySpec> keys = new TreeMap<>();

    /**
     * @param current the key that seals
     * @param secrets every key by its name, base64 of 32 bytes
     */
    public AddressCipher(String current, Map<String, String> secrets) {
        secrets.forEach((name, secret) -> {
            byte[] bytes = Base64.getDecoder().decode(secret);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("key " + name + " is not of 32 bytes");
            }
            keys.put(name, new SecretKeySpec(bytes, "AES"));
        });
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no key " + current);
        }
        this.current = current;
    }

    /** What is stored of an address: {@code key.nonce+text+tag}; null of none. */
    public String seal(UUID official, Channel channel, String address) {
        if (address == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] text;
        try {
            text = run(
                    Cipher.ENCRYPT_MODE, current, nonce, official, channel, address.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an address is not sealed", e);
        }
        byte[] whole = new byte[NONCE_BYTES + text.length];
        System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
        System.arraycopy(text, 0, whole, NONCE_BYTES, text.length);
        return current + "." + Base64.getEncoder().encodeToString(whole);
    }

    /** The address again; nothing when it was sealed for another official or channel, was changed, or its key is gone. */
    public Optional<String> open(UUID official, Channel channel, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches() || !keys.containsKey(parts.group("key"))) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getDecoder().decode(parts.group("sealed"));
            if (whole.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] text = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
            byte[] address = run(Cipher.DECRYPT_MODE, parts.group("key"), nonce, official, channel, text);
            return Optional.of(new String(address, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, String key, byte[] nonce, UUID official, Channel channel, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((official + "/" + channel).getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(text);
    }
}
