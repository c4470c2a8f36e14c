package cn.zeren.assignment.register;

import static cn.zeren.assignment.register.ContentRepository.column;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.DerivedAssignment;
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
import java.util.List;
import java.util.UUID;

/** The register: rows opened and closed in sets, and read as of a day and as known at an instant. */
@ApplicationScoped
public class AssignmentRepository {

    private static final String CLOSE = "update assignment a set recorded_to = c.at, version = c.version"
            + " from unnest($1::uuid[], $2::timestamptz[], $3::bigint[]) as c (id, at, version)"
            + " where a.id = c.id and a.recorded_to is null";

    private static final String OPEN =
            "insert into assignment (id, version, plan_id, year, status, recorded_from, slot_id,"
                    + " released_on, " + ContentRepository.NAMES
                    + ") select id, version, plan_id, year, status, recorded_from, slot_id, released_on, type, tier, rule,"
                    + " clauses::text[], fact_ids::uuid[], sponsor_post_id, sponsor_official_id, sponsor_unit_id, sponsor_name,"
                    + " sponsor_title, target_unit_id, target_post_id, target_official_id, target_name, target_unit_name,"
                    + " valid_from, valid_to, explanation from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::int[], $5::text[],"
                    + " $6::timestamptz[], $7::uuid[], $8::date[], " + ContentRepository.unnest(9)
                    + ") as r (id, version, plan_id, year, status, recorded_from, slot_id, released_on, "
                    + ContentRepository.NAMES
                    + ")";

    /** Binding on a day {@code $1}, carried over or not, as known at {@code $2}. */
    private static final String AS_OF = " and valid_from <= $1 and bound_to > $1 and {assignment:known}"
            + " order by tier, target_unit_id, valid_from, id";

    private final ContentRepository content;

    AssignmentRepository(ContentRepository content) {
        this.content = content;
    }

    /** Closes, then opens: on no day do two rows hold one seat in between. */
    public Uni<Void> write(Work work, Amendment amendment) {
        return close(work, amendment.closed()).chain(() -> open(work, amendment.opened()));
    }

    /** All rows a plan ever had, in the order they were written. */
    public Uni<List<AssignmentRow>> history(Work work, UUID planId) {
        return work.sql("select * from assignment where plan_id = $1 order by recorded_from, id", planId)
                .map(this::read);
    }

    /** One page of what a plan held as known at an instant (null: now), filtered. */
    public Uni<List<AssignmentRow>> page(Work work, UUID planId, RowFilter filter, Instant knownAt) {
        List<Object> params = new ArrayList<>(Arrays.asList(filter.params(planId)));
        if (knownAt != null) {
            params.add(HeldRows.bound(knownAt));
        }
        return work.sql(
                        "select * from assignment where plan_id = $1 and "
                                + (knownAt == null
                                        ? "recorded_to is null"
                                        : "recorded_from <= $11 and (recorded_to is null or recorded_to > $11)")
                                + RowFilter.where("bound_to") + RowFilter.ORDER,
                        params.toArray())
                .map(this::read);
    }

    /** The whole history of one assignment; empty when it is not there or not in sight. */
    public Uni<List<AssignmentRow>> one(Work work, UUID id) {
        return work.sql("select * from assignment where id = $1 order by recorded_from", id)
                .map(this::read);
    }

    /** The whole histories of these assignments. */
    public Uni<List<AssignmentRow>> histories(Work work, List<UUID> ids) {
        return work.sql("select * from assignment where id = any ($1) order by recorded_from, id", (Object)
                        ids.toArray(UUID[]::new))
                .map(this::read);
    }

    /** The members' assignments held now whose days are over on a day and that have not been carried over. */
    public Uni<List<AssignmentRow>> outOfDays(Work work, LocalDate on) {
        return work.sql(
                        "select * from assignment where tier = 3 and recorded_to is null"
                                + " and status in ('CONFIRMED', 'ACTIVE') and valid_to <= $1 order by id",
                        on)
                .map(this::read);
    }

    /** The members' assignments of a manager's plan of a year that bind now. */
    public Uni<List<AssignmentRow>> binding(Work work, UUID manager, int year) {
        return work.sql(
                        "select a.* from assignment a join plan p on p.id = a.plan_id"
                                + " where p.manager_unit_id = $1 and p.year = $2 and a.tier = 3"
                                + " and a.recorded_to is null and a.status in ('CONFIRMED', 'ACTIVE') order by a.id",
                        manager,
                        year)
                .map(this::read);
    }

