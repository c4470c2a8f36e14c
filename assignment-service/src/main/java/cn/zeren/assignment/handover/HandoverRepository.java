package cn.zeren.assignment.handover;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.handover.Succession.Known;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/** Hand-overs in the actor's sight, and in sets what they follow from. */
@ApplicationScoped
public class HandoverRepository {

    private static final String PAGE = "select id from handover h where ($1::uuid is null or h.post_id = $1)"
            + " and ($2::uuid is null or h.unit_id = $2)"
            + " and ($3::uuid is null or h.from_official_id = $3 or h.to_official_id = $3)"
            + " and ($4::text is null or h.status = $4)"
            + " and ($5::date is null or h.changed_on < $5 or h.changed_on = $5 and h.id > $6::uuid)"
            + " order by h.changed_on desc, h.id limit $7";

    /** Up the tree of the unit a post ended in, and along what took over from it, as far as its keeper is looked for. */
    static final String KEPT = "with recursive ended (post, unit) as ("
            + "select p.id, p.unit_id from post p where p.recorded_to is null and p.valid_to >= $2 and p.rank in ('HEAD', 'MEMBER')"
            + " union select p.id, p.unit_id from unit u join post p on p.unit_id = u.id and p.recorded_to is null"
            + " and p.rank in ('HEAD', 'MEMBER') where u.recorded_to is null and u.valid_to >= $2),"
            + " way (post, unit) as (select post, unit from ended union select w.post, next.unit from way w cross join lateral"
            + " (select u.parent_id from unit u where u.id = w.unit and u.recorded_to is null and u.parent_id is not null"
            + " union all select s.successor_unit_id from succession s"
            + " where s.predecessor_unit_id = w.unit and s.recorded_to is null) next (unit))"
            + " select distinct w.post from way w"
            + " where w.unit in (select h.unit_id from post h where h.id = any ($1) and h.rank = 'HEAD')";

    private static final String DEPUTY = "select 1 from tenure t join post p on p.id = t.post_id"
            + " where t.official_id = $1 and p.unit_id = $2 and p.rank in ('HEAD', 'MEMBER')"
            + " and t.recorded_to is null and t.valid_from <= $3 and (t.valid_to is null or t.valid_to > $3)"
            + " and p.recorded_to is null and p.valid_from <= $3 and (p.valid_to is null or p.valid_to > $3) limit 1";

    private final FactRepository facts;

    HandoverRepository(FactRepository facts) {
        this.facts = facts;
    }

    /** What to list; null members are for all. An official is either side. */
    record Filter(UUID post, UUID unit, UUID official, HandoverStatus status) {}

    /** A place in the order of lists. */
    record Place(LocalDate changedOn, UUID id) {}

