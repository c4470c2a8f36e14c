package cn.zeren.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What is shown for a thing done: where the proof is kept, its day, and the hash of what lies there. */
final class Proof {

    private Proof() {}

    /** One proof, as commands take it; the document is stood for by its number. */
    static List<Map<String, String>> of(String origin, LocalDate takenOn) {
        return List.of(Map.of("hash", sha256(origin), "origin", origin, "takenOn", takenOn.toString()));
    }

    /** One file, as the notices and rectifications take it. */
    static Map<String, String> file(String origin, LocalDate takenOn) {
        return Map.of(
                "sha256", sha256(origin), "filename", origin + ".pdf", "origin", origin, "takenOn", takenOn.toString());
    }

    /** The SHA-256 of a text, in hexadecimal. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
