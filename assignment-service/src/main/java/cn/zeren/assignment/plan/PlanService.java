package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.Derivation;
import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.derivation.Finding;
import cn.zeren.assignment.drift.DriftRepository;
import cn.zeren.assignment.rectification.CouplingService;
import cn.zeren.assignment.register.Amendment;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentWire;
import cn.zeren.assignment.register.DraftRepository;
import cn.zeren.assignment.register.DraftRow;
import cn.zeren.assignment.scope.ScopeService;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.assignment.store.FactsRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The commands on plans that are there. */
@ApplicationScoped
public class PlanService {

    private static final int FINDINGS_IN_REFUSAL = 50;

    private final Tx tx;
    private final FactsRepository facts;
    private final PlanRepository plans;
    private final DraftRepository drafts;
    private final AssignmentRepository assignments;
    private final ScopeService scope;
    private final CouplingService coupling;
    private final DriftRepository drift;
    private final ForecastQueries forecast;
    private final SeatRepository seats;

    PlanService(
            Tx tx,
            FactsRepository facts,
            PlanRepository plans,
            DraftRepository drafts,
            AssignmentRepository assignments,
            ScopeService scope,
            CouplingService coupling,
            DriftRepository drift,
            ForecastQueries forecast,
            SeatRepository seats) {
        this.tx = tx;
        this.facts = facts;
        this.plans = plans;
        this.drafts = drafts;
        this.assignments = assignments;
        this.scope = scope;
        this.coupling = coupling;
        this.drift = drift;
        this.forecast = forecast;
        this.seats = seats;
    }

