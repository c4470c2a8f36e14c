package cn.zeren.notice.print;

import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What tells one document from every other, and can be found again by whoever holds a copy.
 *
 * @param digest SHA-256 of the text as it is read from the pages, in hexadecimal
 * @param code 20 characters, printed on each page: hangs on the text and on the notice, so that two notices that say the
 *     same have two codes, and nobody guesses one
 */
public record Fingerprint(String digest, String code) {

    /** Crockford's alphabet: no I, L, O or U that could be misread on paper. */
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int CODE_LENGTH = 20;
    private static final int BITS = 5;

    /** What a SHA-256 looks like. */
    public static final String DIGEST_FORM = "[0-9a-f]{64}";

    /**
     * The fingerprint of sheets that don't bear it yet. White space does not count: copying a text from a page moves it.
     */
    public static Fingerprint of(UUID notice, List<Sheet> sheets) {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : sheets) {
            for (Mark mark : sheet.marks()) {
                if (mark instanceof Mark.Text line) {
                    text.append(line.text());
                }
            }
        }
        String digest = digest(text.toString());
        return new Fingerprint(digest, code(sha256((notice + ":" + digest).getBytes(StandardCharsets.UTF_8))));
    }

    /** The digest of a text that was taken from a page, without the strip that bears it. */
    public static String digest(String text) {
        StringBuilder said = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .forEach(said::appendCodePoint);
        return HexFormat.of().formatHex(sha256(said.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of a whole file. */
    public static String ofFile(byte[] file) {
        return HexFormat.of().formatHex(sha256(file));
    }

    private static String code(byte[] hash) {
        StringBuilder code = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (int at = 0; code.length() < CODE_LENGTH; at++) {
            held = held << Byte.SIZE | hash[at] & 0xFF;
            for (bits += Byte.SIZE; bits >= BITS && code.length() < CODE_LENGTH; bits -= BITS) {
                code.append(ALPHABET[held >> bits - BITS & (1 << BITS) - 1]);
            }
            held &= (1 << bits) - 1;
        }
        return code.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
