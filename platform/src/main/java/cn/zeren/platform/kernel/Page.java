package cn.zeren.platform.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in keyset order.
 *
 * @param items at most as many as asked for
 * @param next cursor of the next page, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** What was found when one more than a page may have was asked for; {@code place} is the cursor after an item. */
    public static <T> Page<T> cut(List<T> found, int limit, Function<T, String> place) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), place.apply(found.get(limit - 1)));
    }
}
