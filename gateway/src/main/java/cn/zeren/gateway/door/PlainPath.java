package cn.zeren.gateway.door;

/**
 * Whether a path means the same to everybody who reads it. The door decides by the path as sent, a service may read it
 * decoded and normalised; a path on which the two could differ is refused.
 */
final class PlainPath {

    private PlainPath() {}

    static boolean is(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\' || c == ';' || c < ' ' || c == 0x7f) {
                return false;
            }
            if (c == '/' && i + 1 < path.length() && !plainSegment(path, i + 1)) {
                return false;
            }
            if (c == '%' && !plainEscape(path, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** No empty segment in the middle, no {@code .} and no {@code ..}. */
    private static boolean plainSegment(String path, int from) {
        if (path.charAt(from) == '/') {
            return false;
        }
        int at = from;
        while (at < path.length() && path.charAt(at) == '.') {
            at++;
        }
        return at == from || at - from > 2 || at < path.length() && path.charAt(at) != '/';
    }

    /** No escaped dot, slash, backslash, percent, semicolon or control character. */
    private static boolean plainEscape(String path, int from) {
        if (from + 2 > path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(from), 16);
        int low = Character.digit(path.charAt(from + 1), 16);
        int c = high * 16 + low;
        return high >= 0 && low >= 0 && c >= ' ' && c != 0x7f && ".%/\\;".indexOf(c) < 0;
    }
}
