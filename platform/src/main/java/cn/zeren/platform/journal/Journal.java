package cn.zeren.platform.journal;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Appends events: audit row and outbox row in one statement, so neither can be had without the other. */
@ApplicationScoped
public class Journal {

    private static final String APPEND_ONE = """
            with written as (
                insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at, explanation, traceparent)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                returning seq)
            insert into outbox (seq) select seq from written
            """;

    // the same for many: in one statement however many there are
    private static final String APPEND = """
            with written as (
                insert into journal (event_id, topic, key, type, version, payload, actor, purpose, at, explanation, traceparent)
                select e.event_id, e.topic, e.key, e.type, e.version, e.payload, $7, $8, $9, e.explanation, $11
                from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $10::text[])
                     with ordinality as e (event_id, topic, key, type, version, payload, explanation, ord)
                order by e.ord
                returning seq)
            insert into outbox (seq) select seq from written
            """;

    private final ObjectMapper json;

    Journal(ObjectMapper json) {
        this.json = json;
    }

    /** The open transaction, as far as the journal needs it. */
    public interface Transaction {
        Uni<RowSet<Row>> sql(String statement, Object... params);

        Actor actor();

        String purpose();

        Instant now();
    }

    /** Called through the open transaction. */
    public Uni<Void> append(Transaction work, List<Entry> entries) {
        return entries.size() == 1 ? append(work, entries.get(0)) : appendMany(work, entries);
    }

    private Uni<Void> append(Transaction work, Entry entry) {
        return work.sql(
                        APPEND_ONE,
                        Ids.at(work.now()),
                        entry.topic(),
                        entry.key(),
                        entry.type(),
                        entry.version(),
                        text(entry.payload()),
                        work.actor().name(),
                        work.purpose(),
                        work.now(),
                        explanation(entry),
                        traceparent())
                .replaceWithVoid();
    }

    private Uni<Void> appendMany(Transaction work, List<Entry> entries) {
        int n = entries.size();
        UUID[] ids = new UUID[n];
        String[] topics = new String[n];
        String[] keys = new String[n];
        String[] types = new String[n];
        Long[] versions = new Long[n];
        String[] payloads = new String[n];
        String[] explanations = new String[n];
        for (int i = 0; i < n; i++) {
            Entry entry = entries.get(i);
            ids[i] = Ids.at(work.now());
            topics[i] = entry.topic();
            keys[i] = entry.key();
            types[i] = entry.type();
            versions[i] = entry.version();
            payloads[i] = text(entry.payload());
            explanations[i] = explanation(entry);
        }
        return work.sql(
                        APPEND,
                        ids,
                        topics,
                        keys,
                        types,
                        versions,
                        payloads,
                        work.actor().name(),
                        work.purpose(),
                        work.now(),
                        explanations,
                        traceparent())
                .replaceWithVoid();
    }

    private String explanation(Entry entry) {
        return entry.explanation() == null ? null : text(entry.explanation());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + value.getClass(), e);
        }
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
