package cn.zeren.assignment.fact;

/** What a finding of the coverage check does. */
public enum FindingWeight {
    BLOCKING("须先解决", "Keeps the plan from being confirmed"),
    REPORTED("仅列明", "Is reported");

    private final String label;
    private final String labelEn;

    FindingWeight(String label, String labelEn) {
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
