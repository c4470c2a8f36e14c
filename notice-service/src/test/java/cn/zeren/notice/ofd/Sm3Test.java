package cn.zeren.notice.ofd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.junit.jupiter.api.Test;

class Sm3Test {

    @Test
    void theExamplesOfTheStandardComeOut() {
        assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", hex("abc"));
        assertEquals("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", hex("abcd".repeat(16)));
    }

    @Test
    void everyLengthAroundTheBlocksAgreesWithAnotherMakersDigest() {
        Random random = new Random(33190);
        for (int length = 0; length < 300; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            assertArrayEquals(new SM3.Digest().digest(message), Sm3.digest(message), length + " bytes");
        }
    }

    private static String hex(String message) {
        return HexFormat.of().formatHex(Sm3.digest(message.getBytes(StandardCharsets.US_ASCII)));
    }
}
