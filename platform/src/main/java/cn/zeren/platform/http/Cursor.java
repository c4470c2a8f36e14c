package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The key of the last row of a page, made opaque: the next page starts after it. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** The cursor after the row with these key columns. */
    public static String of(String... key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key columns of a cursor.
     *
     * @param columns how many there must be
     * @return the columns, or null for the first page
     * @throws Refused 400 for a cursor that was not given out here
     */
    public static String[] parse(String cursor, int columns) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] key = text.split(SEPARATOR, -1);
            if (key.length == columns) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused as any other that was not given out here
        }
        throw new Refused(
                Refusal.malformed("CURSOR_MALFORMED", List.of(new Refusal.FieldError("/cursor", "CURSOR_MALFORMED"))));
    }
}
