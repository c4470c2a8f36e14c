package cn.zeren.notice.statistics;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How one issued notice has fared, as far as it is counted: what the statements that count are held against.
 *
 * @param stands false once it was voided, recalled or replaced
 * @param issuedOn 印发之日
 * @param receivedOn 签收之日; null before
 * @param dueOn last day for the feedback, extensions in; null where none is due, stands still or is not known
 * @param fedBackOn day of the feedback that counts; null before, and again after a return
 * @param extensions how often its limit was extended
 * @param returns how often it was returned
 * @param closedOn 销号之日; null before
 */
record NoticeCourse(
        boolean stands,
        LocalDate issuedOn,
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate fedBackOn,
        int extensions,
        int returns,
        LocalDate closedOn) {

    /** Whether it should have been fed back by the day: it was, or its limit has passed (DESIGN-LATE). */
    public boolean owes(LocalDate asOf) {
        return dueOn != null && (fedBackOn != null || dueOn.isBefore(asOf));
    }

    /** 按期: fed back on the last day of the limit or before. */
    public boolean onTime() {
        return dueOn != null && fedBackOn != null && !fedBackOn.isAfter(dueOn);
    }

    /** 逾期: what was owed by the day and did not come in time, late or not at all. */
    public boolean overdue(LocalDate asOf) {
        return owes(asOf) && !onTime();
    }

    /**
     * Every count it belongs to in the period of its issue, as things stand on a day.
     *
     * @param asOf the business day asked on
     */
    public Set<Metric> counts(LocalDate asOf) {
        Set<Metric> counts = EnumSet.noneOf(Metric.class);
        if (stands) {
            counts.add(Metric.ISSUED);
            add(counts, Metric.RECEIVED, receivedOn != null);
            add(counts, Metric.FEEDBACK_OWED, owes(asOf));
            add(counts, Metric.FEEDBACK_ON_TIME, onTime());
            add(counts, Metric.OVERDUE, overdue(asOf));
            add(counts, Metric.EXTENDED, extensions > 0);
            add(counts, Metric.RETURNED, returns > 0);
            add(counts, Metric.CLOSED, closedOn != null);
        }
        return counts;
    }

    private static void add(Set<Metric> counts, Metric metric, boolean holds) {
        if (holds) {
            counts.add(metric);
        }
    }
}
