package cn.zeren.notice.proof;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Lateness is a number of days and shuts nothing (DESIGN-LATE). */
public final class Lateness {

    private Lateness() {}

    /**
     * Calendar days past the limit; the day of the limit is in time.
     *
     * @param due the last day in time; null where there is no limit
     * @param on the day it was done
     */
    public static int days(LocalDate due, LocalDate on) {
        return due != null && on.isAfter(due) ? Math.toIntExact(ChronoUnit.DAYS.between(due, on)) : 0;
    }
}
