package cn.zeren.assignment.statement;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.store.FactHead;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which fact each row of a file speaks of: the one of its id, else the one of its natural key, else a new one. A code
 * belongs to one fact for ever; the key of a link may change by correcting what it links, under its id.
 */
public final class Identities {

    private final Sheet<?> sheet;
    private final Map<UUID, FactHead> byId = new HashMap<>();
    private final Map<String, FactHead> byKey = new HashMap<>();
    private final Map<String, UUID> inFile = new HashMap<>();
    private final Map<Integer, UUID> byRow = new HashMap<>();

    private Identities(Sheet<?> sheet, Collection<FactHead> known) {
        this.sheet = sheet;
        for (FactHead head : known) {
            byId.put(head.id(), head);
            if (head.kind() == sheet.form().kind()) {
                byKey.put(head.key(), head);
            }
        }
    }

    /**
     * Names every row that can be named; what stands against it is noted.
     *
     * @param known heads of the facts whose id or key is in the file
     */
    public static <T extends Fact> Identities of(
            Sheet<T> sheet, Collection<FactHead> known, Supplier<UUID> newId, Collection<RowFault> faults) {
        Identities identities = new Identities(sheet, known);
        List<Cells> rows = sheet.rows(new References(), faults);
        Map<Integer, UUID> given = new HashMap<>();
        for (Cells row : rows) {
            UUID id = sheet.id(row);
            if (id != null) {
                given.put(row.row(), id);
                identities.takeGiven(row, id);
            }
        }
        for (Cells row : rows) {
            if (!given.containsKey(row.row())) {
                identities.find(row, newId);
            }
        }
        return identities;
    }

    /** The fact a row speaks of, or null where that could not be told. */
    UUID of(int row) {
        return byRow.get(row);
    }

    public FactHead head(UUID id) {
        return byId.get(id);
    }

    /** Facts of this file by key, for rows that refer to other rows. */
    public Map<String, UUID> inFile() {
        return inFile;
    }

    private void takeGiven(Cells row, UUID id) {
        String key = sheet.key(row);
        if (key == null) {
            return;
        }
        FactHead head = byId.get(id);
        FactHead owner = byKey.get(key);
        if (head != null && head.kind() != sheet.form().kind()) {
            row.fault("id", "ID_OF_ANOTHER_KIND", Map.of("kind", head.kind().word()));
        } else if (head != null && sheet.form().keyIsCode() && !head.key().equals(key)) {
            row.fault("code", "CODE_IS_FIXED", Map.of("value", key, "fixed", head.key()));
        } else if (owner != null && !owner.id().equals(id)) {
            row.fault(keyColumn(), "KEY_OF_ANOTHER_FACT", Map.of("value", key, "id", owner.id()));
        } else if (inFile.containsKey(key) && !inFile.get(key).equals(id)) {
            row.fault(keyColumn(), "KEY_OF_ANOTHER_ROW", Map.of("value", key, "id", inFile.get(key)));
        } else {
            inFile.put(key, id);
            byRow.put(row.row(), id);
        }
    }

    private void find(Cells row, Supplier<UUID> newId) {
        String key = sheet.key(row);
        if (key != null) {
            FactHead owner = byKey.get(key);
            byRow.put(row.row(), inFile.computeIfAbsent(key, k -> owner == null ? newId.get() : owner.id()));
        }
    }

    private String keyColumn() {
        return sheet.form().key().get(0);
    }
}
