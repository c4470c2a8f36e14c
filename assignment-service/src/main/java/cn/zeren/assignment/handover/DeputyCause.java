package cn.zeren.assignment.handover;

/** Why the predecessor can't confirm himself. */
public enum DeputyCause {
    RETIRED("退休", "Retired"),
    DIED("去世", "Died"),
    UNABLE("不能履职", "Unable");

    private final String label;
    private final String labelEn;

    DeputyCause(String label, String labelEn) {
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
