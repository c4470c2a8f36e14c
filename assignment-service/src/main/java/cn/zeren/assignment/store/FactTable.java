package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How one kind of facts is stored: the table, the columns of its content, and the way back from a row.
 *
 * @param scopeExpression SQL of a further column {@code unit_id} that only row scope needs, over the row {@code v}; or
 *     null
 */
public record FactTable<T extends Fact>(
        FactKind kind, String name, List<Column<T>> columns, String scopeExpression, Function<Cells, T> content) {

    /**
     * One column of content.
     *
     * @param expression how the bound value {@code v.<name>} becomes the stored one
     */
    public record Column<T>(
            String name, String boundType, String expression, Function<T, Object> value, IntFunction<Object[]> array) {}

    /** The cells of a stored row, by column. */
    public interface Cells {

        String text(String column);

        UUID id(String column);

        List<UUID> ids(String column);

        int number(String column);

        Integer optionalNumber(String column);

        boolean flag(String column);

        LocalDate day(String column);

        default <E extends Enum<E>> E word(String column, Class<E> words) {
            return text(column) == null ? null : Enum.valueOf(words, text(column));
        }
    }

    /** The columns of all content, for a select list over {@code f}. */
    public String contentColumns() {
        return String.join(
                ", ", columns.stream().map(column -> "f." + column.name()).toList());
    }
}
