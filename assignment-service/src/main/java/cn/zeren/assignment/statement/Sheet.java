package cn.zeren.assignment.statement;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A table seen through the form of its kind: which facts its rows speak of, and which codes they use. */
public final class Sheet<T extends Fact> {

    private final FactForm<T> form;
    private final Table table;
    private final Map<String, Integer> columns = new HashMap<>();

    public Sheet(FactForm<T> form, Table table) {
        this.form = form;
        this.table = table;
        for (int i = 0; i < table.columns().size(); i++) {
            columns.put(table.columns().get(i), i);
        }
    }

    public FactForm<T> form() {
        return form;
    }

    public int size() {
        return table.rows().size();
    }

    /** Columns nobody knows, and key columns that are not there. */
    public List<RowFault> headerFaults() {
        List<RowFault> faults = new ArrayList<>();
        for (String column : table.columns()) {
            if (!form.columns().contains(column)) {
                faults.add(new RowFault(0, column, "UNKNOWN_COLUMN", Map.of("columns", form.columns())));
            }
        }
        for (String column : form.key()) {
            if (!columns.containsKey(column)) {
                faults.add(new RowFault(0, column, "MISSING_COLUMN"));
            }
        }
        return faults;
    }

    /** The rows, each to be read with the facts its codes stand for. */
    List<Cells> rows(References references, Collection<RowFault> faults) {
        return table.rows().stream()
                .map(row -> new Cells(columns, row, references, faults))
                .toList();
    }

    /** The natural key of a row, or null where a part is missing. */
    String key(Cells row) {
        StringBuilder key = new StringBuilder();
        for (String column : form.key()) {
            String part = row.optional(column);
            if (part == null) {
                return null;
            }
            key.append(key.isEmpty() ? "" : "|").append(part);
        }
        return key.toString();
    }

    /** The ids the file gives, well-formed ones. */
    public Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        for (Cells row : rows(new References(), new ArrayList<>())) {
            UUID id = id(row);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (Cells row : rows(new References(), new ArrayList<>())) {
            String key = key(row);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** The codes of other facts the file uses, by kind. */
    public Map<FactKind, Set<String>> codes() {
        Map<FactKind, Set<String>> codes = new EnumMap<>(FactKind.class);
        for (Cells row : rows(new References(), new ArrayList<>())) {
            form.references().forEach((column, kind) -> codes.computeIfAbsent(kind, k -> new HashSet<>())
                    .addAll(
                            column.endsWith("Codes")
                                    ? Cells.codes(row.optional(column))
                                    : row.optional(column) == null ? List.of() : List.of(row.optional(column))));
        }
        return codes;
    }

    /** The id of a row, or null where it gives none; a malformed one is noted. */
    UUID id(Cells row) {
        String text = row.optional("id");
        if (text == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            row.fault("id", "BAD_ID", Map.of("value", text));
            return null;
        }
        row.fault("id", "BAD_ID", Map.of("value", text));
        return null;
    }
}
