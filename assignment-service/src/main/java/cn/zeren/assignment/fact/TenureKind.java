package cn.zeren.assignment.fact;

/** How a post is held. */
public enum TenureKind {
    REGULAR("任职", "Regular"),
    /** 代理, 主持工作: answers for the post like a regular holder. */
    ACTING("代理或主持工作", "Acting");

    private final String label;
    private final String labelEn;

    TenureKind(String label, String labelEn) {
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
