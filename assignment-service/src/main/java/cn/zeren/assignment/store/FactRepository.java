package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads and writes facts of any kind, in sets: the number of statements does not grow with the number of facts. */
@ApplicationScoped
public class FactRepository {

    /** Facts written by one statement: enough to make the round trip small, few enough to keep the loop free. */
    private static final int CHUNK = 2_000;

    /** While the database writes one chunk the next is made ready. */
    private static final int CHUNKS_IN_FLIGHT = 2;

    /** The heads of facts by id (of whatever kind) or by natural key (of this kind), in or out of the actor's sight. */
    public Uni<List<FactHead>> heads(Work work, FactKind kind, Collection<UUID> ids, Collection<String> keys) {
        return work.sql(
                        "select id, kind, key, version from fact where id = any ($1)"
                                + " union select id, kind, key, version from fact where kind = $2 and key = any ($3)",
                        ids.toArray(UUID[]::new),
                        kind.name(),
                        keys.toArray(String[]::new))
                .map(rows -> {
                    List<FactHead> heads = new ArrayList<>(rows.size());
                    rows.forEach(row -> heads.add(new FactHead(
                            row.getUUID("id"),
                            FactKind.valueOf(row.getString("kind")),
                            row.getString("key"),
                            row.getLong("version"))));
                    return heads;
                });
    }

    /** The facts of these codes that the actor may see. */
    public Uni<Map<String, UUID>> byCode(Work work, FactKind kind, Collection<String> codes) {
        String table = FactTables.of(kind).name();
        return work.sql(
                        "select f.key, f.id from fact f where f.kind = $1 and f.key = any ($2)"
                                + " and exists (select 1 from " + table + " r where r.id = f.id)",
                        kind.name(),
                        codes.toArray(String[]::new))
                .map(rows -> {
                    Map<String, UUID> byCode = new HashMap<>();
                    rows.forEach(row -> byCode.put(row.getString("key"), row.getUUID("id")));
                    return byCode;
                });
    }

    /** All rows of these facts that the actor may see, closed ones too. */
    public <T extends Fact> Uni<Map<UUID, List<FactRow<T>>>> histories(
            Work work, FactTable<T> table, Collection<UUID> ids) {
        return rows(work, table, "f.id = any ($1)", (Object) ids.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, List<FactRow<T>>> byFact = new HashMap<>();
                    rows.forEach(row -> byFact.computeIfAbsent(row.id(), id -> new ArrayList<>(2))
                            .add(row));
                    return byFact;
                });
    }

    /** Rows of one kind that a condition over {@code f} chooses. */
    public <T extends Fact> Uni<List<FactRow<T>>> rows(
            Work work, FactTable<T> table, String condition, Object... params) {
        return work.sql(
                        "select f.id, f.valid_from, f.valid_to, f.recorded_from, f.recorded_to, "
                                + table.contentColumns() + " from " + table.name() + " f where " + condition,
                        params)
                .map(rows -> {
                    List<FactRow<T>> facts = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        facts.add(fact(table, row));
                    }
                    return facts;
                });
    }

    /** One row with all its axes, from a select of id, the four axis columns and the content. */
    private static <T extends Fact> FactRow<T> fact(FactTable<T> table, Row row) {
        return new FactRow<>(
                row.getUUID("id"),
                new Period(row.getLocalDate("valid_from"), row.getLocalDate("valid_to")),
                instant(row, "recorded_from"),
                instant(row, "recorded_to"),
                table.content().apply(new RowCells(row)));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private record RowCells(Row row) implements FactTable.Cells {

        @Override
        public String text(String column) {
            return row.getString(column);
        }

        @Override
        public UUID id(String column) {
            return row.getUUID(column);
        }

        @Override
        public List<UUID> ids(String column) {
            return List.of(row.getArrayOfUUIDs(column));
        }

        @Override
        public int number(String column) {
            return row.getInteger(column);
        }

        @Override
        public Integer optionalNumber(String column) {
            return row.getInteger(column);
        }

        @Override
        public boolean flag(String column) {
            return row.getBoolean(column);
        }

        @Override
        public LocalDate day(String column) {
            return row.getLocalDate(column);
        }
    }

    /** How often the fact has changed. */
    public Uni<Long> version(Work work, UUID id) {
        return work.sql("select version from fact where id = $1", id)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Stores changes and journals each with the fact's whole history after it. */
    public <T extends Fact> Uni<Void> store(Work work, FactTable<T> table, List<FactChange<T>> changes) {
        List<List<FactChange<T>>> chunks = new ArrayList<>();
        for (int i = 0; i < changes.size(); i += CHUNK) {
            chunks.add(changes.subList(i, Math.min(i + CHUNK, changes.size())));
        }
        return Multi.createFrom()
                .iterable(chunks)
                .onItem()
                .transformToUni(chunk -> storeChunk(work, table, chunk))
                .merge(CHUNKS_IN_FLIGHT)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private <T extends Fact> Uni<Boolean> storeChunk(Work work, FactTable<T> table, List<FactChange<T>> chunk) {
        return heads(work, chunk)
                .chain(() -> close(work, table, chunk))
                .chain(() -> open(work, table, chunk))
                .chain(() -> work.journal(chunk.stream().map(FactWire::entry).toList()))
                .replaceWith(Boolean.TRUE);
    }

    private <T extends Fact> Uni<Void> heads(Work work, List<FactChange<T>> changes) {
        return work.sql(
                        "insert into fact (id, kind, key, version)"
                                + " select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[])"
                                + " on conflict (id) do update set key = excluded.key, version = excluded.version",
                        array(changes, change -> change.head().id(), UUID[]::new),
                        array(changes, change -> change.head().kind().name(), String[]::new),
                        array(changes, change -> change.head().key(), String[]::new),
                        array(changes, change -> change.head().version(), Long[]::new))
                .replaceWithVoid();
    }

    private <T extends Fact> Uni<Void> close(Work work, FactTable<T> table, List<FactChange<T>> changes) {
        List<FactRow<T>> closed = changes.stream()
                .flatMap(change -> change.change().closed().stream())
                .toList();
        if (closed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.sql(
                        "update " + table.name() + " f set recorded_to = c.at"
                                + " from unnest($1::uuid[], $2::date[], $3::timestamptz[]) as c (id, valid_from, at)"
                                + " where f.id = c.id and f.valid_from = c.valid_from and f.recorded_to is null",
                        array(closed, FactRow::id, UUID[]::new),
                        array(closed, row -> row.valid().from(), LocalDate[]::new),
                        array(closed, FactRow::recordedTo, Instant[]::new))
                .replaceWithVoid();
    }

    private <T extends Fact> Uni<Void> open(Work work, FactTable<T> table, List<FactChange<T>> changes) {
        List<FactRow<T>> opened = changes.stream()
                .flatMap(change -> change.change().opened().stream())
                .toList();
        if (opened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Object> params = new ArrayList<>(List.of(
                array(opened, FactRow::id, UUID[]::new),
                array(opened, row -> row.valid().from(), LocalDate[]::new),
                array(opened, row -> row.valid().to(), LocalDate[]::new),
                array(opened, FactRow::recordedFrom, Instant[]::new)));
        table.columns()
                .forEach(column -> params.add(opened.stream()
                        .map(row -> column.value().apply(row.content()))
                        .toArray(column.array())));
        return work.sql(FactSql.insert(table), params.toArray()).replaceWithVoid();
    }

    private static <F, V> V[] array(List<F> from, Function<F, V> value, IntFunction<V[]> newArray) {
        return from.stream().map(value).toArray(newArray);
    }
}
