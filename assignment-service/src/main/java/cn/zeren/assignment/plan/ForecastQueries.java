package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.Derivation;
import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.derivation.Finding;
import cn.zeren.assignment.drift.DriftRepository;
import cn.zeren.assignment.plan.ForecastViews.EffectsView;
import cn.zeren.assignment.plan.ForecastViews.FoundView;
import cn.zeren.assignment.plan.ForecastViews.OnPlanView;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.DraftRepository;
import cn.zeren.assignment.register.DraftRow;
import cn.zeren.assignment.store.FactsRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What plans would say of the units marked, were they asked again now. Stores nothing. */
@ApplicationScoped
public class ForecastQueries {

    /** How many plans are asked; how many there are is told of all. */
    private static final int ASKED = 20;

    private final FactsRepository facts;
    private final PlanRepository plans;
    private final DraftRepository drafts;
    private final AssignmentRepository assignments;
    private final DriftRepository drift;

    ForecastQueries(
            FactsRepository facts,
            PlanRepository plans,
            DraftRepository drafts,
            AssignmentRepository assignments,
            DriftRepository drift) {
        this.facts = facts;
        this.plans = plans;
        this.drafts = drafts;
        this.assignments = assignments;
        this.drift = drift;
    }

    /** Of all plans in sight, the first of them by year and id. */
    public Uni<EffectsView> ofAll(Work work) {
        return drift.all(work).chain(marked -> plans.byIds(work, List.copyOf(marked.keySet()), ASKED)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(plan -> of(work, plan, marked.get(plan.id())))
                        .collect()
                        .asList())
                .map(shown -> new EffectsView(marked.size(), shown)));
    }

    /** What is now found of some units of a plan, whatever the plan says of them. */
    Uni<Derived> derived(Work work, Plan plan, Set<UUID> units) {
        return facts.around(work, plan.year(), plan.managerUnitId(), units)
                .map(known -> new Derivation(known, plan.year()).derive(plan.managerUnitId(), units));
    }

    private Uni<OnPlanView> of(Work work, Plan plan, Set<UUID> units) {
        return derived(work, plan, units).chain(again -> assignments
                .history(work, plan.id())
                .chain(history -> drafts.of(work, plan.id()).map(draft -> {
                    List<DraftRow> then = DraftRow.of(again.rows(), DraftRow.ids(history, draft), work.now());
                    AssignmentDiff diff = AssignmentDiff.between(said(plan, units, history, draft), then);
                    return new OnPlanView(
                            plan.id(),
                            plan.year(),
                            plan.managerUnitId(),
                            units.size(),
                            PlanQueries.view(diff),
                            again.blocking().size(),
                            again.findings().stream().map(ForecastQueries::view).toList());
                })));
    }

    /** What the plan says of the units: as drafted while it is a draft, else as held. */
    private static Map<UUID, DerivedAssignment> said(
            Plan plan, Set<UUID> units, List<AssignmentRow> history, List<DraftRow> draft) {
        Map<UUID, DerivedAssignment> said = new LinkedHashMap<>();
        if (plan.status() == PlanStatus.DRAFT) {
            draft.forEach(row -> said.put(row.id(), row.content()));
        } else {
            history.stream().filter(AssignmentRow::current).forEach(row -> said.put(row.id(), row.content()));
        }
        said.values().removeIf(row -> !units.contains(row.target().unitId()));
        return said;
    }

    private static FoundView view(Finding found) {
        return new FoundView(
                found.code(),
                found.code().clause(),
                found.blocking(),
                found.unitId(),
                found.valid().from(),
                found.valid().to());
    }
}
