package cn.zeren.notice.kind;

/**
 * How units, posts and persons are printed one after the other: what the first has said at its end, the second does not
 * say again at its beginning.
 */
public final class Printed {

    /** One character alone is no word said twice: 公安局 and 局长 are two. */
    private static final int SHORTEST_WORD = 2;

    /** An abbreviation of a unit has at least so many of its characters: 市纪委, 市编办. */
    private static final int SHORTEST_ABBREVIATION = 3;

    private Printed() {}

    /** The post of a unit: 荆州市教育局局长, whether its title is 局长 or 市教育局局长; 市科技局局长 as it is. */
    public static String post(String unit, String title) {
        if (said(unit, title) == 0 && abbreviates(unit, title)) {
            return title;
        }
        return once(unit, title);
    }

    /** The holder of a post: 副市长甲, whether his name is given with his title (placeholders are) or without. */
    public static String person(String title, String name) {
        return once(title, name);
    }

    private static String once(String first, String second) {
        return first + second.substring(said(first, second));
    }

    /** How many characters at the beginning of the second are the end of the first. */
    private static int said(String first, String second) {
        for (int length = Math.min(first.length(), second.length()); length >= SHORTEST_WORD; length--) {
            if (first.endsWith(second.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the title begins with the unit's name made short: characters of it, in their order. */
    private static boolean abbreviates(String unit, String title) {
        int length = 0;
        for (int at = 0; at < unit.length() && length < title.length(); at++) {
            if (unit.charAt(at) == title.charAt(length)) {
                length++;
            }
        }
        return length >= SHORTEST_ABBREVIATION;
    }
}
