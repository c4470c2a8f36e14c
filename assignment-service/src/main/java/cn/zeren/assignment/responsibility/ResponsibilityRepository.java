package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.store.HeldRows;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What hangs on posts and units on a day, as known at an instant, in the actor's sight: one statement each, however much
 * there is. {@code $1} is the day, {@code $2} the instant or null for now.
 */
@ApplicationScoped
class ResponsibilityRepository {

    static final String NAME = "select f.name from official f where f.id = $3 and {f}";

    static final String POSTS = "select p.id, p.title, p.rank, p.unit_id, u.name as unit_name, t.kind"
            + " from tenure t join post p on p.id = t.post_id and {p} left join unit u on u.id = p.unit_id and {u}"
            + " where t.official_id = $3 and {t} order by p.code, p.id";

    static final String TASKS = "select f.id, f.year, f.no, f.item, f.lead_post_id, f.lead_unit_id,"
            + " f.co_unit_ids, f.due_date from task f where {f}"
            + " and (f.lead_post_id = any ($3) or f.lead_unit_id = any ($4) or f.id = any (array(select tasks_joined($4))))"
            + " order by f.due_date, lpad(f.no, 20), f.id";

    static final String UNITS = "select f.id, f.name, f.type,"
            + " (select count(*) from unit c where c.parent_id = f.id and {c}) as below,"
            + " (select count(*) from post p where p.unit_id = f.id and {p}) as posts,"
            + " (select count(*) from post p where p.unit_id = f.id and {p} and not exists"
            + " (select 1 from tenure t where t.post_id = p.id and {t})) as vacant,"
            + " (select count(*) from task k where k.lead_unit_id = f.id and {k}) as led,"
            + " (select count(*) from task k where k.id = any (array(select tasks_joined(array[f.id]))) and {k}) as joined"
            + " from unit f where f.id = any ($3) and {f} order by f.code, f.id";

    record Held(UUID postId, String title, PostRank rank, UUID unitId, String unitName, TenureKind kind) {}

    record Task(
            UUID id,
            int year,
            String no,
            String item,
            UUID leadPostId,
            UUID leadUnitId,
            List<UUID> coUnitIds,
            LocalDate dueDate) {}

    record UnitCounts(UUID unitId, String name, UnitType type, int below, int posts, int vacant, int led, int joined) {}

    /** The official's name, or null when he was not there or is not in sight. */
    Uni<String> name(Work work, UUID official, LocalDate on, Instant knownAt) {
        return asked(work, NAME, on, knownAt, official)
                .map(rows ->
                        rows.rowCount() == 0 ? null : rows.iterator().next().getString(0));
    }

    /** The posts he held. */
    Uni<List<Held>> posts(Work work, UUID official, LocalDate on, Instant knownAt) {
        return asked(work, POSTS, on, knownAt, official)
                .map(each(row -> new Held(
                        row.getUUID("id"),
                        row.getString("title"),
                        PostRank.valueOf(row.getString("rank")),
                        row.getUUID("unit_id"),
                        row.getString("unit_name"),
                        TenureKind.valueOf(row.getString("kind")))));
    }

    /** The tasks of the day's year in which one of these posts or units has part. */
    Uni<List<Task>> tasks(Work work, Collection<UUID> posts, Collection<UUID> units, LocalDate on, Instant knownAt) {
        return asked(work, TASKS, on, knownAt, posts.toArray(UUID[]::new), units.toArray(UUID[]::new))
                .map(each(row -> new Task(
                        row.getUUID("id"),
                        row.getInteger("year"),
                        row.getString("no"),
                        row.getString("item"),
                        row.getUUID("lead_post_id"),
                        row.getUUID("lead_unit_id"),
                        Arrays.asList(row.getArrayOfUUIDs("co_unit_ids")),
                        row.getLocalDate("due_date"))));
    }

    /** These units, as far as they were there, with what hangs on each. */
    Uni<List<UnitCounts>> units(Work work, Collection<UUID> units, LocalDate on, Instant knownAt) {
        return asked(work, UNITS, on, knownAt, (Object) units.toArray(UUID[]::new))
                .map(each(row -> new UnitCounts(
                        row.getUUID("id"),
                        row.getString("name"),
                        UnitType.valueOf(row.getString("type")),
                        row.getInteger("below"),
                        row.getInteger("posts"),
                        row.getInteger("vacant"),
                        row.getInteger("led"),
                        row.getInteger("joined"))));
    }

    private static Uni<RowSet<Row>> asked(Work work, String sql, LocalDate on, Instant knownAt, Object... more) {
        List<Object> params = new ArrayList<>();
        params.add(on);
        params.add(HeldRows.bound(knownAt));
        params.addAll(Arrays.asList(more));
        return work.sql(HeldRows.sql(sql, knownAt), params.toArray());
    }

    private static <T> Function<RowSet<Row>, List<T>> each(Function<Row, T> read) {
        return rows -> {
            List<T> all = new ArrayList<>(rows.rowCount());
            rows.forEach(row -> all.add(read.apply(row)));
            return all;
        };
    }
}
