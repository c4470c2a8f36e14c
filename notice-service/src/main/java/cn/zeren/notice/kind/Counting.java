package cn.zeren.notice.kind;

import cn.zeren.platform.kernel.Labelled;

/** How the days of a limit are counted. The day it begins never counts. */
public enum Counting implements Labelled {
    /** 自然日: every day. */
    NATURAL("自然日", "Natural days"),
    /** 自然日, but a last day that is a day of rest gives way to the next working day (DESIGN-CALENDAR). */
    NATURAL_MOVED("自然日(末日逢休息日顺延)", "Natural days, the last moved off a day of rest"),
    /** 工作日: working days of the State Council's calendar, 调休 included. */
    WORKING("工作日", "Working days");

    private final Words words;

    Counting(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
