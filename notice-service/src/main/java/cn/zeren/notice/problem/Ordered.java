package cn.zeren.notice.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Until when the notice is to be answered that ordered a problem.
 *
 * @param due its last day
 * @param standsSince since when that limit stands still, null where it runs
 */
public record Ordered(LocalDate due, LocalDate standsSince) {

    /** Its last day if it ran again on that day: as many days later as it stood still until then. */
    LocalDate dueAsOf(LocalDate today) {
        return standsSince == null ? due : due.plusDays(ChronoUnit.DAYS.between(standsSince, today));
    }
}
