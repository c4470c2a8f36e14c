package cn.zeren.notice.projection;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads facts as of a day. */
@ApplicationScoped
public class FactRepository {

    /** Whose a post is when two tenures of it, {@code t}, hold on a day: the regular before the acting, the later first. */
    public static final String HOLDER_FIRST = "t.kind = 'REGULAR' desc, t.valid_from desc, t.id";

    private static final String HEADS = """
            select distinct on (p.unit_id, p.id) p.unit_id, t.id as tenure_id, t.official_id
            from post_fact p join tenure_fact t on t.post_id = p.id
            where p.unit_id = any ($1) and p.rank = 'HEAD'
              and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)
              and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
            order by p.unit_id, p.id,
            """ + HOLDER_FIRST;

    private static final String TASKS = """
            select t.unit_id, t.id, t.no, t.item, t.leads, t.due_date, t.part_id, t.reported
            from task_borne t
            where t.unit_id = any ($1) and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
            order by t.unit_id, t.due_date, t.no, t.id
            """;

    private static final String SPONSORS = """
            select a.target_unit_id, a.id, a.sponsor_name, a.sponsor_title
            from assignment_binding a
            where a.target_unit_id = any ($1) and a.binds_from <= $2 and (a.binds_to is null or a.binds_to > $2)
            order by a.target_unit_id, a.type, a.id
            """;

    private static final String UNIT = "select u.name, u.code from unit_fact u where u.id = $1 and u.valid_from <= $2"
            + " and (u.valid_to is null or u.valid_to > $2) and " + Sight.OF_UNIT;

    private static final String UNITS =
            "select u.id, u.name from unit_fact u where u.id = any ($1) and u.valid_from <= $2"
                    + " and (u.valid_to is null or u.valid_to > $2)";

    private static final String STANDING = """
            select p.unit_id, p.rank = 'HEAD' as head from tenure_fact t
            join post_fact p on p.id = t.post_id and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)
            where t.official_id = $1 and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
            union all
            select o.home_unit_id, false from official_fact o
            where o.id = $1 and o.home_unit_id is not null
              and o.valid_from <= $2 and (o.valid_to is null or o.valid_to > $2)
            """;

    private static final String OFFICIAL = """
            select o.name from official_fact o join unit_fact u on u.id = o.home_unit_id
            where o.id = $1 and o.valid_from <= $2 and (o.valid_to is null or o.valid_to > $2)
              and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2) and
            """ + Sight.OF_UNIT;

    private static final String HOME = """
            select o.home_unit_id from official_fact o
            where o.id = $1 and o.home_unit_id is not null
              and o.valid_from <= $2 and (o.valid_to is null or o.valid_to > $2)
            """;

    private static final String HELD = """
            select t.id as tenure_id, p.id as post_id, p.title, p.rank, u.id as unit_id, u.name as unit_name,
                   m.id is not null as managed, o.id as official_id, o.name as official_name
            from tenure_fact t
            join post_fact p on p.id = t.post_id and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)
            join unit_fact u on u.id = p.unit_id and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2)
            join official_fact o on o.id = t.official_id and o.valid_from <= $2 and (o.valid_to is null or o.valid_to > $2)
            left join unit_fact m on m.id = u.managed_by_id and m.code = $3
                 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)
            where t.official_id = $1 and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
            order by p.id
            """;

    /** The live tasks each unit bears, those due first foremost; units without any are left out. */
    public Uni<Map<UUID, List<TaskFact>>> tasks(Work work, UUID[] units, LocalDate day) {
        return work.sql(TASKS, units, day).map(rows -> {
            Map<UUID, List<TaskFact>> byUnit = new HashMap<>();
            rows.forEach(row -> byUnit.computeIfAbsent(row.getUUID("unit_id"), unit -> new ArrayList<>())
                    .add(new TaskFact(
                            row.getUUID("id"),
                            row.getString("no"),
                            row.getString("item"),
                            row.getBoolean("leads"),
                            row.getLocalDate("due_date"),
                            row.getUUID("part_id"),
                            row.getBoolean("reported"))));
            return byUnit;
        });
    }

    /** Who answers for each unit; units without a sponsor are left out. */
    public Uni<Map<UUID, List<Sponsor>>> sponsors(Work work, UUID[] units, LocalDate day) {
        return work.sql(SPONSORS, units, day).map(rows -> {
            Map<UUID, List<Sponsor>> byUnit = new HashMap<>();
            rows.forEach(row -> byUnit.computeIfAbsent(row.getUUID("target_unit_id"), unit -> new ArrayList<>())
                    .add(new Sponsor(
                            row.getUUID("id"), row.getString("sponsor_name"), row.getString("sponsor_title"))));
            return byUnit;
        });
    }

