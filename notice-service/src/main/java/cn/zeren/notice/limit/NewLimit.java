package cn.zeren.notice.limit;

import cn.zeren.notice.kind.Counting;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A limit to be set: of so many days, or to a day that was decided.
 *
 * @param subject what must be done
 * @param aboutId the notice or rectification it belongs to
 * @param unitId the unit that must do it; the limit lies in its row scope
 * @param officialId the person it is set to, who then sees it wherever his unit lies; null where it is the unit's
 * @param counting how its days are counted, also those of lateness
 * @param days how many, not negative; null where {@code fixedDue} says the day
 * @param fixedDue the last day in time, as decided; null where {@code days} says how many
 * @param from the day it begins, which does not count
 * @param clause id of the clause that sets it
 */
public record NewLimit(
        Subject subject,
        UUID aboutId,
        UUID unitId,
        UUID officialId,
        Counting counting,
        Integer days,
        LocalDate fixedDue,
        LocalDate from,
        String clause) {

    public NewLimit {
        if ((days == null) == (fixedDue == null)) {
            throw new IllegalArgumentException("a limit has days or a last day, one of them");
        }
        if (days != null && days < 0) {
            throw new IllegalArgumentException("a limit of " + days + " days");
        }
    }

    /** A unit's limit. */
    public NewLimit(
            Subject subject,
            UUID aboutId,
            UUID unitId,
            Counting counting,
            Integer days,
            LocalDate fixedDue,
            LocalDate from,
            String clause) {
        this(subject, aboutId, unitId, null, counting, days, fixedDue, from, clause);
    }
}
