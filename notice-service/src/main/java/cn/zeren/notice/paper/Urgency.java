package cn.zeren.notice.paper;

import cn.zeren.platform.kernel.Labelled;

/** 紧急程度 (GW2012-9). */
public enum Urgency implements Labelled {
    NONE("无", "None"),
    /** 加急. */
    URGENT("加急", "Urgent"),
    /** 特急. */
    EXTRA_URGENT("特急", "Extra urgent");

    private final Words words;

    Urgency(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
