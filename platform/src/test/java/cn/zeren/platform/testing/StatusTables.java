package cn.zeren.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Holds what was journaled against the transition tables: from one version of an aggregate to the next its status changes
 * only as a table says, and begins where the table says. A topic whose states have a status and that has no table is a
 * fault. Of a state with a history the status is that of the row which is still known.
 */
public final class StatusTables {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Table(String rows, Set<String> first, Map<String, Set<String>> after) {}

    private static final int FAULTS_TOLD = 20;

    private static final String NEW = "with told as (select * from journal j where topic = ? and not exists (select 1"
            + " from journal e where e.topic = j.topic and e.key = j.key and e.seq <= ?))";

    /** Rows, and last what was told of each; of a history the status is not looked for here. */
    private static final String ROWS = " select r.id from (select id, status from %s) r"
            + " join (select distinct on (key) key, payload::jsonb #>> '{state,status}' as status from told"
            + " order by key, seq desc) t on t.key = r.id::text where t.status <> r.status";

    private final Map<String, Table> byTopic = new TreeMap<>();

    /**
     * The table of a topic.
     *
     * @param rows where its aggregates are kept, as a query names it: each has {@code id} and {@code status}
     * @param first where an aggregate may begin
     * @param after where a verb leads from a status, if it is allowed there
     */
    public <S extends Enum<S>, V extends Enum<V>> StatusTables with(
            String topic, String rows, Set<S> first, Class<V> verbs, BiFunction<S, V, Optional<S>> after) {
        Map<String, Set<String>> steps = new HashMap<>();
        S any = first.iterator().next();
        for (S from : any.getDeclaringClass().getEnumConstants()) {
            Set<String> to = new TreeSet<>();
            for (V verb : verbs.getEnumConstants()) {
                after.apply(from, verb).ifPresent(status -> to.add(status.name()));
            }
            steps.put(from.name(), to);
        }
        Set<String> begin = new TreeSet<>();
        first.forEach(status -> begin.add(status.name()));
        byTopic.put(topic, new Table(rows, begin, steps));
        return this;
    }

    /** Where the journal ends now. */
    public static long end(Database database) {
        return database.count("select coalesce(max(seq), 0) from journal");
    }

    /**
     * Looks through the journal of all aggregates that began after a place in it, and at the rows they are kept in, whose
     * status is the one last journaled.
     */
    public void check(Database database, long start) {
        List<String> faults = new ArrayList<>();
        for (Object topic : database.column("select distinct topic from journal where seq > ? order by topic", start)) {
            List<Object> payloads = database.column(NEW + " select payload from told order by key, seq", topic, start);
            check(topic.toString(), payloads, faults);
            Table table = byTopic.get(topic.toString());
            if (table != null) {
                database.column(NEW + ROWS.formatted(table.rows), topic, start)
                        .forEach(
                                id -> faults.add(topic + " " + id + ": its row has another status than was journaled"));
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " faults:\n"
                    + String.join("\n", faults.subList(0, Math.min(FAULTS_TOLD, faults.size()))));
        }
    }

    /** @param payloads by aggregate, in the order they were written */
    void check(String topic, List<?> payloads, List<String> faults) {
        Table table = byTopic.get(topic);
        String id = null;
        String status = null;
        for (Object payload : payloads) {
            JsonNode value = read(payload.toString());
            String now = status(value.path("state"));
            boolean same = value.path("id").asText().equals(id);
            if (now != null && table == null) {
                faults.add(topic + ": no table for its statuses");
                return;
            }
            if (now != null) {
                String before = same ? status : null;
                Set<String> allowed = before == null ? table.first : table.after.getOrDefault(before, Set.of());
                if (!allowed.contains(now)) {
                    faults.add(topic + " " + value.path("id").asText() + " version " + value.path("version") + ": "
                            + before + " -> " + now);
                }
            }
            id = value.path("id").asText();
            status = now;
        }
    }

    private static String status(JsonNode state) {
        if (state.path("status").isTextual()) {
            return state.path("status").asText();
        }
        for (JsonNode row : state.path("history")) {
            if (row.path("recordedTo").isNull() && row.path("status").isTextual()) {
                return row.path("status").asText();
            }
        }
        return null;
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(payload, e);
        }
    }
}