    /** The released assignments that answered for these counties. */
    public Uni<List<AssignmentRow>> released(Work work, List<UUID> counties) {
        return work.sql(
                        "select * from assignment where target_unit_id = any ($1) and tier = 3"
                                + " and recorded_to is null and status = 'RELEASED' order by id",
                        (Object) counties.toArray(UUID[]::new))
                .map(this::read);
    }

    /** What an official answers for, himself or at the head of a member unit. */
    public Uni<List<AssignmentRow>> bySponsor(
            Work work, UUID official, List<UUID> unitsHeaded, LocalDate on, Instant knownAt) {
        return asOf(
                work,
                on,
                knownAt,
                "(sponsor_official_id = $3 or sponsor_unit_id = any ($4))",
                official,
                unitsHeaded.toArray(UUID[]::new));
    }

    /** What a unit answers for as a member unit. */
    public Uni<List<AssignmentRow>> byUnit(Work work, UUID unit, LocalDate on, Instant knownAt) {
        return asOf(work, on, knownAt, "sponsor_unit_id = $3", unit);
    }

    /** What a plan holds on a day, as known at an instant. */
    public Uni<List<AssignmentRow>> ofPlan(Work work, UUID planId, LocalDate on, Instant knownAt) {
        return asOf(work, on, knownAt, "plan_id = $3", planId);
    }

    private Uni<List<AssignmentRow>> asOf(
            Work work, LocalDate on, Instant knownAt, String condition, Object... params) {
        List<Object> all = new ArrayList<>();
        all.add(on);
        all.add(HeldRows.bound(knownAt));
        all.addAll(Arrays.asList(params));
        return work.sql(HeldRows.sql("select * from assignment where " + condition + AS_OF, knownAt), all.toArray())
                .map(this::read);
    }

    private Uni<Void> close(Work work, List<AssignmentRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql(
                                CLOSE,
                                column(rows, AssignmentRow::id, UUID[]::new),
                                column(rows, AssignmentRow::recordedTo, Instant[]::new),
                                column(rows, AssignmentRow::version, Long[]::new))
                        .replaceWithVoid();
    }

    private Uni<Void> open(Work work, List<AssignmentRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Object> params = new ArrayList<>();
        params.add(column(rows, AssignmentRow::id, UUID[]::new));
        params.add(column(rows, AssignmentRow::version, Long[]::new));
        params.add(column(rows, AssignmentRow::planId, UUID[]::new));
        params.add(column(rows, AssignmentRow::year, Integer[]::new));
        params.add(column(rows, row -> row.status().name(), String[]::new));
        params.add(column(rows, AssignmentRow::recordedFrom, Instant[]::new));
        params.add(column(rows, row -> slot(row.content()), UUID[]::new));
        params.add(column(rows, AssignmentRow::releasedOn, LocalDate[]::new));
        params.addAll(content.arrays(rows.stream().map(AssignmentRow::content).toList()));
        return work.sql(OPEN, params.toArray()).replaceWithVoid();
    }

    /** The seat answered for: a body through its head, a principal's post, or a county; one answers for it at a time. */
    private static UUID slot(DerivedAssignment row) {
        if (row.type() == AssignmentType.HEAD_TO_TEAM) {
            return row.sponsor().postId();
        }
        UUID post = row.target().postId();
        return post == null ? row.target().unitId() : post;
    }

    private List<AssignmentRow> read(RowSet<Row> rows) {
        List<AssignmentRow> read = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> read.add(read(row)));
        return read;
    }

    /** An assignment of a statement that selects all its columns. */
    public AssignmentRow read(Row row) {
        var recordedTo = row.getOffsetDateTime("recorded_to");
        return new AssignmentRow(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("plan_id"),
                row.getInteger("year"),
                AssignmentStatus.valueOf(row.getString("status")),
                content.read(row),
                row.getLocalDate("released_on"),
                row.getOffsetDateTime("recorded_from").toInstant(),
                recordedTo == null ? null : recordedTo.toInstant());
    }
}
