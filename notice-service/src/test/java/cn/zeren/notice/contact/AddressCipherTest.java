package cn.zeren.notice.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.channel.Channel;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCipherTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final UUID JIA = UUID.randomUUID();

    private final AddressCipher cipher = new AddressCipher("k1", Map.of("k1", OLD));

    @Test
    void whatIsSealedOpensAgainAndShowsNothing() {
        String stored = cipher.seal(JIA, Channel.SMS, "13800001234");

        assertEquals(Optional.of("13800001234"), cipher.open(JIA, Channel.SMS, stored));
        assertFalse(stored.contains("1380000"));
        assertNotEquals(stored, cipher.seal(JIA, Channel.SMS, "13800001234"), "the same address twice does not show");
    }

    @Test
    void noAddressIsNone() {
        assertNull(cipher.seal(JIA, Channel.SMS, null));
    }

    @Test
    void movedToAnotherRowOrColumnItDoesNotOpen() {
        String stored = cipher.seal(JIA, Channel.SMS, "13800001234");

        assertEquals(Optional.empty(), cipher.open(UUID.randomUUID(), Channel.SMS, stored));
        assertEquals(Optional.empty(), cipher.open(JIA, Channel.GOV_IM, stored));
    }

    @Test
    void changedInOneLetterItDoesNotOpen() {
        String stored = cipher.seal(JIA, Channel.SMS, "13800001234");
        char last = stored.charAt(stored.length() - 3);
        String changed = stored.substring(0, stored.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + stored.substring(stored.length() - 2);

        assertEquals(Optional.empty(), cipher.open(JIA, Channel.SMS, changed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", ".", "k1", "k1.", "k1.QUJD", "k1.not base64", "k1.AAAAAAAAAAAAAAAA", "k9.AAAA"})
    void whatIsNoSealedAddressDoesNotOpen(String damaged) {
        assertEquals(Optional.empty(), cipher.open(JIA, Channel.SMS, damaged));
    }

    @Test
    void afterAChangeOfKeysTheOldOnesOpenAndTheNewOneSeals() {
        String stored = cipher.seal(JIA, Channel.EMAIL, "jia@example.gov.cn");
        AddressCipher later = new AddressCipher("k2", Map.of("k1", OLD, "k2", NEW));

        assertEquals(Optional.of("jia@example.gov.cn"), later.open(JIA, Channel.EMAIL, stored));
        assertEquals("k2", later.seal(JIA, Channel.EMAIL, "jia@example.gov.cn").substring(0, 2));
        assertEquals(Optional.empty(), new AddressCipher("k2", Map.of("k2", NEW)).open(JIA, Channel.EMAIL, stored));
    }

    @Test
    void aKeyOfAnotherLengthOrNameIsRefusedAtTheStart() {
        assertThrows(IllegalArgumentException.class, () -> new AddressCipher("k1", Map.of("k1", "QUJD")));
        assertThrows(IllegalArgumentException.class, () -> new AddressCipher("k2", Map.of("k1", OLD)));
    }

    private static String key(int filling) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
