package cn.zeren.assignment.visit;

import java.time.LocalDate;

/** What a visit counts as. */
public enum VisitCount {
    MADE("已开展", "Made"),
    NOT_MADE("未开展", "Not made"),
    /** Its day is still to come. */
    AHEAD("未到期", "Ahead"),
    CANCELLED("已取消", "Cancelled");

    private final String label;
    private final String labelEn;

    VisitCount(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }

    /**
     * Only a completed visit was made. One that lacks a must counts as not made (JZ-1.3), and so does one whose day has
     * passed.
     */
    static VisitCount of(VisitStatus status, LocalDate plannedFor, LocalDate today) {
        return switch (status) {
            case COMPLETED -> MADE;
            case CANCELLED -> CANCELLED;
            case RECORDED -> NOT_MADE;
            case PLANNED -> plannedFor.isBefore(today) ? NOT_MADE : AHEAD;
        };
    }
}
