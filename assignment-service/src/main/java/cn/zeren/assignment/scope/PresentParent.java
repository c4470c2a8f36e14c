package cn.zeren.assignment.scope;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a unit hangs in the present tree, which row scope follows: where it hangs today; a unit that has ended, where it
 * last hung, so that its former superiors still see what it did; one that is yet to come, where it will.
 */
final class PresentParent {

    private PresentParent() {}

    /** The parent of the unit of these rows, or null at a root. */
    static UUID on(LocalDate today, List<FactRow<Unit>> rows) {
        List<FactRow<Unit>> held = rows.stream()
                .filter(FactRow::current)
                .sorted(Comparator.comparing(row -> row.valid().from()))
                .toList();
        Optional<FactRow<Unit>> row = held.stream()
                .filter(one -> !one.valid().from().isAfter(today))
                .reduce((earlier, later) -> later)
                .or(() -> held.stream().findFirst());
        return row.map(one -> one.content().parentId()).orElse(null);
    }
}
