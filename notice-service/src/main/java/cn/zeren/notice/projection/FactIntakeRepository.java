package cn.zeren.notice.projection;

import cn.zeren.notice.projection.FactRows.Column;
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
import java.util.StringJoiner;
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
                units.texts("code", UnitRow::code),
                units.texts("name", UnitRow::name),
                units.texts("type", UnitRow::type),
                units.uuids("parent_id", UnitRow::parentId),
                units.uuids("managed_by_id", UnitRow::managedById));
    }

    Uni<Void> posts(Work work, FactRows<PostRow> posts) {
        return replace(
                work,
                posts,
                "post_fact",
                posts.uuids("unit_id", PostRow::unitId),
                posts.texts("title", PostRow::title),
                posts.texts("rank", PostRow::rank));
    }

    Uni<Void> officials(Work work, FactRows<OfficialRow> officials) {
        return replace(
                work,
                officials,
                "official_fact",
                officials.texts("name", OfficialRow::name),
                officials.uuids("home_unit_id", OfficialRow::homeUnitId));
    }

    Uni<Void> tenures(Work work, FactRows<TenureRow> tenures) {
        return replace(
                work,
                tenures,
                "tenure_fact",
                tenures.uuids("official_id", TenureRow::officialId),
                tenures.uuids("post_id", TenureRow::postId),
                tenures.texts("kind", TenureRow::kind));
    }

    Uni<Void> tasks(Work work, FactRows<TaskRow> tasks) {
        return replace(
                        work,
                        tasks,
                        "task_fact",
                        tasks.texts("no", TaskRow::no),
                        tasks.texts("item", TaskRow::item),
                        tasks.days("due_date", TaskRow::dueDate))
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
                assignments.texts("type", AssignmentRow::type),
                assignments.texts("status", AssignmentRow::status),
                assignments.uuids("sponsor_official_id", AssignmentRow::sponsorOfficialId),
                assignments.uuids("sponsor_unit_id", AssignmentRow::sponsorUnitId),
                assignments.texts("sponsor_name", AssignmentRow::sponsorName),
                assignments.texts("sponsor_title", AssignmentRow::sponsorTitle),
                assignments.uuids("target_unit_id", AssignmentRow::targetUnitId),
                assignments.uuids("target_post_id", AssignmentRow::targetPostId),
                assignments.days("released_on", AssignmentRow::releasedOn));
    }

    Uni<Void> regions(Work work, FactRows<RegionRow> regions) {
        return replace(
                work,
                regions,
                "region_fact",
                regions.texts("code", RegionRow::code),
                regions.texts("name", RegionRow::name));
    }

    Uni<Void> regionMembers(Work work, FactRows<RegionMemberRow> members) {
        return replace(
                work,
                members,
                "region_member_fact",
                members.uuids("region_id", RegionMemberRow::regionId),
                members.uuids("unit_id", RegionMemberRow::unitId));
    }

    private static Uni<Void> replace(Work work, FactRows<?> rows, String table, Column... own) {
        List<Column> columns = new ArrayList<>(rows.common());
        columns.addAll(List.of(own));
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < columns.size(); i++) {
            names.add(columns.get(i).name());
            values.add("$" + (i + 1) + "::" + columns.get(i).type() + "[]");
        }
        String insert = "insert into " + table + " (" + names + ") select * from unnest(" + values + ")";
        return work.sql("delete from " + table + " where id = any ($1)", (Object) rows.facts())
                .chain(() ->
                        work.sql(insert, columns.stream().map(Column::values).toArray()))
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
