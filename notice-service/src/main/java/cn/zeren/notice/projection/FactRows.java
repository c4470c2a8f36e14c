package cn.zeren.notice.projection;

import cn.zeren.notice.projection.FactWire.Row;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Rows of many facts, turned into columns for one set-based write. */
final class FactRows<R extends Row> {

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

    LocalDate[] validFrom() {
        return column(LocalDate.class, Row::validFrom);
    }

    LocalDate[] validTo() {
        return column(LocalDate.class, Row::validTo);
    }

    /** One column over all rows. */
    @SuppressWarnings("unchecked")
    <V> V[] column(Class<V> type, Function<? super R, V> value) {
        return rows.stream().map(value).toArray(n -> (V[]) Array.newInstance(type, n));
    }

    List<R> rows() {
        return rows;
    }
}
