package cn.zeren.assignment.scope;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The tables of sight, and the facts it follows from, a set of officials at a time. */
@ApplicationScoped
class ScopeRepository {

    private static final String CURRENT = " and f.recorded_to is null";

    /** These units and all above them. Found once, before the rest: after a large import, before statistics, a join of the
     * tree could be taken by its far end, and last for minutes. */
    private static final String UPWARDS =
            "any (array(select distinct t.ancestor_id from scope_tree t where t.unit_id = any ($1)))";

    private final FactRepository facts;

    ScopeRepository(FactRepository facts) {
        this.facts = facts;
    }

    /** An official, and a root as stored. */
    record Stored(UUID officialId, SightRoot root) {}

    /** Where the actor's own sight begins today. */
    Uni<Set<UUID>> rootsOfActor(Work work) {
        return work.sql("select root from unnest(zeren_roots()) root where root is not null")
                .map(ScopeRepository::firstColumn);
    }

    /** The parents of these units and of all above them, as the present tree has them. */
    Uni<Map<UUID, UUID>> above(Work work, Collection<UUID> units) {
        return work.sql(
                        "select p.unit_id, p.parent_id from scope_parent p where p.parent_id is not null and p.unit_id = "
                                + UPWARDS,
                        (Object) units.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, UUID> parents = new HashMap<>();
                    rows.forEach(row -> parents.put(row.getUUID(0), row.getUUID(1)));
                    return parents;
                });
    }

    /** All current rows of the units of which a row begins on this day. */
    Uni<List<FactRow<Unit>>> unitsTurning(Work work, LocalDate day) {
        return facts.rows(
                work,
                FactTables.UNIT,
                "f.recorded_to is null and f.id in"
                        + " (select u.id from unit u where u.valid_from = $1 and u.recorded_to is null)",
                day);
    }

    /** One at a time: two transactions must not work out one official's sight from each other's past. */
    Uni<Void> lock(Work work) {
        return work.sql("select pg_advisory_xact_lock(hashtext('zeren.scope'))").replaceWithVoid();
    }

    /** The holders, at any time, of posts in these units and in units right below them. */
    Uni<Set<UUID>> officialsNear(Work work, Collection<UUID> units) {
        return officials(
                work,
                "select distinct n.official_id from tenure n join post p on p.id = n.post_id"
                        + " where n.recorded_to is null and p.recorded_to is null and (p.unit_id = any ($1)"
                        + " or p.unit_id in (select u.id from unit u where u.parent_id = any ($1)))",
                units);
    }

    Uni<Set<UUID>> officialsOfPosts(Work work, Collection<UUID> posts) {
        return officials(
                work,
                "select distinct n.official_id from tenure n where n.recorded_to is null and n.post_id = any ($1)",
                posts);
    }

    private static Uni<Set<UUID>> officials(Work work, String sql, Collection<UUID> of) {
        return work.sql(sql, (Object) of.toArray(UUID[]::new)).map(ScopeRepository::firstColumn);
    }

    private static Set<UUID> firstColumn(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    /** All that the sight of these officials follows from. */
    Uni<ScopeFacts> facts(Work work, UUID[] officials) {
        return facts.rows(work, FactTables.TENURE, "f.official_id = any ($1)" + CURRENT, (Object) officials)
                .chain(tenures -> {
                    UUID[] posts = ids(tenures.stream().map(row -> row.content().postId()));
                    return facts.rows(work, FactTables.POST, "f.id = any ($1)" + CURRENT, (Object) posts)
                            .chain(postRows -> withUnits(work, tenures, posts, postRows));
                });
    }

    private Uni<ScopeFacts> withUnits(
            Work work, List<FactRow<Tenure>> tenures, UUID[] posts, List<FactRow<Post>> postRows) {
        UUID[] units = ids(postRows.stream().map(row -> row.content().unitId()));
        // a unit and all above it: bodies that act for the unit above are climbed from
        return facts.rows(work, FactTables.UNIT, "f.id = " + UPWARDS + CURRENT, (Object) units)
                .chain(unitRows -> facts.rows(
                                work, FactTables.PORTFOLIO, "f.post_id = any ($1)" + CURRENT, (Object) posts)
                        .chain(portfolios -> covers(work, posts, units)
                                .map(covers -> ScopeFacts.of(tenures, postRows, unitRows, portfolios, covers))));
    }

    /** The assignments now held to bind these posts and units. */
    private static Uni<List<Cover>> covers(Work work, UUID[] posts, UUID[] units) {
        return work.sql(
                        "select sponsor_post_id, sponsor_unit_id, target_unit_id, valid_from,"
                                + " nullif(bound_to, date 'infinity') as bound_to from assignment where recorded_to is null"
                                + " and (sponsor_post_id = any ($1) or sponsor_unit_id = any ($2))",
                        posts,
                        units)
                .map(rows -> {
                    List<Cover> covers = new ArrayList<>(rows.size());
                    rows.forEach(row -> covers.add(new Cover(
                            row.getUUID("sponsor_post_id"),
                            row.getUUID("sponsor_unit_id"),
                            row.getUUID("target_unit_id"),
                            new Period(row.getLocalDate("valid_from"), row.getLocalDate("bound_to")))));
                    return covers;
                });
    }

    /** The holders, at any time, of these posts, and of all posts of these units. */
    Uni<Set<UUID>> officialsAnswering(Work work, Collection<UUID> posts, Collection<UUID> units) {
        return work.sql(
                        "select distinct n.official_id from tenure n where n.recorded_to is null and (n.post_id = any ($1)"
                                + " or n.post_id in (select p.id from post p"
                                + " where p.unit_id = any ($2) and p.recorded_to is null))",
                        posts.toArray(UUID[]::new),
                        units.toArray(UUID[]::new))
                .map(ScopeRepository::firstColumn);
    }

    /** The roots stored of these officials. */
    Uni<Map<UUID, Set<SightRoot>>> stored(Work work, UUID[] officials) {
        return work.sql(
                        "select official_id, unit_id, valid_from, valid_to, reason from scope_unit"
                                + " where official_id = any ($1)",
                        (Object) officials)
                .map(rows -> {
                    Map<UUID, Set<SightRoot>> stored = new HashMap<>();
                    rows.forEach(row -> stored.computeIfAbsent(row.getUUID("official_id"), id -> new HashSet<>())
                            .add(new SightRoot(
                                    row.getUUID("unit_id"),
                                    new Period(row.getLocalDate("valid_from"), row.getLocalDate("valid_to")),
                                    SightRoot.Reason.valueOf(row.getString("reason")))));
                    return stored;
                });
    }

    /** Replaces the roots of these officials and raises their versions. */
    Uni<Map<UUID, Long>> replace(Work work, Map<UUID, List<SightRoot>> roots) {
        UUID[] officials = roots.keySet().toArray(UUID[]::new);
        List<Stored> rows = new ArrayList<>();
        roots.forEach((official, list) -> list.forEach(root -> rows.add(new Stored(official, root))));
        return work.sql("delete from scope_unit where official_id = any ($1)", (Object) officials)
                .chain(() -> work.sql(
                        "insert into scope_unit (official_id, unit_id, valid_from, valid_to, reason)"
                                + " select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::text[])",
                        rows.stream().map(Stored::officialId).toArray(UUID[]::new),
                        rows.stream().map(row -> row.root().unitId()).toArray(UUID[]::new),
                        rows.stream().map(row -> row.root().period().from()).toArray(LocalDate[]::new),
                        rows.stream().map(row -> row.root().period().to()).toArray(LocalDate[]::new),
                        rows.stream().map(row -> row.root().reason().name()).toArray(String[]::new)))
                .chain(() -> work.sql(
                        "insert into scope_version (official_id, version) select o, 1 from unnest($1::uuid[]) o"
                                + " on conflict (official_id) do update set version = scope_version.version + 1"
                                + " returning official_id, version",
                        (Object) officials))
                .map(versions -> {
                    Map<UUID, Long> byOfficial = new HashMap<>();
                    versions.forEach(row -> byOfficial.put(row.getUUID(0), row.getLong(1)));
                    return byOfficial;
                });
    }

    private static UUID[] ids(Stream<UUID> ids) {
        return ids.distinct().toArray(UUID[]::new);
    }
}
