package cn.zeren.assignment.liability;

import cn.zeren.platform.kernel.Labelled;

/** The kinds of leadership responsibility (GD2010-6), the heaviest first. */
public enum LiabilityKind implements Labelled {
    /** 全面领导责任: of a leading body. */
    OVERALL("全面领导责任", "Overall"),
    /** 主要领导责任: of its head, and of the leader directly in charge. */
    PRIMARY("主要领导责任", "Primary"),
    /** 重要领导责任: of who shares in it without being directly in charge. */
    SECONDARY("重要领导责任", "Secondary");

    private final Words words;

    LiabilityKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
