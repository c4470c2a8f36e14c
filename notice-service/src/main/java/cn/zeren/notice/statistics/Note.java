package cn.zeren.notice.statistics;

import cn.zeren.platform.kernel.Labelled;

/** What to know of figures before they are compared with others. */
public enum Note implements Labelled {
    /** Row scope decides what is counted. */
    OWN_SIGHT("只计您可见范围内的,范围不同则数字不同", "Counts what lies in your sight; another's figures may differ"),
    /** Parts add up to more than the whole. */
    OVERLAP("同一件可计入多个值,各行之和可大于合计", "One id may count under several values: the rows may add up to more than the whole"),
    /** It goes on. */
    STILL_RUNNING("期末在今日或之后,数字还会变", "The period has not ended: the figures will change");

    private final Words words;

    Note(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
