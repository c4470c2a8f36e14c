package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.Derivation;
import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.register.Amendment;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentWire;
import cn.zeren.assignment.register.DraftRepository;
import cn.zeren.assignment.register.DraftRow;
import cn.zeren.assignment.scope.ScopeService;
import cn.zeren.assignment.store.FactsRepository;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The commands on plans. */
@ApplicationScoped
public class PlanService {

    /** Plans drafted by one round of statements: enough to make the round trips small, few enough to bound memory. */
    private static final int CHUNK = 200;

    private static final int FINDINGS_IN_REFUSAL = 50;

    private final Tx tx;
    private final FactsRepository facts;
    private final PlanRepository plans;
    private final DraftRepository drafts;
    private final AssignmentRepository assignments;
    private final ScopeService scope;

    PlanService(
            Tx tx,
            FactsRepository facts,
            PlanRepository plans,
            DraftRepository drafts,
            AssignmentRepository assignments,
            ScopeService scope) {
        this.tx = tx;
        this.facts = facts;
        this.plans = plans;
        this.drafts = drafts;
        this.assignments = assignments;
        this.scope = scope;
    }

    /**
     * What drafting made.
     *
     * @param planId of the plan asked for
     */
    public record Drafted(UUID planId, int plans, int assignments, int findings) {
        Drafted plus(Drafted other) {
            return new Drafted(planId, plans + other.plans, assignments + other.assignments, findings + other.findings);
        }
    }

    /**
     * Drafts the plan of a manager for a year; with {@code includeBelow} also those of all managers below that have none
     * yet.
     *
     * @throws Refused {@code NOT_FOUND} for a unit out of sight; {@code MANAGES_NOTHING}; {@code PLAN_EXISTS}
     */
    public Uni<Drafted> draft(Actor actor, int year, UUID manager, boolean includeBelow) {
        return tx.write(actor, "plan.draft", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return facts.known(work, year).chain(known -> {
                Derivation derivation = derivation(known, year, manager);
                List<UUID> managers = includeBelow ? derivation.managersUnder(manager) : List.of(manager);
                return plans.existing(work, year, managers)
                        .chain(existing -> draftMissing(work, derivation, year, managers, existing));
            });
        });
    }

    /** Derives the plan again from the facts as known now. */
    public Uni<Plan> derive(Actor actor, UUID id, long expected) {
        return tx.write(actor, "plan.derive", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return load(work, id, expected).chain(plan -> facts.known(work, plan.year())
                    .map(known -> Derivation.derive(known, plan.year(), plan.managerUnitId()))
                    .chain(derived -> derive(work, plan, derived)));
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

    /** The confirmed edition goes into force. */
    public Uni<Plan> activate(Actor actor, UUID id, long expected) {
        return tx.write(actor, "plan.activate", work -> {
            actor.require(Role.LG_OFFICE_HEAD);
            return load(work, id, expected)
                    .call(plan -> journal(work, plan, plan.activate(work.now())))
                    .call(plan -> amend(work, id, (history, draft) -> Amendment.activate(history, work.now())));
        });
    }

    private static Derivation derivation(Facts known, int year, UUID manager) {
        if (known.units().stream().noneMatch(unit -> unit.id().equals(manager))) {
            throw new Refused(Refusal.notFound());
        }
        Derivation derivation = new Derivation(known, year);
        if (!derivation.manages(manager)) {
            throw new Refused(Refusal.rule("MANAGES_NOTHING", "JZ-1.0", Map.of("unitId", manager)));
        }
        return derivation;
    }

    private Uni<Drafted> draftMissing(
            Work work, Derivation derivation, int year, List<UUID> managers, Map<UUID, UUID> existing) {
        List<UUID> missing =
                managers.stream().filter(one -> !existing.containsKey(one)).toList();
        if (missing.isEmpty()) {
            throw new Refused(Refusal.state("PLAN_EXISTS", null, Map.of("planId", existing.get(managers.get(0)))));
        }
        List<List<UUID>> chunks = new ArrayList<>();
        for (int i = 0; i < missing.size(); i += CHUNK) {
            chunks.add(missing.subList(i, Math.min(i + CHUNK, missing.size())));
        }
        UUID existingRoot = existing.get(managers.get(0));
        return Multi.createFrom()
                .iterable(chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> draftNew(work, derivation, year, chunk))
                .collect()
                .asList()
                .map(done -> done.stream().reduce(Drafted::plus).orElseThrow())
                .map(sum -> existingRoot == null
                        ? sum
                        : new Drafted(existingRoot, sum.plans(), sum.assignments(), sum.findings()));
    }

    private Uni<Drafted> draftNew(Work work, Derivation derivation, int year, List<UUID> managers) {
        List<Plan> made = new ArrayList<>();
        List<DraftRepository.Filed> rows = new ArrayList<>();
        List<PlanRepository.Filed> findings = new ArrayList<>();
        for (UUID manager : managers) {
            Derived derived = derivation.derive(manager);
            Plan plan = new Plan(Ids.at(work.now()), year, manager, derived, work.now());
            made.add(plan);
            rows.addAll(filed(plan, DraftRow.of(derived.rows(), Map.of(), work.now())));
            findings.addAll(filed(plan, derived));
        }
        List<Entry> entries = made.stream()
                .map(plan -> PlanWire.entry(PlanEvent.DRAFTED, plan))
                .toList();
        return plans.insert(work, made)
                .chain(() -> drafts.insert(work, rows))
                .chain(() -> plans.insertFindings(work, findings))
                .chain(() -> work.journal(entries))
                .replaceWith(new Drafted(made.get(0).id(), made.size(), rows.size(), findings.size()));
    }

    private Uni<Plan> derive(Work work, Plan plan, Derived derived) {
        return register(work, plan.id()).chain(register -> {
            var ids = DraftRow.ids(register.history(), register.draft());
            List<DraftRow> draft = DraftRow.of(derived.rows(), ids, work.now());
            boolean nothing = AssignmentDiff.between(register.history(), draft).nothing();
            List<PlanEvent> events = plan.derive(derived, nothing, work.now());
            if (events.isEmpty()) {
                return Uni.createFrom().item(plan);
            }
            return journal(work, plan, events)
                    .chain(() -> drafts.clear(work, plan.id()))
                    .chain(() -> plans.clearFindings(work, plan.id()))
                    .chain(() -> drafts.insert(work, filed(plan, draft)))
                    .chain(() -> plans.insertFindings(work, filed(plan, derived)))
                    .replaceWith(plan);
        });
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

    private static List<DraftRepository.Filed> filed(Plan plan, List<DraftRow> rows) {
        return rows.stream()
                .map(row -> new DraftRepository.Filed(plan.id(), plan.managerUnitId(), row))
                .toList();
    }

    private static List<PlanRepository.Filed> filed(Plan plan, Derived derived) {
        List<PlanRepository.Filed> filed = new ArrayList<>();
        for (var finding : derived.findings()) {
            filed.add(new PlanRepository.Filed(plan.id(), plan.managerUnitId(), filed.size() + 1, finding));
        }
        return filed;
    }
}
