package cn.zeren.notice.kind;

import cn.zeren.platform.kernel.Labelled;

/** How the days of a limit are counted. The day it begins never counts. */
public enum Counting implements Labelled {
    /** 自然日: every day. */
    NATURAL("自然日", "Natural days"),
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
