package cn.zeren.assignment.deed;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A growing condition over the entity {@code e} of a list in order of id, the latest first; every value bound. */
public final class Criteria {

    private final StringBuilder text = new StringBuilder("from ");
    private final Map<String, Object> params = new HashMap<>();

    /** @param after the id of the last one seen, null for the first page */
    public Criteria(String entity, UUID after) {
        text.append(entity).append(" e where 1 = 1");
        andIf("e.id < :after", "after", after);
    }

    /** Only when the value is asked for. */
    public Criteria andIf(String condition, String name, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            params.put(name, value);
        }
        return this;
    }

    public String latestFirst() {
        return text + " order by e.id desc";
    }

    public Map<String, Object> params() {
        return params;
    }
}
