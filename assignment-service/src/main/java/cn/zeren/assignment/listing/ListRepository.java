package cn.zeren.assignment.listing;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads lists of entities in the actor's sight. */
public final class ListRepository {

    private ListRepository() {}

    public static <E> Uni<List<E>> page(Work work, Criteria<E> criteria, int limit) {
        var query = work.session()
                .createSelectionQuery(criteria.text(), criteria.entity())
                .setMaxResults(limit);
        criteria.params().forEach(query::setParameter);
        return query.getResultList();
    }

    /** In the order of the ids. */
    public static <E> Uni<List<E>> all(Work work, Class<E> entity, List<UUID> ids, Function<E, UUID> id) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return work.session()
                .createSelectionQuery("from " + entity.getSimpleName() + " e where e.id in :ids", entity)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> {
                    Map<UUID, E> byId = found.stream().collect(Collectors.toMap(id, Function.identity()));
                    return ids.stream().map(byId::get).toList();
                });
    }
}
