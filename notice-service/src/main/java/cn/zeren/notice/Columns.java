package cn.zeren.notice;

import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;

/** Arrays, as a statement takes them that stores many rows at once. */
public final class Columns {

    private Columns() {}

    /** One column over all rows. */
    @SuppressWarnings("unchecked")
    public static <R, V> V[] column(List<? extends R> rows, Class<V> type, Function<? super R, ? extends V> value) {
        return rows.stream().map(value).toArray(n -> (V[]) Array.newInstance(type, n));
    }
}
