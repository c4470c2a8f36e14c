package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the version a caller last saw out of {@code If-Match} (RFC 9110 §13.1.1). */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private IfMatch() {}

    /**
     * The version in the header.
     *
     * @throws Refused 428 when the header is missing, 400 when it is not a tag this suite gives out
     */
    public static long version(String header) {
        if (header == null) {
            throw new Refused(new Refusal("IF_MATCH_REQUIRED", Refusal.Kind.PRECONDITION, null, Map.of(), List.of()));
        }
        Matcher tag = TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw new Refused(Refusal.malformed("IF_MATCH_MALFORMED", List.of()));
        }
        return Long.parseLong(tag.group(1));
    }
}
