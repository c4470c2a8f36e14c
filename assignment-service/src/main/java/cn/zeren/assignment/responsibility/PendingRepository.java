package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.store.HeldRows;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What waits for somebody on a day, as known at an instant, in the actor's sight: visits agreed on and not made, issues not
 * rectified. One statement each. A visit or issue is one row with the instants of its deeds: it waits from the first to the
 * last of them. {@code $1} is the day, {@code $2} the instant or null for now, {@code $4} the last instant that counts.
 */
@ApplicationScoped
class PendingRepository {

    private static final String VISITS =
            "select v.id, v.leader_post_id, v.leader_title, v.unit_id, u.name as unit_name, v.planned_for"
                    + " from visit v left join unit u on u.id = v.unit_id and {u} where v.%s = any ($3)"
                    + " and (v.happened_on is null or v.happened_on > $5)"
                    + " and (v.ended is null or (v.ended::json ->> 'at')::timestamptz > $4)"
                    + " and (v.planned::json ->> 'at')::timestamptz <= $4 order by v.planned_for, v.id";

    static final String VISITS_OF_POSTS = VISITS.formatted("leader_post_id");

    static final String VISITS_TO_UNITS = VISITS.formatted("unit_id");

    /** What is known to have been raised wrongly was open on no day. */
    static final String ISSUES = "select i.id, i.unit_id, u.name as unit_name, i.title, i.raised_on"
            + " from issue i left join unit u on u.id = i.unit_id and {u} where i.unit_id = any ($3)"
            + " and (i.ended is null or (i.ended::json ->> 'at')::timestamptz >"
            + " case i.status when 'WITHDRAWN' then coalesce($2::timestamptz, 'infinity') else $4 end)"
            + " and (i.raised::json ->> 'at')::timestamptz <= $4 order by i.raised_on, i.id";

    record Visit(UUID id, UUID postId, String postTitle, UUID unitId, String unitName, LocalDate plannedFor) {}

    record Issue(UUID id, UUID unitId, String unitName, String title, LocalDate raisedOn) {}

    /** The visits the holders of these posts had still to make. */
    Uni<List<Visit>> visitsOf(Work work, Collection<UUID> posts, LocalDate on, Instant knownAt) {
        return visits(work, VISITS_OF_POSTS, posts, on, knownAt);
    }

    /** The visits still to be made to a unit. */
    Uni<List<Visit>> visitsTo(Work work, UUID unit, LocalDate on, Instant knownAt) {
        return visits(work, VISITS_TO_UNITS, List.of(unit), on, knownAt);
    }

    /** The issues of these units that were open. */
    Uni<List<Issue>> issues(Work work, Collection<UUID> units, LocalDate on, Instant knownAt) {
        return work.sql(
                        HeldRows.sql(ISSUES, knownAt),
                        on,
                        HeldRows.bound(knownAt),
                        units.toArray(UUID[]::new),
                        HeldRows.bound(last(on, knownAt)))
                .map(each(row -> new Issue(
                        row.getUUID("id"),
                        row.getUUID("unit_id"),
                        row.getString("unit_name"),
                        row.getString("title"),
                        row.getLocalDate("raised_on"))));
    }

    private static Uni<List<Visit>> visits(Work work, String sql, Collection<UUID> ids, LocalDate on, Instant knownAt) {
        Instant last = last(on, knownAt);
        return work.sql(
                        HeldRows.sql(sql, knownAt),
                        on,
                        HeldRows.bound(knownAt),
                        ids.toArray(UUID[]::new),
                        HeldRows.bound(last),
                        LocalDate.ofInstant(last, BusinessClock.ZONE))
                .map(each(row -> new Visit(
                        row.getUUID("id"),
                        row.getUUID("leader_post_id"),
                        row.getString("leader_title"),
                        row.getUUID("unit_id"),
                        row.getString("unit_name"),
                        row.getLocalDate("planned_for"))));
    }

    /** The end of the day, or the instant of knowledge when that is earlier. */
    private static Instant last(LocalDate on, Instant knownAt) {
        // by instants: the day after the last day there is can't be named
        Instant end = BusinessClock.startOf(on).plus(1, ChronoUnit.DAYS).minusNanos(1_000);
        return knownAt == null || knownAt.isAfter(end) ? end : knownAt;
    }

    private static <T> Function<RowSet<Row>, List<T>> each(Function<Row, T> read) {
        return rows -> {
            List<T> all = new ArrayList<>(rows.rowCount());
            rows.forEach(row -> all.add(read.apply(row)));
            return all;
        };
    }
}
