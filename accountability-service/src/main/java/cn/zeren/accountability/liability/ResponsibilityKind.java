package cn.zeren.accountability.liability;

import cn.zeren.platform.kernel.Labelled;

/** The kinds of responsibility of leaders, the heaviest first ({@code GD2010-6}, {@code WZ2019-6}). */
public enum ResponsibilityKind implements Labelled {
    /** 全面领导责任: of the leading body as a whole. */
    OVERALL("全面领导责任", "overall leadership responsibility"),
    /** 主要领导责任: of its head, and of the member directly in charge. */
    PRIMARY("主要领导责任", "primary leadership responsibility"),
    /** 重要领导责任: of a leader who shared in it without being directly in charge. */
    SECONDARY("重要领导责任", "important leadership responsibility");

    private final Words words;

    ResponsibilityKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The heavier of the two. */
    ResponsibilityKind or(ResponsibilityKind other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
