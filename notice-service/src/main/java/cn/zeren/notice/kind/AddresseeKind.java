package cn.zeren.notice.kind;

/** Whom a notice may be addressed to. */
public enum AddresseeKind {
    /** 党政主要负责人: whoever holds the head post. */
    PRINCIPAL("党政主要负责人", "Principal"),
    /** 承担任务的责任单位. */
    UNIT("责任单位", "Unit");

    private final String label;
    private final String labelEn;

    AddresseeKind(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }
}
