package cn.zeren.notice.kind;

import cn.zeren.platform.kernel.Labelled;

/** Whom a notice may be addressed to. */
public enum AddresseeKind implements Labelled {
    /** 党政主要负责人: whoever holds the head post. */
    PRINCIPAL("党政主要负责人", "Principal"),
    /** 承担任务的责任单位. */
    UNIT("责任单位", "Unit"),
    /** 市委: what goes to it goes up (上行文). */
    COMMITTEE("市委", "City committee");

    private final Words words;

    AddresseeKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
