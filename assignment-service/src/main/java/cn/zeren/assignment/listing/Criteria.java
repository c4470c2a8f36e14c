package cn.zeren.assignment.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which entities of a kind to list, and in which order: a condition over the entity {@code e} that grows; every value bound.
 */
public final class Criteria<E> {

    private final Class<E> entity;
    private final String order;
    private final StringBuilder text;
    private final Map<String, Object> params = new HashMap<>();

    /** @param order the columns of a stable order */
    public Criteria(Class<E> entity, String order) {
        this.entity = entity;
        this.order = order;
        this.text = new StringBuilder("from ").append(entity.getSimpleName()).append(" e where 1 = 1");
    }

    /**
     * In order of id, the latest first.
     *
     * @param after the id of the last one seen, null for the first page
     */
    public static <E> Criteria<E> latestFirst(Class<E> entity, UUID after) {
        return new Criteria<>(entity, "e.id desc").andIf("e.id < :after", "after", after);
    }

    /** Only when the value is asked for. */
    public Criteria<E> andIf(String condition, String name, Object value) {
        return value == null ? this : and(condition, Map.of(name, value));
    }

    public Criteria<E> and(String condition, Map<String, ?> values) {
        text.append(" and ").append(condition);
        params.putAll(values);
        return this;
    }

    public Class<E> entity() {
        return entity;
    }

    public String text() {
        return text + " order by " + order;
    }

    public Map<String, Object> params() {
        return params;
    }
}