    /** The hand-over; fails with {@code NOT_FOUND}. */
    Uni<Handover> get(Work work, UUID id) {
        return work.session()
                .find(Handover.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()));
    }

    /** Hand-overs, the latest change first. */
    Uni<List<Handover>> page(Work work, Filter filter, Place after, int limit) {
        return work.sql(
                        PAGE,
                        filter.post(),
                        filter.unit(),
                        filter.official(),
                        filter.status(),
                        after == null ? null : after.changedOn(),
                        after == null ? null : after.id(),
                        limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList())
                .chain(ids -> ListRepository.all(work, Handover.class, ids, Handover::id));
    }

    /** The stays in those of the posts that more than one has held or that have ended, of those of a leading body. */
    Uni<Map<UUID, List<Stay>>> stays(Work work, Set<UUID> posts) {
        return work.sql(
                        "select post_id, tenure_id, official_id, unit_id, valid_from, valid_to from post_stays($1)",
                        (Object) posts.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, List<Stay>> stays = new LinkedHashMap<>();
                    rows.forEach(row -> stays.computeIfAbsent(row.getUUID(0), post -> new ArrayList<>())
                            .add(new Stay(
                                    row.getUUID(2),
                                    row.getUUID(3),
                                    new Period(row.getLocalDate(4), row.getLocalDate(5)),
                                    List.of(row.getUUID(1)))));
                    return stays;
                });
    }

    /** The posts that are in these units as known now; to be asked past scope. */
    Uni<Set<UUID>> postsOf(Work work, Set<UUID> units) {
        if (units.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return work.sql("select distinct id from post where unit_id = any ($1) and recorded_to is null", (Object)
                        units.toArray(UUID[]::new))
                .map(rows -> {
                    Set<UUID> posts = new HashSet<>();
                    rows.forEach(row -> posts.add(row.getUUID(0)));
                    return posts;
                });
    }

    /** The posts that ended since a day and are kept by who heads a unit one of these posts heads; to be asked past scope. */
    Uni<Set<UUID>> keptBy(Work work, Set<UUID> heads, LocalDate since) {
        return work.sql(KEPT, heads.toArray(UUID[]::new), since).map(rows -> {
            Set<UUID> posts = new HashSet<>();
            rows.forEach(row -> posts.add(row.getUUID(0)));
            return posts;
        });
    }

    /** The rows of a post as known now; to be asked past scope. */
    Uni<List<FactRow<Post>>> rows(Work work, UUID post) {
        return facts.rows(work, FactTables.POST, "f.id = $1 and f.recorded_to is null", post);
    }

    /** All hand-overs of these posts. */
    Uni<List<Known>> known(Work work, Set<UUID> posts) {
        return work.sql(
                        "select id, post_id, from_official_id, to_official_id, changed_on, status from handover"
                                + " where post_id = any ($1)",
                        (Object) posts.toArray(UUID[]::new))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HandoverRepository::known)
                        .toList());
    }

    private static Known known(Row row) {
        return new Known(
                row.getUUID(0),
                row.getUUID(1),
                row.getUUID(2),
                row.getUUID(3),
                row.getLocalDate(4),
                HandoverStatus.valueOf(row.getString(5)));
    }

    /**
     * Stores new hand-overs in one statement.
     *
     * @return the ids of those stored: a change that has its hand-over already gets no second
     */
    Uni<Set<UUID>> insert(Work work, List<Handover> handovers) {
        return work.sql(
                        "insert into handover (id, post_id, unit_id, from_official_id, to_official_id, changed_on,"
                                + " corrects_id, status, version) select n.*, 'OPEN', 1 from unnest($1::uuid[], $2::uuid[],"
                                + " $3::uuid[], $4::uuid[], $5::uuid[], $6::date[], $7::uuid[]) as n"
                                + " on conflict (post_id, from_official_id, to_official_id, changed_on) do nothing"
                                + " returning id",
                        column(handovers, Handover::id, UUID[]::new),
                        column(handovers, Handover::postId, UUID[]::new),
                        column(handovers, Handover::unitId, UUID[]::new),
                        column(handovers, Handover::fromOfficialId, UUID[]::new),
                        column(handovers, Handover::toOfficialId, UUID[]::new),
                        column(handovers, Handover::changedOn, LocalDate[]::new),
                        column(handovers, Handover::correctsId, UUID[]::new))
                .map(rows -> {
                    Set<UUID> stored = new HashSet<>();
                    rows.forEach(row -> stored.add(row.getUUID(0)));
                    return stored;
                });
    }

    /** Whether the official holds a post in the unit's leading body on the day; to be asked past scope. */
    Uni<Boolean> isDeputy(Work work, UUID official, UUID unit, LocalDate on) {
        return work.sql(DEPUTY, official, unit, on).map(rows -> rows.rowCount() > 0);
    }

    /** What posts and officials are called, by id, as last known; to be asked past scope. */
    Uni<Map<UUID, String>> names(Work work, Collection<UUID> ids) {
        return work.sql(
                        "(select distinct on (id) id, name from official where id = any ($1) and recorded_to is null"
                                + " order by id, valid_from desc) union all (select distinct on (id) id, title from post"
                                + " where id = any ($1) and recorded_to is null order by id, valid_from desc)",
                        (Object) ids.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, String> names = new HashMap<>();
                    rows.forEach(row -> names.put(row.getUUID(0), row.getString(1)));
                    return names;
                });
    }

    private static <V> V[] column(List<Handover> from, Function<Handover, V> value, IntFunction<V[]> array) {
        return from.stream().map(value).toArray(array);
    }
}
