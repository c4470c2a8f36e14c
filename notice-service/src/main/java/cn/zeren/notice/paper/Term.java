package cn.zeren.notice.paper;

import cn.zeren.notice.kind.Counting;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * The limit a notice sets for the answer or the rectification: a day, or a number of days from issue.
 *
 * @param fixed the last day in time, or null
 * @param counting how days are counted, or null with a fixed day
 * @param days days from the day of issue, or null with a fixed day
 */
@Embeddable
public record Term(
        LocalDate fixed, @Enumerated(EnumType.STRING) Counting counting, Integer days) {

    /** No limit is set. */
    public static final Term NONE = new Term(null, null, null);

    public Term {
        if ((counting == null) != (days == null) || fixed != null && days != null || days != null && days < 1) {
            throw new IllegalArgumentException("a limit is a day, or days and how they are counted");
        }
    }

    public static Term on(LocalDate day) {
        return new Term(day, null, null);
    }

    public static Term of(int days, Counting counting) {
        return new Term(null, counting, days);
    }

    public boolean isSet() {
        return fixed != null || days != null;
    }

    /** How the days of it are counted, also those of lateness; a day that was fixed counts natural ones. */
    public Counting counted() {
        return counting == null ? Counting.NATURAL : counting;
    }

    /**
     * The last day in time, null where none is set.
     *
     * @param from day of issue; the day after it is the first that counts
     * @param workingDays the day so many working days after one
     */
    public LocalDate due(LocalDate from, BiFunction<LocalDate, Integer, LocalDate> workingDays) {
        if (days == null) {
            return fixed;
        }
        return switch (counting) {
            case NATURAL -> from.plusDays(days);
            case NATURAL_MOVED -> workingDays.apply(from.plusDays(days - 1L), 1);
            case WORKING -> workingDays.apply(from, days);
        };
    }
}
