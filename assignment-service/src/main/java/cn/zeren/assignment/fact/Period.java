package cn.zeren.assignment.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days on which something holds: {@code from} on, until the day before {@code to}.
 *
 * @param from first day
 * @param to first day after, or null while open
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it begins: " + from + " to " + to);
        }
    }

    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The day itself where it lies within; else the first day of this or the last, whichever is nearer. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return to == null || day.isBefore(to) ? day : to.minusDays(1);
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /** They share a day. */
    public boolean overlaps(Period other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    /** They share a day, or one begins the day the other ends: together they are one period. */
    public boolean joins(Period other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    public Optional<Period> intersect(Period other) {
        return overlaps(other)
                ? Optional.of(new Period(later(from, other.from), earlier(to, other.to)))
                : Optional.empty();
    }

    /** The one period both make; only for periods that {@link #joins join}. */
    public Period union(Period other) {
        LocalDate end = to == null || other.to == null ? null : later(to, other.to);
        return new Period(from.isBefore(other.from) ? from : other.from, end);
    }

    /** The days of this one that are not in the other: none, one or two periods. */
    public List<Period> minus(Period other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Period> rest = new ArrayList<>(2);
        if (from.isBefore(other.from)) {
            rest.add(new Period(from, other.from));
        }
        if (other.to != null && (to == null || other.to.isBefore(to))) {
            rest.add(new Period(other.to, to));
        }
        return rest;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
