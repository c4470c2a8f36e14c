package cn.zeren.notice.layout;

/**
 * The measures of GB/T 9704-2012, in millimetres where nothing else is said. What the standard leaves to the eye (the
 * size of the issuer's mark, the thickness of red lines) is marked as ours.
 */
final class Measures {

    static final double POINT = 25.4 / 72;

    /** 2号, in points. */
    static final double SIZE_2 = 22;

    /** 3号, in points. */
    static final double SIZE_3 = 16;

    /** 4号, in points. */
    static final double SIZE_4 = 14;

    /** 版心: 156 by 225, with 37 above and 28 at the binding (5.1). */
    static final double LEFT = 28;

    static final double TOP = 37;
    static final double WIDTH = 156;
    static final double HEIGHT = 225;
    static final double RIGHT = LEFT + WIDTH;
    static final double BOTTOM = TOP + HEIGHT;

    /** 22 lines of 28 characters fill it (5.2.2). */
    static final int LINES = 22;

    static final int CHARACTERS = 28;

    /** Height of a character of 3号. */
    static final double EM = SIZE_3 * POINT;

    /** 一字 (3.1): 28 of them fill a line, so it is a little less than the em of 3号. */
    static final double CELL = WIDTH / CHARACTERS;

    /**
     * 一行 (3.2): a character and 7/8 of one of 3号, some 10.5; here so much that the first line stands at the upper edge
     * of the 版心 and the 22nd at the lower.
     */
    static final double ROW = (HEIGHT - EM) / (LINES - 1);

    /** The distance of 7/8 of a character of 3号 that the standard speaks of (3.2, 10.1). */
    static final double SEVEN_EIGHTHS = EM * 7 / 8;

    /** Base line below the upper edge of the em, as a part of the em: the rule of typefaces for Chinese. */
    static final double ASCENT = 0.88;

    /** Upper edge of the issuer's mark below that of the 版心 (7.2.4). */
    static final double MARK_BELOW_TOP = 35;

    /** The red line below the number (7.2.7), and the double line below the mark of a letter (10.1). */
    static final double LINE_BELOW = 4;

    /** Upper edge of the mark of a letter below that of the paper (10.1). */
    static final double LETTER_MARK_TOP = 30;

    /** Length of the double lines of a letter, and the lower one's distance from the lower edge of the paper (10.1). */
    static final double LETTER_LINE = 170;

    static final double LETTER_LINE_ABOVE_EDGE = 20;

    /** Thickness of the first and last line of the 版记, and of those between (7.4.1). */
    static final double COLOPHON_EDGE = 0.35;

    static final double COLOPHON_INNER = 0.25;

    /** The dashes beside a page number stand so far below the 版心 (7.5). */
    static final double PAGE_NUMBER_BELOW = 7;

    /** Sizes of the issuer's mark in points, of which the largest that fits is taken (ours). */
    static final double[] MARK_SIZES = {42, 36, 32, 28, 26, 24};

    /** Thickness of the red line, and of both strokes of the double line with the gap between (ours). */
    static final double RED_LINE = 0.7;

    static final double THICK = 1.0;
    static final double THIN = 0.35;
    static final double GAP = 0.65;

    /** Diameter of the seal of a Party committee's or government's office at city level: 42 (国发〔1999〕25号). */
    static final double SEAL = 42;

    private Measures() {}
}
