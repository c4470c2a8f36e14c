package cn.zeren.notice.cadence;

/** When a card falls due. */
public enum CadencePolicy {
    /** Every period, as clause JZ-2.2 says it. */
    EVERY_PERIOD("每期必发", "Every period"),
    /** Only in a period in which a fact gives cause. */
    WITH_CAUSE("有因才发", "With cause");

    private final String label;
    private final String labelEn;

    CadencePolicy(String label, String labelEn) {
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
