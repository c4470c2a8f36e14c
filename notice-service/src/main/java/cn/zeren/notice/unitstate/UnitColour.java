package cn.zeren.notice.unitstate;

import cn.zeren.platform.kernel.Labelled;

/**
 * The three colours of a unit. A colour never stands alone: it comes with a sign of another shape and a hue that is told
 * apart by those who do not see red from green (the palette of Okabe and Ito).
 */
public enum UnitColour implements Labelled {
    /** 绿: nothing presses. */
    GREEN("绿", "Green", "●", "#009E73"),
    /** 黄: something is due soon or overdue. */
    YELLOW("黄", "Yellow", "▲", "#F0E442"),
    /** 红: something is long overdue, or was given back too often. */
    RED("红", "Red", "■", "#D55E00");

    private final Words words;
    private final String sign;
    private final String hue;

    UnitColour(String zh, String en, String sign, String hue) {
        this.words = new Words(zh, en);
        this.sign = sign;
        this.hue = hue;
    }

    @Override
    public Words words() {
        return words;
    }

    /** A shape of its own, for print and for eyes that do not tell the hues apart. */
    public String sign() {
        return sign;
    }

    /** As {@code #RRGGBB}. */
    public String hue() {
        return hue;
    }
}
