package cn.zeren.assignment.fact;

import cn.zeren.platform.kernel.Labelled;

/** How one unit came out of another. */
public enum SuccessionKind implements Labelled {
    /** 更名: the same body under another code. */
    RENAME("更名", "Renamed"),
    /** 拆分: out of one came several. */
    SPLIT("拆分", "Split"),
    /** 合并: several became one. */
    MERGE("合并", "Merged"),
    /** 划转: the body goes to another place of the tree under another code. */
    MOVE("划转", "Moved");

    private final Words words;

    SuccessionKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
