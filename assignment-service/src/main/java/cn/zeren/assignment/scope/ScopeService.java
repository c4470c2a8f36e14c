package cn.zeren.assignment.scope;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.store.FactChange;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.scope.ScopeTree;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps sight in step with the facts it follows from, in the transaction that changes them. */
@ApplicationScoped
public class ScopeService {

    private final Tx tx;
    private final ScopeRepository repository;
    private final ScopeTree tree;

    ScopeService(Tx tx, ScopeRepository repository, ScopeTree tree) {
        this.tx = tx;
        this.repository = repository;
        this.tree = tree;
    }

    /** The units that may not hang where a change puts them, each with the reason's code. */
    public Uni<Map<UUID, String>> treeFaults(Work work, List<FactChange<Unit>> units) {
        Map<UUID, UUID> changed = new HashMap<>();
        units.forEach(change -> changed.put(change.head().id(), PresentParent.on(work.today(), change.history())));
        Set<UUID> parents = new HashSet<>(changed.values());
        parents.remove(null);
        return repository
                .rootsOfActor(work)
                .chain(roots -> repository.above(work, parents).map(above -> TreeCheck.faults(changed, above, roots)));
    }

    /** Hangs changed units into the present tree; to be called before their rows are written, which it lets be seen. */
    public Uni<Void> hang(Work work, List<FactChange<Unit>> units) {
        UUID[] ids = units.stream().map(change -> change.head().id()).toArray(UUID[]::new);
        UUID[] parents = units.stream()
                .map(change -> PresentParent.on(work.today(), change.history()))
                .toArray(UUID[]::new);
        return ids.length == 0 ? Uni.createFrom().voidItem() : tree.hang(work, ids, parents);
    }

    /** Hangs the units that were known to change on this day where they now belong. */
    public Uni<Void> turn(Actor actor, LocalDate day) {
        return tx.write(
                actor, "scope.turn", work -> repository.unitsTurning(work, day).chain(rows -> {
                    Map<UUID, List<FactRow<Unit>>> units = rows.stream().collect(Collectors.groupingBy(FactRow::id));
                    UUID[] ids = units.keySet().toArray(UUID[]::new);
                    UUID[] parents = Stream.of(ids)
                            .map(id -> PresentParent.on(day, units.get(id)))
                            .toArray(UUID[]::new);
                    return ids.length == 0 ? Uni.createFrom().voidItem() : tree.hang(work, ids, parents);
                }));
    }

    /** Works out the sight of all officials whom changes of one kind touch; to be called after the rows are written. */
    public <T extends Fact> Uni<Void> follow(Work work, List<FactChange<T>> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.pastScope(() -> touched(work, changes).chain(officials -> renew(work, officials)));
    }

    /**
     * Assignments came into force, changed or ended: whoever answers for a unit sees it. To be called after their rows
     * are written.
     *
     * @param posts that answer, or did
     * @param units that answer, or did
     */
    public Uni<Void> followAssignments(Work work, Set<UUID> posts, Set<UUID> units) {
        return work.pastScope(
                () -> repository.officialsAnswering(work, posts, units).chain(officials -> renew(work, officials)));
    }

    private <T extends Fact> Uni<Set<UUID>> touched(Work work, List<FactChange<T>> changes) {
        List<UUID> ids = changes.stream().map(change -> change.head().id()).toList();
        List<T> contents = changes.stream()
                .flatMap(change -> Stream.concat(change.change().closed().stream(), change.change().opened().stream()))
                .map(FactRow::content)
                .toList();
        return switch (changes.get(0).head().kind()) {
            case UNIT -> repository.officialsNear(work, ids);
            case POST -> repository.officialsOfPosts(work, ids);
            case TENURE -> Uni.createFrom().item(each(contents, Tenure.class, Tenure::officialId));
            case PORTFOLIO -> repository.officialsOfPosts(work, each(contents, Portfolio.class, Portfolio::postId));
            case OFFICIAL,
                    GROUP_MEMBER,
                    INSPECTION_LEAD,
                    TASK,
                    SUCCESSION,
                    REGION,
                    REGION_MEMBER,
                    CONTACT_POINT,
                    CONFLICT,
                    COVERAGE_RULE -> Uni.createFrom().item(Set.of());
        };
    }

    private static <F> Set<UUID> each(
            List<? extends Fact> contents, Class<F> type, java.util.function.Function<F, UUID> id) {
        Set<UUID> ids = new HashSet<>();
        contents.forEach(content -> ids.add(id.apply(type.cast(content))));
        return ids;
    }

    private Uni<Void> renew(Work work, Set<UUID> officials) {
        if (officials.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = officials.toArray(UUID[]::new);
        return repository.lock(work).chain(() -> repository.facts(work, ids)).chain(facts -> repository
                .stored(work, ids)
                .chain(stored -> {
                    Map<UUID, List<SightRoot>> changed = new LinkedHashMap<>();
                    for (UUID official : ids) {
                        List<SightRoot> roots = ScopeRule.roots(official, facts);
                        if (!Set.copyOf(roots).equals(stored.getOrDefault(official, Set.of()))) {
                            changed.put(official, roots);
                        }
                    }
                    return changed.isEmpty() ? Uni.createFrom().voidItem() : write(work, changed);
                }));
    }

    private Uni<Void> write(Work work, Map<UUID, List<SightRoot>> changed) {
        return repository.replace(work, changed).chain(versions -> {
            List<Entry> entries = new ArrayList<>();
            changed.forEach((official, roots) -> entries.add(ScopeWire.entry(official, versions.get(official), roots)));
            return work.journal(entries);
        });
    }
}
