package cn.zeren.platform.inbox;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.tx.SqlState;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every consumer calls. A batch is applied in one transaction; a message that can't be read or applied goes to the
 * dead letters alone; while a server is down the batch waits and nothing is skipped.
 */
@ApplicationScoped
public class Inbound {

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** SQLSTATE classes of a server that is down, full, locked or in recovery: it passes. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "55", "57", "58");

    private static final String NEWER = """
            insert into projection (name, topic, key, version)
            select $1, * from unnest($2::text[], $3::text[], $4::bigint[])
            on conflict (name, topic, key) do update set version = excluded.version
            where projection.version < excluded.version
            returning topic, key
            """;

    private final Tx tx;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final Actor actor;

    Inbound(
            Tx tx,
            DeadLetters deadLetters,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tx = tx;
        this.deadLetters = deadLetters;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.actor = Actor.service(service);
    }

    /**
     * Projects state: {@code apply} gets the newest version of each key in the batch, and only those newer than what was
     * applied before. That alone makes duplicates, replays and reordering harmless.
     *
     * @param name of this projection: two of them may read one topic, each at its own pace
     */
    public <W> Uni<Void> project(
            String name,
            ConsumerRecords<String, String> batch,
            Class<W> wire,
            BiFunction<Work, List<Incoming<W>>, Uni<Void>> apply) {
        return each(
                batch,
                wire,
                messages -> tx.write(actor, "event.project", work -> newer(work, name, messages)
                        .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : apply.apply(work, fresh))));
    }

    /** Reacts to each event once, by its id, in the transaction of the reaction. */
    public <W> Uni<Void> react(
            ConsumerRecords<String, String> batch, Class<W> wire, BiFunction<Work, Incoming<W>, Uni<Void>> once) {
        return each(
                batch,
                wire,
                messages -> inTurn(messages.stream()
                        .map(message -> tx.write(actor, "event.react", work -> work.sql(
                                        "insert into inbox (event_id) values ($1) on conflict do nothing",
                                        message.eventId())
                                .chain(rows -> rows.rowCount() == 0
                                        ? Uni.createFrom().voidItem()
                                        : once.apply(work, message))))
                        .toList()));
    }

    private interface Application<W> {
        Uni<Void> to(List<Incoming<W>> messages);
    }

    private record Read<W>(ConsumerRecord<String, String> record, Incoming<W> message) {}

    private <W> Uni<Void> each(ConsumerRecords<String, String> batch, Class<W> wire, Application<W> application) {
        List<Read<W>> readable = new ArrayList<>(batch.count());
        List<Uni<Void>> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, String> record : batch) {
            try {
                readable.add(new Read<>(record, read(record, wire)));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                unreadable.add(bury(record, e));
            }
        }
        return inTurn(unreadable).chain(() -> apply(readable, application));
    }

    private <W> Uni<Void> apply(List<Read<W>> messages, Application<W> application) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> together = Uni.createFrom()
                .deferred(() ->
                        application.to(messages.stream().map(Read::message).toList()));
        return patiently(together)
                .onFailure()
                .recoverWithUni(failure -> messages.size() == 1
                        ? bury(messages.get(0).record(), failure)
                        : inTurn(messages.stream()
                                .map(one -> Uni.createFrom().deferred(() -> apply(List.of(one), application)))
                                .toList()));
    }

    private static Uni<Void> inTurn(List<Uni<Void>> works) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Uni<Void> work : works) {
            all = all.chain(() -> work);
        }
        return all;
    }

    private Uni<Void> bury(ConsumerRecord<String, String> record, Throwable failure) {
        return patiently(Uni.createFrom().deferred(() -> deadLetters.put(record, failure)));
    }

    /** A server that is down is waited for; anything else is the message's own fault. */
    private static Uni<Void> patiently(Uni<Void> work) {
        return work.onFailure(Inbound::passes)
                .retry()
                .withBackOff(SHORTEST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    private static boolean passes(Throwable failure) {
        if (failure instanceof CompositeException several) {
            return several.getCauses().stream().anyMatch(Inbound::passes);
        }
        String state = SqlState.of(failure);
        if (!state.isEmpty()) {
            return PASSING_STATES.contains(state.substring(0, 2));
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof JsonProcessingException) {
                return false;
            }
            if (t instanceof IOException
                    || t instanceof TimeoutException
                    || t instanceof KafkaException
                    || t instanceof VertxException) {
                return true;
            }
        }
        return false;
    }

    private static <W> Uni<List<Incoming<W>>> newer(Work work, String name, List<Incoming<W>> messages) {
        Map<String, Incoming<W>> newest = new LinkedHashMap<>();
        for (Incoming<W> message : messages) {
            newest.merge(
                    message.topic() + " " + message.key(),
                    message,
                    (old, next) -> next.version() > old.version() ? next : old);
        }
        Collection<Incoming<W>> candidates = newest.values();
        return work.sql(
                        NEWER,
                        name,
                        candidates.stream().map(Incoming::topic).toArray(String[]::new),
                        candidates.stream().map(Incoming::key).toArray(String[]::new),
                        candidates.stream().map(Incoming::version).toArray(Long[]::new))
                .map(rows -> {
                    List<Incoming<W>> fresh = new ArrayList<>(rows.size());
                    rows.forEach(row -> fresh.add(newest.get(row.getString(0) + " " + row.getString(1))));
                    return fresh;
                });
    }

    private <W> Incoming<W> read(ConsumerRecord<String, String> record, Class<W> wire) throws JsonProcessingException {
        if (record.value() == null) {
            throw new IllegalArgumentException("no value");
        }
        JsonNode tree = json.readTree(record.value());
        if (!tree.path("version").canConvertToLong()) {
            throw new IllegalArgumentException("no version");
        }
        return new Incoming<>(
                record.topic(),
                record.key(),
                tree.path("version").longValue(),
                UUID.fromString(header(record, "ce_id")),
                header(record, "ce_type"),
                json.treeToValue(tree, wire));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
