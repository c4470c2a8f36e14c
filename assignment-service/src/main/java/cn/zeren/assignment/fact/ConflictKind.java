package cn.zeren.assignment.fact;

import cn.zeren.platform.kernel.Labelled;

/** What ties them. */
public enum ConflictKind implements Labelled {
    KIN("亲属关系", "Kin"),
    PAST_POST("曾任职务", "Past post");

    private final Words words;

    ConflictKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
