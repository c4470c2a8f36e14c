package cn.zeren.platform.kernel;

import java.util.List;

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
}
