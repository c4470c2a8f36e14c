package cn.zeren.assignment.change;

import cn.zeren.assignment.change.Lineage.Heir;
import cn.zeren.assignment.change.Lineage.Reason;
import cn.zeren.assignment.change.Lineage.Relation;
import cn.zeren.assignment.change.Lineage.Stage;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Unit;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who a unit was and became, from the recorded changes. What was said of a unit before it was renamed, moved, merged or
 * split is said of what came out of it (JZ-3.3: two years in a row are of the body, not of its name). What a dissolved unit
 * leaves open always has one heir (DESIGN-SUCCESSION).
 */
public final class UnitIdentity {

    private static final Comparator<FactRow<Succession>> LATEST_LAST = Comparator.comparing(
                    (FactRow<Succession> row) -> row.valid().from())
            .thenComparing(row -> row.content().successorUnitId(), Comparator.reverseOrder())
            .thenComparing(FactRow::id);

    private static final Comparator<Stage> STAGES = Comparator.comparing(Stage::relation)
            .thenComparing(Stage::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Stage::unitId);

    private final Map<UUID, List<FactRow<Succession>>> out;
    private final Map<UUID, List<FactRow<Succession>>> in;
    private final Map<UUID, List<FactRow<Unit>>> lives;

    /**
     * The rows known at one instant; their order means nothing.
     *
     * @param lives of the units of the line and of those above them
     */
    public UnitIdentity(Collection<FactRow<Succession>> changes, Collection<FactRow<Unit>> lives) {
        List<FactRow<Succession>> sorted = changes.stream().sorted(LATEST_LAST).toList();
        this.out = by(sorted, row -> row.content().predecessorUnitId());
        this.in = by(sorted, row -> row.content().successorUnitId());
        this.lives = by(List.copyOf(lives), FactRow::id);
    }

    /** The unit's one line as of a day: changes of later days are not yet made. */
    public Lineage of(UUID unit, LocalDate day) {
        List<Stage> stages = new ArrayList<>();
        stages.add(stage(unit, Relation.ITSELF, day));
        for (UUID before : reached(unit, day, in, change -> change.predecessorUnitId())) {
            stages.add(stage(before, Relation.BEFORE, day));
        }
        for (UUID after : reached(unit, day, out, change -> change.successorUnitId())) {
            stages.add(stage(after, Relation.AFTER, day));
        }
        return new Lineage(unit, day, stages.stream().sorted(STAGES).toList(), heir(unit, day));
    }

    /**
     * Who holds on that day what the unit has open: itself while it stands; else who took over from it last (of several on
     * one day, the one recorded first); else the unit above it when it ended. Null only where the whole tree has ended.
     */
    public Heir heir(UUID unit, LocalDate day) {
        Reason reason = Reason.STANDS;
        Set<UUID> way = new HashSet<>();
        for (UUID at = unit; at != null && way.add(at); ) {
            if (stands(at, day)) {
                return new Heir(at, reason);
            }
            FactRow<Succession> last = last(out.get(at), day);
            if (last != null) {
                at = last.content().successorUnitId();
                reason = reason == Reason.SUPERIOR ? reason : Reason.SUCCESSOR;
            } else {
                at = superior(at, day);
                reason = Reason.SUPERIOR;
            }
        }
        return null;
    }

    private boolean stands(UUID unit, LocalDate day) {
        return lives.getOrDefault(unit, List.of()).stream()
                .anyMatch(row -> row.valid().contains(day));
    }

    /** Where it last hung, by that day. */
    private UUID superior(UUID unit, LocalDate day) {
        return lives.getOrDefault(unit, List.of()).stream()
                .filter(row -> !row.valid().from().isAfter(day))
                .max(Comparator.comparing(row -> row.valid().from()))
                .map(row -> row.content().parentId())
                .orElse(null);
    }

    private Stage stage(UUID unit, Relation relation, LocalDate day) {
        List<FactRow<Succession>> through = in.getOrDefault(unit, List.of()).stream()
                .filter(row -> row.valid().contains(day))
                .toList();
        FactRow<Succession> first = through.isEmpty() ? null : through.get(0);
        FactRow<Succession> last = last(out.get(unit), day);
        return new Stage(
                unit,
                relation,
                first == null ? null : first.valid().from(),
                last == null ? null : last.valid().from(),
                through);
    }

    /** All that changes lead to from the unit, without it. */
    private static Set<UUID> reached(
            UUID unit, LocalDate day, Map<UUID, List<FactRow<Succession>>> changes, Function<Succession, UUID> next) {
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            for (var row : changes.getOrDefault(open.remove(), List.of())) {
                UUID other = next.apply(row.content());
                if (row.valid().contains(day) && !other.equals(unit) && found.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }

    private static FactRow<Succession> last(List<FactRow<Succession>> changes, LocalDate day) {
        return changes == null
                ? null
                : changes.stream()
                        .filter(row -> row.valid().contains(day))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    private static <R> Map<UUID, List<R>> by(List<R> rows, Function<R, UUID> key) {
        return rows.stream()
                .filter(row -> Objects.nonNull(key.apply(row)))
                .collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
    }
}
