package cn.zeren.notice.projection;

import cn.zeren.notice.projection.FactWire.AssignmentRow;
import cn.zeren.notice.projection.FactWire.OfficialRow;
import cn.zeren.notice.projection.FactWire.PostRow;
import cn.zeren.notice.projection.FactWire.RegionMemberRow;
import cn.zeren.notice.projection.FactWire.RegionRow;
import cn.zeren.notice.projection.FactWire.TaskRow;
import cn.zeren.notice.projection.FactWire.TenureRow;
import cn.zeren.notice.projection.FactWire.UnitRow;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Takes facts in: all rows of the facts at hand are replaced, in two statements however many they are. */
@ApplicationScoped
class FactIntakeRepository {

    Uni<Void> units(Work work, FactRows<UnitRow> units) {
        return replace(
                work,
                units,
                "unit_fact",
                "insert into unit_fact (id, valid_from, valid_to, code, name, type, parent_id, managed_by_id) select * from"
                        + " unnest($1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::uuid[])",
                units.column(String.class, UnitRow::code),
                units.column(String.class, UnitRow::name),
                units.column(String.class, UnitRow::type),
                units.column(UUID.class, UnitRow::parentId),
                units.column(UUID.class, UnitRow::managedById));
    }

    Uni<Void> posts(Work work, FactRows<PostRow> posts) {
        return replace(
                work,
                posts,
                "post_fact",
                "insert into post_fact (id, valid_from, valid_to, unit_id, title, rank) select * from"
                        + " unnest($1::uuid[], $2::date[], $3::date[], $4::uuid[], $5::text[], $6::text[])",
                posts.column(UUID.class, PostRow::unitId),
                posts.column(String.class, PostRow::title),
                posts.column(String.class, PostRow::rank));
    }

    Uni<Void> officials(Work work, FactRows<OfficialRow> officials) {
        return replace(
                work,
                officials,
                "official_fact",
                "insert into official_fact (id, valid_from, valid_to, name, home_unit_id) select * from"
                        + " unnest($1::uuid[], $2::date[], $3::date[], $4::text[], $5::uuid[])",
                officials.column(String.class, OfficialRow::name),
                officials.column(UUID.class, OfficialRow::homeUnitId));
    }

    Uni<Void> tenures(Work work, FactRows<TenureRow> tenures) {
        return replace(
                work,
                tenures,
                "tenure_fact",
                "insert into tenure_fact (id, valid_from, valid_to, official_id, post_id, kind) select * from"
                        + " unnest($1::uuid[], $2::date[], $3::date[], $4::uuid[], $5::uuid[], $6::text[])",
                tenures.column(UUID.class, TenureRow::officialId),
                tenures.column(UUID.class, TenureRow::postId),
                tenures.column(String.class, TenureRow::kind));
    }

    Uni<Void> tasks(Work work, FactRows<TaskRow> tasks) {
        return replace(
                        work,
                        tasks,
                        "task_fact",
                        "insert into task_fact (id, valid_from, valid_to, no, item, due_date) select * from"
                                + " unnest($1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[], $6::date[])",
                        tasks.column(String.class, TaskRow::no),
                        tasks.column(String.class, TaskRow::item),
                        tasks.column(LocalDate.class, TaskRow::dueDate))
                .chain(() -> bearers(work, tasks));
    }

    Uni<Void> taskParts(Work work, List<FactWire.TaskPart> parts) {
        return work.sql(
                        "insert into task_part_fact (id, task_id, unit_id, role, status, due_date) select * from"
                                + " unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[])"
                                + " on conflict (id) do update set unit_id = excluded.unit_id, status = excluded.status,"
                                + " due_date = excluded.due_date",
                        column(parts, UUID[]::new, FactWire.TaskPart::id),
                        column(parts, UUID[]::new, part -> part.state().taskId()),
                        column(parts, UUID[]::new, part -> part.state().unitId()),
                        column(parts, String[]::new, part -> part.state().role()),
                        column(parts, String[]::new, part -> part.state().status()),
                        column(parts, LocalDate[]::new, part -> part.state().dueDate()))
                .replaceWithVoid();
    }

