package cn.zeren.notice.projection;

import cn.zeren.notice.projection.FactWire.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Rows of many facts, turned into columns for one set-based write. */
final class FactRows<R extends Row> {

    /**
     * One column over all rows.
     *
     * @param type of its values in the database
     */
    record Column(String name, String type, Object[] values) {}

    private final List<UUID> facts = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<R> rows = new ArrayList<>();

    /** Adds the rows of a fact that hold now; a fact without any is one that was withdrawn. */
    void add(UUID id, List<R> history) {
        facts.add(id);
        for (R row : history) {
            if (row.held()) {
                ids.add(id);
                rows.add(row);
            }
        }
    }

    /** Every fact, with rows or without. */
    UUID[] facts() {
        return facts.toArray(UUID[]::new);
    }

    /** The fact of each row. */
    UUID[] ids() {
        return ids.toArray(UUID[]::new);
    }

    /** What every row has: its fact and the days it holds. */
    List<Column> common() {
        return List.of(
                new Column("id", "uuid", ids()), days("valid_from", Row::validFrom), days("valid_to", Row::validTo));
    }

    Column uuids(String name, Function<? super R, UUID> value) {
        return new Column(name, "uuid", rows.stream().map(value).toArray(UUID[]::new));
    }

    Column texts(String name, Function<? super R, String> value) {
        return new Column(name, "text", rows.stream().map(value).toArray(String[]::new));
    }

    Column days(String name, Function<? super R, LocalDate> value) {
        return new Column(name, "date", rows.stream().map(value).toArray(LocalDate[]::new));
    }

    List<R> rows() {
        return rows;
    }
}
