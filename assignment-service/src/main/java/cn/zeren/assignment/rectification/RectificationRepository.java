package cn.zeren.assignment.rectification;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What is known of rectifications. */
@ApplicationScoped
class RectificationRepository {

    /** One who answers for the county on the day the rectification was opened, carried over or not; a null is nobody. */
    private static final String ANSWERS =
            "(select a.id from assignment a where a.target_unit_id = r.unit_id and a.tier = 3"
                    + " and a.recorded_to is null and a.valid_from <= r.opened_on and a.bound_to > r.opened_on"
                    + " order by a.valid_from desc, a.id limit 1)";

    private static final String LINES = """
            with recursive line (county, id, since) as (
                select c, c, null::date from unnest($1::uuid[]) c
                union
                select l.county, s.successor_unit_id, greatest(l.since, s.valid_from)
                from line l join succession s on s.predecessor_unit_id = l.id and s.recorded_to is null)
            select county, id, min(since) from line group by county, id
            """;

    private static final String BEFORE = """
            with recursive line (id) as (
                select unnest($1::uuid[])
                union
                select s.predecessor_unit_id from line l join succession s on s.successor_unit_id = l.id and s.recorded_to is null)
            select id from line
            """;

    /** An open rectification with the assignment it falls to, null when it falls to none. */
    record Held(Rectification rectification, UUID assignmentId) {}

    /** A rectification's place in lists. */
    record Place(LocalDate openedOn, UUID id) {}

    /** Release and news of one county wait for each other, so that neither decides on what the other is changing. */
    Uni<Void> lock(Work work, List<UUID> counties) {
        return work.sql(
                        "select pg_advisory_xact_lock(hashtextextended('rectification ' || c, 0))"
                                + " from (select distinct c from unnest($1::uuid[]) c order by c) counties",
                        (Object) counties.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    Uni<Void> put(Work work, List<Rectification> rectifications) {
        return work.sql(
                        "insert into rectification (id, unit_id, status, open, opened_on, closed_on)"
                                + " select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::date[],"
                                + " $6::date[]) on conflict (id) do update set unit_id = excluded.unit_id,"
                                + " status = excluded.status, open = excluded.open, opened_on = excluded.opened_on,"
                                + " closed_on = excluded.closed_on",
                        column(rectifications, Rectification::id, UUID[]::new),
                        column(rectifications, Rectification::unitId, UUID[]::new),
                        column(rectifications, Rectification::status, String[]::new),
                        column(rectifications, Rectification::open, Boolean[]::new),
                        column(rectifications, Rectification::openedOn, LocalDate[]::new),
                        column(rectifications, Rectification::closedOn, LocalDate[]::new))
                .replaceWithVoid();
    }

    /** Those open against counties or what they became, in sight or not: what holds an assignment does not depend on who looks. */
    Uni<List<Rectification>> openAgainst(Work work, Collection<CountyLine> lines) {
        return work.pastScope(() -> work.sql(
                        "select * from rectification where unit_id = any ($1) and open order by opened_on, id",
                        (Object) lines.stream()
                                .flatMap(line -> line.since().keySet().stream())
                                .distinct()
                                .toArray(UUID[]::new))
                .map(RectificationRepository::read)
                .map(open -> open.stream()
                        .filter(one -> lines.stream().anyMatch(line -> line.concerns(one)))
                        .toList()));
    }

    /** The line of each county, as known now, in sight or not. */
    Uni<Map<UUID, CountyLine>> lines(Work work, Collection<UUID> counties) {
        return work.pastScope(() -> work.sql(LINES, (Object) counties.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Map<UUID, LocalDate>> since = new HashMap<>();
                    rows.forEach(row -> since.computeIfAbsent(row.getUUID(0), any -> new HashMap<>())
                            .put(row.getUUID(1), row.getLocalDate(2) == null ? LocalDate.MIN : row.getLocalDate(2)));
                    Map<UUID, CountyLine> lines = new HashMap<>();
                    since.forEach((county, units) -> lines.put(county, new CountyLine(county, units)));
                    return lines;
                });
    }

    /** The units with all they came out of, as known now, in sight or not. */
    Uni<List<UUID>> before(Work work, Collection<UUID> units) {
        return work.pastScope(() -> work.sql(BEFORE, (Object) units.toArray(UUID[]::new)))
                .map(rows -> {
                    List<UUID> all = new ArrayList<>();
                    rows.forEach(row -> all.add(row.getUUID(0)));
                    return all;
                });
    }

    /** Open ones in sight, the oldest first; only those that fall to nobody when asked so. */
    Uni<List<Held>> open(Work work, UUID unit, boolean unanswered, Place after, int limit) {
        return work.sql(
                        "select * from (select r.*, " + ANSWERS + " as assignment_id from rectification r where r.open"
                                + " and ($1::uuid is null or r.unit_id = $1)"
                                + " and ($3::date is null or (r.opened_on, r.id) > ($3, $4::uuid))) h"
                                + " where assignment_id is null or not $2 order by opened_on, id limit $5",
                        unit,
                        unanswered,
                        after == null ? null : after.openedOn(),
                        after == null ? null : after.id(),
                        limit)
                .map(rows -> {
                    List<Held> held = new ArrayList<>(rows.rowCount());
                    rows.forEach(row -> held.add(new Held(one(row), row.getUUID("assignment_id"))));
                    return held;
                });
    }

    private static List<Rectification> read(RowSet<Row> rows) {
        List<Rectification> read = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> read.add(one(row)));
        return read;
    }

    private static Rectification one(Row row) {
        return new Rectification(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("status"),
                row.getLocalDate("opened_on"),
                row.getLocalDate("closed_on"));
    }

    private static <V> V[] column(List<Rectification> rows, Function<Rectification, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