    private static <V> V[] column(
            List<FactWire.TaskPart> parts, IntFunction<V[]> array, Function<FactWire.TaskPart, V> value) {
        return parts.stream().map(value).toArray(array);
    }

    Uni<Void> assignments(Work work, FactRows<AssignmentRow> assignments) {
        return replace(
                work,
                assignments,
                "assignment_fact",
                "insert into assignment_fact (id, valid_from, valid_to, type, status, sponsor_official_id, sponsor_unit_id,"
                        + " sponsor_name, sponsor_title, target_unit_id, target_post_id, released_on) select * from"
                        + " unnest($1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[], $6::uuid[], $7::uuid[],"
                        + " $8::text[], $9::text[], $10::uuid[], $11::uuid[], $12::date[])",
                assignments.column(String.class, AssignmentRow::type),
                assignments.column(String.class, AssignmentRow::status),
                assignments.column(UUID.class, AssignmentRow::sponsorOfficialId),
                assignments.column(UUID.class, AssignmentRow::sponsorUnitId),
                assignments.column(String.class, AssignmentRow::sponsorName),
                assignments.column(String.class, AssignmentRow::sponsorTitle),
                assignments.column(UUID.class, AssignmentRow::targetUnitId),
                assignments.column(UUID.class, AssignmentRow::targetPostId),
                assignments.column(LocalDate.class, AssignmentRow::releasedOn));
    }

    Uni<Void> regions(Work work, FactRows<RegionRow> regions) {
        return replace(
                work,
                regions,
                "region_fact",
                "insert into region_fact (id, valid_from, valid_to, code, name) select * from"
                        + " unnest($1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[])",
                regions.column(String.class, RegionRow::code),
                regions.column(String.class, RegionRow::name));
    }

    Uni<Void> regionMembers(Work work, FactRows<RegionMemberRow> members) {
        return replace(
                work,
                members,
                "region_member_fact",
                "insert into region_member_fact (id, valid_from, valid_to, region_id, unit_id) select * from"
                        + " unnest($1::uuid[], $2::date[], $3::date[], $4::uuid[], $5::uuid[])",
                members.column(UUID.class, RegionMemberRow::regionId),
                members.column(UUID.class, RegionMemberRow::unitId));
    }

    private static Uni<Void> replace(Work work, FactRows<?> rows, String table, String insert, Object[]... columns) {
        List<Object> params = new ArrayList<>(List.of(rows.ids(), rows.validFrom(), rows.validTo()));
        params.addAll(List.of(columns));
        return work.sql("delete from " + table + " where id = any ($1)", (Object) rows.facts())
                .chain(() -> work.sql(insert, params.toArray()))
                .replaceWithVoid();
    }

    /** A unit named both as lead and as co-unit bears the task once, as lead. */
    private static Uni<Void> bearers(Work work, FactRows<TaskRow> tasks) {
        List<UUID> ids = new ArrayList<>();
        List<LocalDate> from = new ArrayList<>();
        List<UUID> units = new ArrayList<>();
        List<Boolean> leads = new ArrayList<>();
        for (int i = 0; i < tasks.rows().size(); i++) {
            TaskRow row = tasks.rows().get(i);
            List<UUID> bearing = new ArrayList<>(List.of(row.leadUnitId()));
            row.coUnitIds().stream()
                    .distinct()
                    .filter(unit -> !unit.equals(row.leadUnitId()))
                    .forEach(bearing::add);
            for (UUID unit : bearing) {
                ids.add(tasks.ids()[i]);
                from.add(row.validFrom());
                units.add(unit);
                leads.add(unit.equals(row.leadUnitId()));
            }
        }
        return work.sql(
                        "insert into task_unit (task_id, valid_from, unit_id, leads)"
                                + " select * from unnest($1::uuid[], $2::date[], $3::uuid[], $4::boolean[])",
                        ids.toArray(UUID[]::new),
                        from.toArray(LocalDate[]::new),
                        units.toArray(UUID[]::new),
                        leads.toArray(Boolean[]::new))
                .replaceWithVoid();
    }
}
