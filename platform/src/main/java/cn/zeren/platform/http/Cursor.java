package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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

    /** The cursor after the row with this id. */
    public static String of(UUID id) {
        return of(id.toString());
    }

    /** The id in a cursor, as of {@link #parse}. */
    public static UUID id(String cursor) {
        return parse(cursor, 1, key -> UUID.fromString(key[0]));
    }

    /**
     * The key in a cursor, null for the first page.
     *
     * @param columns how many there must be for the key to be made of
     * @throws Refused 400 for a cursor that was not given out here
     */
    public static <K> K parse(String cursor, int columns, Function<String[], K> key) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] found = text.split(SEPARATOR, -1);
            if (found.length == columns) {
                return key.apply(found);
            }
        } catch (IllegalArgumentException | DateTimeException forged) {
            // refused as any other that was not given out here
        }
        throw new Refused(
                Refusal.malformed("CURSOR_MALFORMED", List.of(new Refusal.FieldError("/cursor", "CURSOR_MALFORMED"))));
    }
}
