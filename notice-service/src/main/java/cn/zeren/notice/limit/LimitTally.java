package cn.zeren.notice.limit;

import cn.zeren.notice.calendar.LimitRule.Anchor;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** Until when a limit runs, and what has befallen it since it began: standstills, extensions, returns, and when it was met. */
@MappedSuperclass
public abstract class LimitTally extends LimitTerms {

    LocalDate anchorOn;
    int anchorDays;
    LocalDate firstDueOn;
    LocalDate dueOn;
    String calendar;
    LocalDate suspendedOn;
    LocalDate suspendedUntil;
    boolean standsWithNotice;
    int suspendedDays;
    int extendedTimes;
    int extendedDays;
    int returns;
    LocalDate metOn;
    Integer daysLate;

    /** What its last day is counted from. */
    Anchor anchor() {
        return new Anchor(anchorOn, anchorDays);
    }

    /** Until when it stood still, where it stands still no more and those days are to be given back yet; null else. */
    LocalDate owedUntil() {
        return suspendedOn == null || suspendedUntil != null ? suspendedUntil : metOn;
    }

    /** The day its days are counted from: the one it began, was extended to, or had days given back from. */
    public LocalDate anchorOn() {
        return anchorOn;
    }

    /** How many days its last one lies after the anchor. */
    public int anchorDays() {
        return anchorDays;
    }

    /** The last day in time it had at first; null while the calendar does not reach it. */
    public LocalDate firstDueOn() {
        return firstDueOn;
    }

    /** The last day in time; null while the calendar does not reach it. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The calendar edition its last day was counted by; null where none was needed. */
    public String calendar() {
        return calendar;
    }

    /** Since when its days are to be given back; null unless they stand still, or the calendar does not reach yet how many. */
    public LocalDate suspendedOn() {
        return suspendedOn;
    }

    /** Whether it stands still only because the answer to its notice does. */
    public boolean standsWithNotice() {
        return standsWithNotice;
    }

    /** In days of its counting. */
    public int suspendedDays() {
        return suspendedDays;
    }

    public int extendedTimes() {
        return extendedTimes;
    }

    /** In natural days. */
    public int extendedDays() {
        return extendedDays;
    }

    /** How often it was given back to be done again. */
    public int returns() {
        return returns;
    }

    /** Null until then. */
    public LocalDate metOn() {
        return metOn;
    }

    /** Null until met, and while the calendar does not reach the days. */
    public Integer daysLate() {
        return daysLate;
    }
}
