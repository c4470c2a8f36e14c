package cn.zeren.assignment.fact;

/** How one unit came out of another. */
public enum SuccessionKind {
    /** 更名: the same body under another code. */
    RENAME("更名", "Renamed"),
    /** 拆分: out of one came several. */
    SPLIT("拆分", "Split"),
    /** 合并: several became one. */
    MERGE("合并", "Merged"),
    /** 划转: the body goes to another place of the tree under another code. */
    MOVE("划转", "Moved");

    private final String label;
    private final String labelEn;

    SuccessionKind(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }
}
