package cn.zeren.assignment.task;

/** As what one bears a part of a task (JZ-1.2). */
public enum TaskRole {
    /** 牵头领导: the post of the leader in charge. */
    LEADER("牵头领导", "Leader in charge"),
    /** 牵头单位. */
    LEAD_UNIT("牵头单位", "Lead unit"),
    /** 责任(配合)单位. */
    CO_UNIT("责任(配合)单位", "Co-unit");

    private final String label;
    private final String labelEn;

    TaskRole(String label, String labelEn) {
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
