package cn.zeren.notice.notice;

import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.projection.Standing;
import cn.zeren.notice.proof.Deed;
import cn.zeren.notice.proof.Lateness;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * Who lays hand on a notice, and when.
 *
 * @param actor who acts
 * @param standing what the facts say of him today
 * @param handling the policy of handling that holds today
 * @param calendar the calendar that holds today
 * @param now recorded time
 * @param today the day of it, in China
 */
public record Hand(
        Actor actor,
        Standing standing,
        HandlingPolicy handling,
        WorkingCalendar calendar,
        Instant now,
        LocalDate today) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What he does now, with what he says to it. */
    Deed deed(String note) {
        return Deed.of(actor, note, now);
    }

    /** The day a thing was done, in China. */
    LocalDate dayOf(Deed deed) {
        return LocalDate.ofInstant(deed.at(), CHINA);
    }

    /**
     * How late it is for a limit whose days are counted so; null where the calendar does not reach them.
     *
     * @param suspendedOn since when the limit stands still, or null
     */
    Integer daysLate(Counting counted, LocalDate due, LocalDate suspendedOn) {
        OptionalInt late = Lateness.days(counted, due, Lateness.until(suspendedOn, today), calendar);
        return late.isPresent() ? late.getAsInt() : null;
    }
}
