package cn.zeren.assignment.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A growing SQL condition over a row {@code f}, every value bound. */
final class Condition {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> params = new ArrayList<>();

    /** Rows that held on a day, as known at an instant; null for what is known now. */
    static Condition held(LocalDate on, Instant asKnownAt) {
        Condition condition =
                new Condition().and("f.valid_from <= ? and (f.valid_to is null or f.valid_to > ?)", on, on);
        return asKnownAt == null
                ? condition.and("f.recorded_to is null")
                : condition.and(
                        "f.recorded_from <= ? and (f.recorded_to is null or f.recorded_to > ?)", asKnownAt, asKnownAt);
    }

    /** Each {@code ?} stands for the next value. */
    Condition and(String part, Object... values) {
        sql.append(sql.isEmpty() ? "" : " and ").append(bound(part, values));
        return this;
    }

    /** Only when the value is asked for. */
    Condition andIf(Object value, String part) {
        if (value != null) {
            int slots = part.length() - part.replace("?", "").length();
            Object[] values = new Object[slots];
            java.util.Arrays.fill(values, value);
            and(part, values);
        }
        return this;
    }

    /** What follows the condition. */
    Condition then(String rest, Object... values) {
        sql.append(' ').append(bound(rest, values));
        return this;
    }

    private String bound(String part, Object... values) {
        StringBuilder bound = new StringBuilder();
        int next = 0;
        for (char c : part.toCharArray()) {
            if (c == '?') {
                params.add(values[next++]);
                bound.append('$').append(params.size());
            } else {
                bound.append(c);
            }
        }
        return bound.toString();
    }

    String sql() {
        return sql.toString();
    }

    Object[] params() {
        return params.toArray();
    }

    /** Text that may stand anywhere in a column, its wildcards taken literally. */
    static String anywhere(String text) {
        return text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