    /**
     * A unit by its name and code on a day.
     */
    public record NamedUnit(String name, String code) {}

    /** A unit in the actor's sight. */
    public Uni<Optional<NamedUnit>> unit(Work work, UUID unit, LocalDate day) {
        return work.sql(UNIT, unit, day).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? Optional.of(row.next()).map(FactRepository::named) : Optional.empty();
        });
    }

    /** The name of a unit in the actor's sight. */
    public Uni<Optional<String>> unitName(Work work, UUID unit, LocalDate day) {
        return unit(work, unit, day).map(found -> found.map(NamedUnit::name));
    }

    private static NamedUnit named(Row row) {
        return new NamedUnit(row.getString("name"), row.getString("code"));
    }

    /** The names of units, in sight or not: of those there are on the day. */
    public Uni<Map<UUID, String>> names(Work work, UUID[] units, LocalDate day) {
        return work.sql(UNITS, units, day).map(rows -> {
            Map<UUID, String> names = new HashMap<>();
            rows.forEach(row -> names.put(row.getUUID("id"), row.getString("name")));
            return names;
        });
    }

    /** Who heads each of the units: one a head post; a unit whose head posts are empty is left out. */
    public Uni<Map<UUID, List<Head>>> heads(Work work, Collection<UUID> units, LocalDate day) {
        if (units.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return work.sql(HEADS, units.toArray(UUID[]::new), day).map(rows -> {
            Map<UUID, List<Head>> heads = new HashMap<>();
            rows.forEach(row -> heads.computeIfAbsent(row.getUUID("unit_id"), unit -> new ArrayList<>())
                    .add(new Head(row.getUUID("tenure_id"), row.getUUID("official_id"))));
            return heads;
        });
    }

    /** As {@link #heads}, of today, and who they are only. */
    public Uni<Map<UUID, List<UUID>>> headOfficials(Work work, Collection<UUID> units) {
        return heads(work, units, work.today()).map(heads -> {
            Map<UUID, List<UUID>> officials = new HashMap<>();
            heads.forEach((unit, all) ->
                    officials.put(unit, all.stream().map(Head::officialId).toList()));
            return officials;
        });
    }

    /** Where the actor stands today. */
    public Uni<Standing> standing(Work work) {
        if (work.actor().officialId() == null) {
            return Uni.createFrom().item(Standing.NONE);
        }
        return work.sql(STANDING, work.actor().officialId(), work.today()).map(rows -> {
            Set<UUID> units = new HashSet<>();
            Set<UUID> heads = new HashSet<>();
            rows.forEach(row -> {
                units.add(row.getUUID("unit_id"));
                if (row.getBoolean("head")) {
                    heads.add(row.getUUID("unit_id"));
                }
            });
            return new Standing(units, heads);
        });
    }

    /** The units the actor is of today: by a post he holds, by his home, or as the system a unit runs. */
    public Uni<Set<UUID>> ownUnits(Work work) {
        UUID unit = work.actor().officialId() == null ? work.actor().unitId() : null;
        return unit == null
                ? standing(work).map(Standing::units)
                : Uni.createFrom().item(Set.of(unit));
    }

    /** The name of an official whose home unit is in the actor's sight. */
    public Uni<Optional<String>> officialName(Work work, UUID official, LocalDate day) {
        return work.sql(OFFICIAL, official, day).map(FactRepository::first);
    }

    /** The unit the official belongs to. */
    public Uni<Optional<UUID>> homeUnit(Work work, UUID official, LocalDate day) {
        return work.sql(HOME, official, day).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? Optional.of(row.next().getUUID(0)) : Optional.empty();
        });
    }

    /** Every post the official holds. */
    public Uni<List<HeldPost>> held(Work work, UUID official, LocalDate day, String committeeCode) {
        return work.sql(HELD, official, day, committeeCode).map(rows -> {
            List<HeldPost> posts = new ArrayList<>();
            rows.forEach(row -> posts.add(heldPost(row)));
            return posts;
        });
    }

    /** A row with the columns of {@link HeldPost}, as read here and by the cadence. */
    public static HeldPost heldPost(Row row) {
        return new HeldPost(
                row.getUUID("tenure_id"),
                row.getUUID("post_id"),
                row.getString("title"),
                "HEAD".equals(row.getString("rank")),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                row.getBoolean("managed"),
                row.getUUID("official_id"),
                row.getString("official_name"));
    }

    private static Optional<String> first(io.vertx.sqlclient.RowSet<Row> rows) {
        var row = rows.iterator();
        return row.hasNext() ? Optional.of(row.next().getString(0)) : Optional.empty();
    }
}
