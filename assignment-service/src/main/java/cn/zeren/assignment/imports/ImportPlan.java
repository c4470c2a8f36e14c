package cn.zeren.assignment.imports;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Timeline;
import cn.zeren.assignment.statement.Identities;
import cn.zeren.assignment.statement.RowFault;
import cn.zeren.assignment.statement.Sheet;
import cn.zeren.assignment.statement.Statement;
import cn.zeren.assignment.statement.Statements;
import cn.zeren.assignment.store.FactChange;
import cn.zeren.assignment.store.FactHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a file would do, worked out before anything is stored.
 *
 * @param firstRow for each changed fact the first row that speaks of it
 * @param unchanged facts of which the file says what is already held
 */
record ImportPlan<T extends Fact>(
        List<FactChange<T>> changes, Map<UUID, Integer> firstRow, int unchanged, List<RowFault> warnings) {

    static <T extends Fact> ImportPlan<T> of(
            Sheet<T> sheet,
            Map<UUID, List<Statement<T>>> stated,
            Identities identities,
            Map<UUID, List<FactRow<T>>> held,
            Instant now,
            Collection<RowFault> faults) {
        List<FactChange<T>> changes = new ArrayList<>();
        Map<UUID, Integer> firstRow = new HashMap<>();
        int unchanged = 0;
        for (var entry : stated.entrySet()) {
            UUID id = entry.getKey();
            List<Statement<T>> rows = entry.getValue();
            FactHead head = identities.head(id);
            List<FactRow<T>> history = held.getOrDefault(id, List.of());
            if (head != null && history.isEmpty()) {
                String column = sheet.form().key().get(0);
                faults.add(new RowFault(rows.get(0).row(), column, "OUT_OF_SIGHT", Map.of("value", head.key())));
                continue;
            }
            Timeline.Change<T> change = Restatement.of(history, id, rows, now);
            if (change.nothing()) {
                unchanged++;
            } else {
                changes.add(new FactChange<>(raised(sheet, id, head, rows), history, change));
                firstRow.put(id, rows.get(0).row());
            }
        }
        return new ImportPlan<>(changes, firstRow, unchanged, Statements.warnings(stated.values()));
    }

    private static <T extends Fact> FactHead raised(Sheet<T> sheet, UUID id, FactHead head, List<Statement<T>> rows) {
        String key = rows.stream()
                .max(Comparator.comparing(row -> row.valid().from()))
                .orElseThrow()
                .key();
        return new FactHead(id, sheet.form().kind(), key, head == null ? 1 : head.version() + 1);
    }
}
