package cn.zeren.gateway.call;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The W3C trace context header. The door records no spans of its own, so it passes a valid one on untouched and begins a
 * trace where there is none.
 */
final class TraceParent {

    private static final int LENGTH = 55;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private TraceParent() {}

    static String fresh() {
        var random = ThreadLocalRandom.current();
        char[] text = "00-00000000000000000000000000000000-0000000000000000-01".toCharArray();
        write(text, 3, random.nextLong());
        // an id of zeros is not valid
        write(text, 19, random.nextLong() | 1);
        write(text, 36, random.nextLong() | 1);
        return new String(text);
    }

    static boolean valid(String header) {
        if (header == null
                || header.length() != LENGTH
                || !header.startsWith("00-")
                || header.charAt(35) != '-'
                || header.charAt(52) != '-') {
            return false;
        }
        return id(header, 3, 35) && id(header, 36, 52) && hex(header.charAt(53)) && hex(header.charAt(54));
    }

    static String traceId(String header) {
        return header.substring(3, 35);
    }

    private static boolean id(String header, int from, int to) {
        boolean zeros = true;
        for (int i = from; i < to; i++) {
            char c = header.charAt(i);
            if (!hex(c)) {
                return false;
            }
            zeros &= c == '0';
        }
        return !zeros;
    }

    private static boolean hex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    private static void write(char[] text, int at, long bits) {
        for (int i = 15; i >= 0; i--) {
            text[at + i] = HEX[(int) (bits & 15)];
            bits >>>= 4;
        }
    }
}
