package cn.zeren.assignment.rectification;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.register.Amendment;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.register.AssignmentStatus.Verb;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 问题整改不落实不脱钩 (JZ-1.1): a member unit that answers for a county goes on answering for it when its year is over, until
 * it is released, and it is not released while a rectification against the county's leading body is open.
 *
 * <p>What is known of rectifications may come late. So release is no last word: when one comes to be known that was opened
 * on or before the day of release and is open, the assignment binds again, as if never released. One opened on a later day
 * belongs to whoever answers for the county on that day, and is reported where nobody does.
 */
public final class Coupling {

    private Coupling() {}

    /** Year over, or next year's plan in force: these assignments carry over. All of them, open rectification or not. */
    public static Amendment carryOver(List<AssignmentRow> rows, List<AssignmentRow> history, Instant now) {
        return Amendment.turn(rows, Verb.CARRY_OVER, row -> null, history, now);
    }

    /**
     * Why the assignment is not released: {@code ASSIGNMENT_STATUS} when it is not carried over, {@code STILL_COUPLED}
     * with every open rectification against its county, or what the county became, by the day it was opened.
     *
     * @param line of its county
     */
    public static Optional<Refusal> refusesRelease(AssignmentRow row, CountyLine line, List<Rectification> known) {
        if (row.status().after(Verb.RELEASE).isEmpty()) {
            return Optional.of(Refusal.status("ASSIGNMENT_STATUS", "JZ-1.1", row.status(), Verb.RELEASE));
        }
        List<Map<String, String>> open = known.stream()
                .filter(Rectification::open)
                .filter(line::concerns)
                .sorted(Comparator.comparing(Rectification::openedOn).thenComparing(Rectification::id))
                .map(one -> Map.of(
                        "id", one.id().toString(),
                        "openedOn", one.openedOn().toString(),
                        "status", one.status()))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Refusal.rule("STILL_COUPLED", "JZ-1.1", Map.of("count", open.size(), "rectifications", open)));
    }

    /**
     * 脱钩. It binds nobody from the day of release on, but no less than its own year.
     *
     * @throws Refused as {@link #refusesRelease}
     */
    public static Amendment release(
            AssignmentRow row,
            CountyLine line,
            List<Rectification> known,
            List<AssignmentRow> history,
            LocalDate today,
            Instant now) {
        Refused.when(refusesRelease(row, line, known));
        LocalDate yearsEnd = row.content().valid().to();
        LocalDate on = today.isBefore(yearsEnd) ? yearsEnd : today;
        return Amendment.turn(List.of(row), Verb.RELEASE, released -> on, history, now);
    }

    /** Whether what is now known of the rectification undoes the release: it was open in the assignment's time and is. */
    public static boolean reattaches(AssignmentRow row, CountyLine line, Rectification rectification) {
        return row.status() == AssignmentStatus.RELEASED
                && row.content().type() == AssignmentType.GROUP_MEMBER_TO_COUNTY
                && rectification.open()
                && line.concerns(rectification)
                && !rectification.openedOn().isAfter(row.releasedOn());
    }

    /**
     * The released assignments that bind again, as none should have been released with what is known now.
     *
     * @param lines of their counties
     */
    public static Amendment reattach(
            List<AssignmentRow> released,
            Map<UUID, CountyLine> lines,
            List<Rectification> learned,
            List<AssignmentRow> history,
            Instant now) {
        List<AssignmentRow> again = released.stream()
                .filter(row -> learned.stream().anyMatch(one -> reattaches(row, line(row, lines), one)))
                .toList();
        return Amendment.turn(again, Verb.REATTACH, row -> null, history, now);
    }

    private static CountyLine line(AssignmentRow row, Map<UUID, CountyLine> lines) {
        return lines.get(row.content().target().unitId());
    }
}
