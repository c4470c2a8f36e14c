package cn.zeren.notice.course;

import cn.zeren.notice.proof.Deed;
import java.time.LocalDate;

/**
 * A request for more time, and what was decided.
 *
 * @param requested by whom and when; its note is the reason
 * @param due the limit it was asked for against
 * @param wanted the new one asked for
 * @param daysLate days past the limit when it was asked for, counted as its days are: late is recorded, not refused
 * @param decided by whom and when; null while it waits
 * @param granted the new limit; null when refused, or while it waits
 * @param decision number of the document it was granted by, or null
 */
public record Extension(
        Deed requested,
        LocalDate due,
        LocalDate wanted,
        Integer daysLate,
        Deed decided,
        LocalDate granted,
        String decision) {

    Extension decided(Deed by, LocalDate newDue, String document) {
        return new Extension(requested, due, wanted, daysLate, by, newDue, document);
    }
}
