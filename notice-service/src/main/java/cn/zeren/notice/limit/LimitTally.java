package cn.zeren.notice.limit;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** What has befallen a limit since it began: standstills, extensions, returns, and when it was met. */
@MappedSuperclass
public abstract class LimitTally extends LimitTerms {

    LocalDate suspendedOn;
    boolean standsWithNotice;
    int suspendedDays;
    int extendedTimes;
    int extendedDays;
    int returns;
    LocalDate metOn;
    Integer daysLate;

    /** Null unless its days stand still; of what is met, while the calendar does not reach the days to be given back. */
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
