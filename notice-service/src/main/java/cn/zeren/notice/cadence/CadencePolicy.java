package cn.zeren.notice.cadence;

/** When a card falls due. */
public enum CadencePolicy {
    /** Every period, as clause JZ-2.2 says it. */
    EVERY_PERIOD("每期必发"),
    /** Only in a period in which a fact gives cause. */
    WITH_CAUSE("有因才发");

    private final String label;

    CadencePolicy(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }
}
