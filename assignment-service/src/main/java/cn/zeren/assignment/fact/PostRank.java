package cn.zeren.assignment.fact;

/** The place of a post in its unit's leading body. No rank codes: the rules ask who manages whom, never who outranks. */
public enum PostRank {
    HEAD("正职", "Head"),
    MEMBER("班子成员", "Member of the leading body"),
    /** Not in the leading body. */
    STAFF("班子以外", "Outside the leading body");

    private final String label;
    private final String labelEn;

    PostRank(String label, String labelEn) {
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
