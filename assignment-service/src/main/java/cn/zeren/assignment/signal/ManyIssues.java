package cn.zeren.assignment.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rule {@code MANY_ISSUES}: as many issues as the policy says, raised of one unit within its window, are a sign
 * (JZ-1.3 苗头性倾向性问题). How many and how long no document says.
 */
final class ManyIssues {

    /** An issue as a sign among others. */
    record Sign(UUID unitId, UUID issueId, LocalDate raisedOn) {}

    /** A unit with its window, both days inclusive, and the issues in it in order. */
    record Found(UUID unitId, LocalDate from, LocalDate to, List<UUID> issueIds) {}

    private ManyIssues() {}

    /**
     * Finds the units.
     *
     * @param to the last day of the window
     * @param lastWindow the last day of each unit's last signal of this rule: no issue is a sign twice
     */
    static List<Found> find(SignalPolicy policy, LocalDate to, List<Sign> signs, Map<UUID, LocalDate> lastWindow) {
        Map<UUID, List<Sign>> byUnit = new TreeMap<>();
        signs.forEach(sign ->
                byUnit.computeIfAbsent(sign.unitId(), any -> new ArrayList<>()).add(sign));
        List<Found> found = new ArrayList<>();
        byUnit.forEach((unit, all) -> {
            LocalDate from = from(policy, to, lastWindow.get(unit));
            List<UUID> issues = all.stream()
                    .filter(sign ->
                            !sign.raisedOn().isBefore(from) && !sign.raisedOn().isAfter(to))
                    .map(Sign::issueId)
                    .toList();
            if (issues.size() >= policy.issues()) {
                found.add(new Found(unit, from, to, issues));
            }
        });
        return found;
    }

    /** The first day of the window that ends on {@code to}, after the unit's last one. */
    private static LocalDate from(SignalPolicy policy, LocalDate to, LocalDate last) {
        LocalDate first = to.minusDays(policy.windowDays() - 1L);
        return last == null || last.isBefore(first) ? first : last.plusDays(1);
    }
}
