package cn.zeren.notice.rectification;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists of problems within the actor's sight. */
@ApplicationScoped
public class RectificationRepository {

    /** What to list. */
    record Filter(UUID unitId, Origin origin, RectificationStatus status) {}

    Uni<Rectification> get(Work work, UUID id) {
        return work.session()
                .find(Rectification.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()));
    }

    /** As {@link #get}; whoever else counts its problems at this moment waits. */
    Uni<Rectification> lock(Work work, UUID id) {
        return work.sql("select 1 from rectification where id = $1 for update", id)
                .chain(() -> get(work, id));
    }

    /** Nobody else opens a list from this origin meanwhile. */
    Uni<Void> lockOrigin(Work work, Collection<UUID> origins) {
        return work.sql(
                        "select pg_advisory_xact_lock(hashtextextended('rectification ' || o, 0))"
                                + " from (select distinct o from unnest($1::uuid[]) o order by o) origins",
                        (Object) origins.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** The list of the unit from that origin, if there is one that is not void. */
    Uni<Optional<Rectification>> from(Work work, UUID origin, UUID unit) {
        return work.session()
                .createSelectionQuery(
                        "from Rectification r where r.originId = :origin and r.unitId = :unit and r.status <> VOIDED",
                        Rectification.class)
                .setParameter("origin", origin)
                .setParameter("unit", unit)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** The numbers of all problems ever listed of that origin at the unit, also those of lists that are void. */
    Uni<Set<Integer>> numbers(Work work, UUID origin, UUID unit) {
        return work.sql(
                        "select p.no from problem p join rectification r on r.id = p.rectification_id"
                                + " where r.origin_id = $1 and r.unit_id = $2",
                        origin,
                        unit)
                .map(rows -> {
                    Set<Integer> numbers = new HashSet<>();
                    rows.forEach(row -> numbers.add(row.getInteger(0)));
                    return numbers;
                });
    }

    /** The lists of those origins that are not void, locked as by {@link #lock}. */
    Uni<List<Rectification>> from(Work work, List<UUID> origins) {
        return work.sql(
                        "select 1 from rectification where origin_id = any ($1) and status <> 'VOIDED'"
                                + " order by id for update",
                        (Object) origins.toArray(UUID[]::new))
                .chain(() -> work.session()
                        .createSelectionQuery(
                                "from Rectification r where r.originId in :origins and r.status <> VOIDED"
                                        + " order by r.id",
                                Rectification.class)
                        .setParameter("origins", origins)
                        .getResultList());
    }

    /** How the lists stand, by id. */
    Uni<Map<UUID, RectificationStatus>> statuses(Work work, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : work.sql("select id, status from rectification where id = any ($1)", (Object)
                                ids.toArray(UUID[]::new))
                        .map(rows -> {
                            Map<UUID, RectificationStatus> statuses = new HashMap<>();
                            rows.forEach(row -> statuses.put(
                                    row.getUUID("id"), RectificationStatus.valueOf(row.getString("status"))));
                            return statuses;
                        });
    }

    /** Takes lists in; written with the next flush. */
    Uni<Void> insert(Work work, List<Rectification> lists) {
        return work.session().persistAll(lists.toArray());
    }

    /** Lists, the latest first. */
    Uni<List<Rectification>> page(Work work, Filter filter, UUID after, int limit) {
        StringBuilder text = new StringBuilder("from Rectification r where 1 = 1");
        Map<String, Object> params = new HashMap<>();
        and(text, params, "r.unitId = :unit", "unit", filter.unitId());
        and(text, params, "r.origin = :origin", "origin", filter.origin());
        and(text, params, "r.status = :status", "status", filter.status());
        and(text, params, "r.id < :after", "after", after);
        Mutiny.SelectionQuery<Rectification> query = work.session()
                .createSelectionQuery(text + " order by r.id desc", Rectification.class)
                .setMaxResults(limit);
        params.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void and(
            StringBuilder text, Map<String, Object> params, String condition, String name, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            params.put(name, value);
        }
    }
}
