package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How one kind of facts is stored: the table, the columns of its content, and the way back from a row.
 *
 * @param scopeExpression SQL of a further column {@code unit_id} that only row scope needs, over the row {@code v}; or
 *     null
 */
public record FactTable<T extends Fact>(
        FactKind kind, String name, List<Column<T>> columns, String scopeExpression, Function<Row, T> content) {

    /**
     * One column of content.
     *
     * @param expression how the bound value {@code v.<name>} becomes the stored one
     */
    public record Column<T>(
            String name, String boundType, String expression, Function<T, Object> value, IntFunction<Object[]> array) {}

    /** The columns of all content, for a select list over {@code f}. */
    public String contentColumns() {
        return String.join(
                ", ", columns.stream().map(column -> "f." + column.name()).toList());
    }

    /** One row with all its axes, from a select of id, the four axis columns and the content. */
    public FactRow<T> row(Row row) {
        return new FactRow<>(
                row.getUUID("id"),
                new Period(row.getLocalDate("valid_from"), row.getLocalDate("valid_to")),
                instant(row, "recorded_from"),
                instant(row, "recorded_to"),
                content.apply(row));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
