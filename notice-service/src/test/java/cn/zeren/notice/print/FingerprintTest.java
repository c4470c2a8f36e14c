package cn.zeren.notice.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final UUID NOTICE = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void theDigestIsThatOfTheTextAsAnybodyCanTakeIt() {
        // printf '督办卡荆廉办〔2016〕3号' | sha256sum
        String digest = "877a3d700ecec15f18d047b4a6aed3770aa7ffdb6dc4d285e568a6417a1fe58a";

        assertEquals(digest, Fingerprint.of(NOTICE, pages("督办卡", "荆廉办〔2016〕3号")).digest());
        assertEquals(digest, Fingerprint.digest(" 督办卡\n荆廉办 〔2016〕\u30003号\n"), "white space does not count");
    }

    @Test
    void theCodeIsTheFirstHundredBitsOfTheNoticeAndItsText() {
        // sha256 of "01890000-0000-7000-8000-000000000001:" and the digest, in Crockford's alphabet
        assertEquals(
                "DP9CC4ZVNG86K7DVM2FG",
                Fingerprint.of(NOTICE, pages("督办卡", "荆廉办〔2016〕3号")).code());
    }

    @Test
    void twoNoticesThatSayTheSameHaveTwoCodesAndOneDigest() {
        Fingerprint one = Fingerprint.of(NOTICE, pages("督办卡"));
        Fingerprint other = Fingerprint.of(UUID.randomUUID(), pages("督办卡"));

        assertEquals(one.digest(), other.digest());
        assertNotEquals(one.code(), other.code());
    }

    @Test
    void oneCharacterMoreMakesAnotherFingerprint() {
        assertNotEquals(
                Fingerprint.of(NOTICE, pages("督办卡")).code(),
                Fingerprint.of(NOTICE, pages("督办卡。")).code());
    }

    @Test
    void codesHaveTheFormThatIsAskedFor() {
        for (int i = 0; i < 1000; i++) {
            String code = Fingerprint.of(new UUID(0, i), pages("督办卡")).code();
            assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{20}"), code);
        }
    }

    private static List<Sheet> pages(String... texts) {
        return List.of(texts).stream()
                .map(text -> new Sheet(List.of(new Mark.Text(
                        0, 0, Face.BODY, 16, Ink.BLACK, text, new double[text.codePointCount(0, text.length())]))))
                .toList();
    }
}
