package cn.zeren.assignment.visit;

import java.time.LocalDate;

/** What a visit counts as. */
public enum VisitCount {
    MADE,
    NOT_MADE,
    /** Its day is still to come. */
    AHEAD,
    CANCELLED;

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
