package cn.zeren.notice.cadence;

import cn.zeren.platform.kernel.Labelled;

/** What the cadence says of somebody, a kind of card and a day. */
public enum Outcome implements Labelled {
    /** A card is due. */
    DUE("应发", "Due"),
    /** The city sends cards only with a cause, and no fact gives one. */
    NO_CAUSE("无因不发", "No cause"),
    /** A 督办卡 goes to units that bear tasks: this one bears none that lives. */
    BEARS_NO_TASK("不承担在办任务", "Bears no live task"),
    /** A 提示卡 goes to the holder of a head post the city committee manages: the unit has none that is held. */
    NO_PRINCIPAL("没有市委管理的在任正职", "No principal");

    private final Words words;

    Outcome(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