    /** Derives the plan again from the facts as known now. */
    public Uni<Plan> derive(Actor actor, UUID id, long expected) {
        return tx.write(actor, "plan.derive", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return load(work, id, expected).chain(plan -> drift.take(work, id)
                    .chain(() -> facts.known(work, plan.year()))
                    .map(known -> Derivation.derive(known, plan.year(), plan.managerUnitId()))
                    .chain(derived -> onFile(work, id).chain(onFile -> derive(work, plan, onFile, derived))));
        });
    }

    /**
     * Derives again what the plan says of the units that depend on facts changed since; what it says of the others stays.
     * The outcome is the one {@link #derive} has.
     */
    public Uni<Plan> rederive(Actor actor, UUID id, long expected) {
        return tx.write(actor, "plan.rederive", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return load(work, id, expected).chain(plan -> drift.take(work, id).chain(units -> {
                if (units.isEmpty()) {
                    return Uni.createFrom().item(plan);
                }
                return forecast.derived(work, plan, units).chain(again -> onFile(work, id)
                        .chain(onFile ->
                                derive(work, plan, onFile, onFile.says(plan).with(units, again))));
            }));
        });
    }

    /** The drafted edition becomes what we hold. */
    public Uni<Plan> confirm(Actor actor, UUID id, long expected) {
        return tx.write(actor, "plan.confirm", work -> {
            actor.require(Role.LG_OFFICE_HEAD);
            return load(work, id, expected)
                    .call(plan -> plans.findings(work, id, true, 0, FINDINGS_IN_REFUSAL)
                            .map(filed -> plan.confirm(
                                    filed.stream()
                                            .map(PlanRepository.Filed::finding)
                                            .toList(),
                                    work.now()))
                            .chain(events -> journal(work, plan, events)))
                    .call(plan -> amend(
                            work,
                            id,
                            (history, draft) -> Amendment.confirm(
                                    AssignmentDiff.between(history, draft), history, id, plan.year(), work.now())))
                    .call(plan -> drafts.clear(work, id));
        });
    }

    /** The secretary of the committee the plan is of signs the confirmed edition off. */
    public Uni<Plan> sign(Actor actor, UUID id, long expected) {
        return tx.write(actor, "plan.sign", work -> {
            actor.require(Role.PARTY_SECRETARY);
            return load(work, id, expected).call(plan -> seats.headsOf(work, plan.managerUnitId(), work.today())
                    .chain(heads -> journal(work, plan, plan.sign(actor.officialId(), heads, work.now()))));
        });
    }

    /**
     * The edition signed off goes into force and is published, unless a gap has opened since it was derived; what its
     * members answered for in the year before carries over.
     */
    public Uni<Plan> activate(Actor actor, UUID id, long expected) {
        return tx.write(actor, "plan.activate", work -> {
            actor.require(Role.LG_OFFICE_HEAD);
            return drift.waitForFacts(work)
                    .chain(() -> load(work, id, expected))
                    .call(plan ->
                            since(work, plan).chain(found -> journal(work, plan, plan.activate(found, work.now()))))
                    .call(plan -> amend(work, id, (history, draft) -> Amendment.activate(history, work.now())))
                    .call(plan -> plans.publish(work, plan))
                    .call(plan -> coupling.carryOver(work, plan.managerUnitId(), plan.year() - 1));
        });
    }

    /** What is found of the units whose facts have changed since the plan was derived. */
    private Uni<List<Finding>> since(Work work, Plan plan) {
        return drift.of(work, plan.id())
                .chain(units -> units.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : forecast.derived(work, plan, Set.copyOf(units)).map(Derived::findings));
    }

    private Uni<Plan> derive(Work work, Plan plan, OnFile onFile, Derived derived) {
        Register register = onFile.register();
        var ids = DraftRow.ids(register.history(), register.draft());
        List<DraftRow> draft = DraftRow.of(derived.rows(), ids, work.now());
        boolean nothing = AssignmentDiff.between(register.history(), draft).nothing();
        List<PlanEvent> events = plan.derive(derived, nothing, onFile.findings(), work.now());
        if (events.isEmpty()) {
            return Uni.createFrom().item(plan);
        }
        return journal(work, plan, events)
                .chain(() -> drafts.clear(work, plan.id()))
                .chain(() -> plans.clearFindings(work, plan.id()))
                .chain(() -> drafts.insert(
                        work, drafts.columns(DraftRepository.filed(plan.id(), plan.managerUnitId(), draft))))
                .chain(() -> plans.insertFindings(work, PlanRepository.filed(plan, derived)))
                .replaceWith(plan);
    }

    /** All that is on file of a plan. */
    private record OnFile(Register register, List<Finding> findings) {

        /** What the plan says now: as drafted while it is a draft, else as held. */
        Derived says(Plan plan) {
            return new Derived(
                    plan.status() == PlanStatus.DRAFT
                            ? register.draft().stream().map(DraftRow::content).toList()
                            : register.history().stream()
                                    .filter(AssignmentRow::current)
                                    .map(AssignmentRow::content)
                                    .toList(),
                    findings);
        }
    }

    private Uni<OnFile> onFile(Work work, UUID planId) {
        return register(work, planId).chain(register -> plans.findings(work, planId, false, 0, Integer.MAX_VALUE)
                .map(filed -> new OnFile(
                        register,
                        filed.stream().map(PlanRepository.Filed::finding).toList())));
    }

    private record Register(List<AssignmentRow> history, List<DraftRow> draft) {}

    private interface Amending {
        Amendment amend(List<AssignmentRow> history, List<DraftRow> draft);
    }

    private Uni<Register> register(Work work, UUID planId) {
        return assignments.history(work, planId).chain(history -> drafts.of(work, planId)
                .map(draft -> new Register(history, draft)));
    }

    private Uni<Void> amend(Work work, UUID planId, Amending amending) {
        return register(work, planId).chain(register -> {
            Amendment amendment = amending.amend(register.history(), register.draft());
            return assignments
                    .write(work, amendment)
                    .chain(() -> scope.followAssignments(work, amendment.sponsorPosts(), amendment.sponsorUnits()))
                    .chain(() -> work.journal(AssignmentWire.entries(amendment, register.history())));
        });
    }

    private Uni<Plan> load(Work work, UUID id, long expected) {
        return plans.find(work, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
                .invoke(plan -> {
                    if (plan.version() != expected) {
                        throw new Refused(Refusal.stale(plan.version()));
                    }
                });
    }

    /** Writes the plan first: whoever comes second on the same plan stops here, before any row. */
    private static Uni<Void> journal(Work work, Plan plan, List<PlanEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> PlanWire.entry(event, plan))
                        .toList()));
    }
}
