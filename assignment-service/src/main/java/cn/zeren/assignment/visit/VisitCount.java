package cn.zeren.assignment.visit;

import cn.zeren.platform.kernel.Labelled;
import java.time.LocalDate;

/** What a visit counts as. */
public enum VisitCount implements Labelled {
    MADE("已开展", "Made"),
    NOT_MADE("未开展", "Not made"),
    /** Its day is still to come. */
    AHEAD("未到期", "Ahead"),
    CANCELLED("已取消", "Cancelled");

    private final Words words;

    VisitCount(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
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
