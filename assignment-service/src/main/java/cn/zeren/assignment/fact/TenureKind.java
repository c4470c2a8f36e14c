package cn.zeren.assignment.fact;

import cn.zeren.platform.kernel.Labelled;

/** How a post is held. */
public enum TenureKind implements Labelled {
    REGULAR("任职", "Regular"),
    /** 代理, 主持工作: answers for the post like a regular holder. */
    ACTING("代理或主持工作", "Acting");

    private final Words words;

    TenureKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
