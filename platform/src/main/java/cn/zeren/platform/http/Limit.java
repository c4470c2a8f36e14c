package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.Map;

/** How many items a page may have. */
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int MAX = 500;

    private Limit() {}

    /**
     * The limit asked for, 50 when none is.
     *
     * @throws Refused 400 outside 1 to 500: a page is never cut shorter than asked in silence
     */
    public static int of(Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MAX) {
            throw new Refused(Refusal.malformed(
                    "LIMIT_OUT_OF_RANGE",
                    List.of(new Refusal.FieldError("/limit", "LIMIT_OUT_OF_RANGE", Map.of("max", MAX)))));
        }
        return asked;
    }
}
