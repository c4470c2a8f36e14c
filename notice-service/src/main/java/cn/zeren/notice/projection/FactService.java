package cn.zeren.notice.projection;

import cn.zeren.notice.projection.FactWire.Row;
import cn.zeren.notice.projection.FactWire.State;
import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Keeps the facts of others: what a fact's newest version holds true takes the place of all that was kept of it. */
@ApplicationScoped
class FactService {

    private final FactIntakeRepository facts;

    FactService(FactIntakeRepository facts) {
        this.facts = facts;
    }

    Uni<Void> units(Work work, List<Incoming<FactWire.Unit>> fresh) {
        return keep(work, fresh, FactWire.Unit::id, FactWire.Unit::state, facts::units);
    }

    Uni<Void> posts(Work work, List<Incoming<FactWire.Post>> fresh) {
        return keep(work, fresh, FactWire.Post::id, FactWire.Post::state, facts::posts);
    }

    Uni<Void> officials(Work work, List<Incoming<FactWire.Official>> fresh) {
        return keep(work, fresh, FactWire.Official::id, FactWire.Official::state, facts::officials);
    }

    Uni<Void> tenures(Work work, List<Incoming<FactWire.Tenure>> fresh) {
        return keep(work, fresh, FactWire.Tenure::id, FactWire.Tenure::state, facts::tenures);
    }

    Uni<Void> tasks(Work work, List<Incoming<FactWire.Task>> fresh) {
        return keep(work, fresh, FactWire.Task::id, FactWire.Task::state, facts::tasks);
    }

    Uni<Void> taskParts(Work work, List<Incoming<FactWire.TaskPart>> fresh) {
        return facts.taskParts(work, fresh.stream().map(Incoming::value).toList());
    }

    Uni<Void> assignments(Work work, List<Incoming<FactWire.Assignment>> fresh) {
        return keep(work, fresh, FactWire.Assignment::id, FactWire.Assignment::state, facts::assignments);
    }

    Uni<Void> regions(Work work, List<Incoming<FactWire.Region>> fresh) {
        return keep(work, fresh, FactWire.Region::id, FactWire.Region::state, facts::regions);
    }

    Uni<Void> regionMembers(Work work, List<Incoming<FactWire.RegionMember>> fresh) {
        return keep(work, fresh, FactWire.RegionMember::id, FactWire.RegionMember::state, facts::regionMembers);
    }

    private static <W, R extends Row> Uni<Void> keep(
            Work work,
            List<Incoming<W>> fresh,
            Function<W, UUID> id,
            Function<W, State<R>> state,
            BiFunction<Work, FactRows<R>, Uni<Void>> store) {
        FactRows<R> rows = new FactRows<>();
        fresh.forEach(
                one -> rows.add(id.apply(one.value()), state.apply(one.value()).history()));
        return store.apply(work, rows);
    }
}
