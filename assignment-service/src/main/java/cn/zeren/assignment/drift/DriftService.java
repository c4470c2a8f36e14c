package cn.zeren.assignment.drift;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.store.FactChange;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks the units of plans that depend on changed facts, in the transaction that records them. */
@ApplicationScoped
public class DriftService {

    private final DriftRepository repository;

    DriftService(DriftRepository repository) {
        this.repository = repository;
    }

    /** To be called after the rows are written. */
    public <T extends Fact> Uni<Void> follow(Work work, List<FactChange<T>> changes) {
        Touched touched = touched(changes);
        return touched.nothing() ? Uni.createFrom().voidItem() : repository.mark(work, touched);
    }

    /** Whether a plan in sight may depend on what changes. */
    public <T extends Fact> Uni<Boolean> concerns(Work work, List<FactChange<T>> changes) {
        Touched touched = touched(changes);
        return touched.nothing()
                ? Uni.createFrom().item(false)
                : repository.planned(work, touched.firstYear(), touched.lastYear());
    }

    private static <T extends Fact> Touched touched(List<FactChange<T>> changes) {
        List<FactRow<?>> rows = changes.stream()
                .flatMap(change ->
                        Stream.<FactRow<?>>concat(change.change().closed().stream(), change.change().opened().stream()))
                .collect(Collectors.toList());
        return Touched.by(rows);
    }
}
