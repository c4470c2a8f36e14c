package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.Sponsor;
import cn.zeren.assignment.register.AssignmentStatus.Verb;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command writes into the register: rows closed and rows opened at one instant, each assignment's version raised
 * by one. Nothing held before is overwritten.
 */
public record Amendment(List<AssignmentRow> closed, List<AssignmentRow> opened) {

    public Amendment {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
    }

    /**
     * The drafted edition becomes what we hold: additions and changes open as CONFIRMED, what ended is closed. What is
     * past its year is corrected and stays carried over or released.
     */
    public static Amendment confirm(
            AssignmentDiff diff, List<AssignmentRow> history, UUID planId, int year, Instant now) {
        Instant at = after(history, now);
        Map<UUID, Long> versions = versions(history);
        Map<UUID, AssignmentRow> current = current(history);
        List<AssignmentRow> closed = new ArrayList<>();
        List<AssignmentRow> opened = new ArrayList<>();
        for (var entry : diff.entries()) {
            if (entry.change() == AssignmentDiff.Change.SAME) {
                continue;
            }
            long version = versions.getOrDefault(entry.id(), 0L) + 1;
            AssignmentRow before = current.get(entry.id());
            if (before != null) {
                closed.add(before.closed(version, at));
            }
            if (entry.after() != null) {
                AssignmentStatus was = before == null ? AssignmentStatus.DRAFT : before.status();
                opened.add(new AssignmentRow(
                        entry.id(),
                        version,
                        planId,
                        year,
                        was.after(Verb.CONFIRM).orElseThrow(),
                        entry.after(),
                        before == null ? null : before.releasedOn(),
                        at,
                        null));
            }
        }
        return new Amendment(closed, opened);
    }

    /** Every confirmed assignment goes into force. */
    public static Amendment activate(List<AssignmentRow> history, Instant now) {
        List<AssignmentRow> confirmed = current(history).values().stream()
                .filter(row -> row.status() == AssignmentStatus.CONFIRMED)
                .toList();
        return turn(confirmed, Verb.ACTIVATE, row -> null, history, now);
    }

    /**
     * Turns current rows to the status a verb leads to.
     *
     * @param releasedOn the first day a row binds nobody any more, null where it binds
     * @param history of at least these assignments
     */
    public static Amendment turn(
            List<AssignmentRow> rows,
            Verb verb,
            Function<AssignmentRow, LocalDate> releasedOn,
            List<AssignmentRow> history,
            Instant now) {
        Instant at = after(history, now);
        List<AssignmentRow> closed = new ArrayList<>();
        List<AssignmentRow> opened = new ArrayList<>();
        for (AssignmentRow row : rows) {
            AssignmentStatus to = row.status().after(verb).orElseThrow();
            closed.add(row.closed(row.version() + 1, at));
            opened.add(row.turned(to, releasedOn.apply(row), at));
        }
        return new Amendment(closed, opened);
    }

    public boolean nothing() {
        return closed.isEmpty() && opened.isEmpty();
    }

    /** The whole history of each assignment it touches, as it will stand, by id. */
    public Map<UUID, List<AssignmentRow>> historiesAfter(List<AssignmentRow> history) {
        Map<UUID, List<AssignmentRow>> after = new LinkedHashMap<>();
        closed.forEach(row -> after.put(row.id(), new ArrayList<>()));
        opened.forEach(row -> after.put(row.id(), new ArrayList<>()));
        for (AssignmentRow row : history) {
            if (!row.current() && after.containsKey(row.id())) {
                after.get(row.id()).add(row);
            }
        }
        closed.forEach(row -> after.get(row.id()).add(row));
        opened.forEach(row -> after.get(row.id()).add(row));
        return after;
    }

    /** The posts that answer in these rows, or did. */
    public Set<UUID> sponsorPosts() {
        return sponsors(Sponsor::postId);
    }

    /** The units that answer in these rows, or did. */
    public Set<UUID> sponsorUnits() {
        return sponsors(Sponsor::unitId);
    }

    private Set<UUID> sponsors(Function<Sponsor, UUID> id) {
        return Stream.concat(closed.stream(), opened.stream())
                .map(row -> id.apply(row.content().sponsor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Map<UUID, Long> versions(List<AssignmentRow> history) {
        Map<UUID, Long> versions = new HashMap<>();
        history.forEach(row -> versions.merge(row.id(), row.version(), Math::max));
        return versions;
    }

    private static Map<UUID, AssignmentRow> current(List<AssignmentRow> history) {
        Map<UUID, AssignmentRow> current = new LinkedHashMap<>();
        history.stream().filter(AssignmentRow::current).forEach(row -> current.put(row.id(), row));
        return current;
    }

    /** Now, to the microsecond the database keeps, but later than anything the plan has recorded. */
    private static Instant after(List<AssignmentRow> history, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        for (AssignmentRow row : history) {
            Instant last = row.recordedTo() == null ? row.recordedFrom() : row.recordedTo();
            if (!last.isBefore(at)) {
                at = last.plus(1, ChronoUnit.MICROS);
            }
        }
        return at;
    }
}
