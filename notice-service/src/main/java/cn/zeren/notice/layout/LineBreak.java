package cn.zeren.notice.layout;

/**
 * Where a line of Chinese may end (避头尾): no mark that closes stands at the beginning of a line, none that opens at its
 * end, and a number or a Latin word is not divided.
 */
final class LineBreak {

    private static final String NOT_FIRST = "、。，．；：？！）》〉」』】〕］’”…—%％·℃,.;:?!)]}‰";
    private static final String NOT_LAST = "（《〈「『【〔［‘“([{№";

    /** Marks of which half is white, so that a line that is a little too long can be drawn in there. */
    private static final String HALF_WHITE = "、。，．；：？！）》〉」』】〕］（《〈「『【〔［";

    private LineBreak() {}

    /** Whether a line may end between the two. */
    static boolean allowed(int before, int after) {
        return NOT_FIRST.indexOf(after) < 0
                && NOT_LAST.indexOf(before) < 0
                && !(latin(before) && latin(after))
                && !(digit(before) && (after == '年' || after == '月' || after == '日' || after == '号'));
    }

    /** Whether up to half of its width may be taken away. */
    static boolean givesWay(int codePoint) {
        return HALF_WHITE.indexOf(codePoint) >= 0;
    }

    private static boolean latin(int codePoint) {
        return codePoint > ' ' && codePoint < 0x7f;
    }

    private static boolean digit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }
}
