package cn.zeren.assignment.fact;

/** What ties them. */
public enum ConflictKind {
    KIN("亲属关系", "Kin"),
    PAST_POST("曾任职务", "Past post");

    private final String label;
    private final String labelEn;

    ConflictKind(String label, String labelEn) {
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
