package cn.zeren.assignment.statement;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of a sheet read as statements, by the fact they speak of, with the faults of each row on the way. */
public final class Statements {

    private Statements() {}

    public static <T extends Fact> Map<UUID, List<Statement<T>>> read(
            Sheet<T> sheet, Identities identities, References references, Collection<RowFault> faults) {
        Map<UUID, List<Statement<T>>> byFact = new LinkedHashMap<>();
        Set<RowFault> ofRow = new LinkedHashSet<>();
        for (Cells row : sheet.rows(references, ofRow)) {
            Period valid = sheet.form().valid().apply(row);
            T content = sheet.form().content().apply(row);
            sheet.form().key().forEach(row::text);
            UUID id = identities.of(row.row());
            if (ofRow.isEmpty() && id != null) {
                List<Statement<T>> others = byFact.computeIfAbsent(id, k -> new ArrayList<>(1));
                var statement = new Statement<>(row.row(), id, sheet.key(row), valid, content);
                others.stream()
                        .filter(other -> other.valid().overlaps(valid))
                        .findFirst()
                        .ifPresentOrElse(other -> clash(row, statement, other), () -> others.add(statement));
            }
            faults.addAll(ofRow);
            ofRow.clear();
        }
        return byFact;
    }

    private static <T extends Fact> void clash(Cells row, Statement<T> statement, Statement<T> other) {
        boolean same =
                statement.valid().equals(other.valid()) && statement.content().equals(other.content());
        row.fault(
                Stream.of("validFrom", "day")
                        .filter(column -> row.optional(column) != null)
                        .findFirst()
                        .orElse("year"),
                same ? "DUPLICATE_ROW" : "OVERLAPS_ROW",
                Map.of("other", other.row()));
    }

    /** What is odd about a unit's row, yet may be recorded. */
    public static <T extends Fact> List<RowFault> warnings(Collection<List<Statement<T>>> statements) {
        List<RowFault> warnings = new ArrayList<>();
        statements.forEach(rows -> rows.forEach(statement -> {
            if (statement.content() instanceof Unit unit && unit.creditCode() != null) {
                CreditCode.fault(unit.creditCode())
                        .ifPresent(code -> warnings.add(
                                new RowFault(statement.row(), "creditCode", code, Map.of("value", unit.creditCode()))));
            }
        }));
        return warnings;
    }
}
