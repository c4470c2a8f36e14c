package cn.zeren.assignment.fact;

import cn.zeren.platform.kernel.Labelled;

/** The place of a post in its unit's leading body. No rank codes: the rules ask who manages whom, never who outranks. */
public enum PostRank implements Labelled {
    HEAD("正职", "Head"),
    MEMBER("班子成员", "Member of the leading body"),
    /** Not in the leading body. */
    STAFF("班子以外", "Outside the leading body");

    private final Words words;

    PostRank(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
