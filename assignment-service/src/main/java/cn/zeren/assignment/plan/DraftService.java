package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.Derivation;
import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.drift.DriftRepository;
import cn.zeren.assignment.register.DraftRepository;
import cn.zeren.assignment.register.DraftRow;
import cn.zeren.assignment.store.FactsRepository;
import cn.zeren.assignment.turn.TurnRepository;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;

/** Drafts new plans: one, or those of a whole country in one transaction. */
@ApplicationScoped
public class DraftService {

    /** Plans written by one round of statements: enough to make the round trips small, few enough to bound memory. */
    private static final int CHUNK = 100;

    private final Tx tx;
    private final FactsRepository facts;
    private final PlanRepository plans;
    private final DraftRepository drafts;
    private final DriftRepository drift;

    DraftService(Tx tx, FactsRepository facts, PlanRepository plans, DraftRepository drafts, DriftRepository drift) {
        this.tx = tx;
        this.facts = facts;
        this.plans = plans;
        this.drafts = drafts;
        this.drift = drift;
    }

    /**
     * What drafting made.
     *
     * @param planId of the plan asked for
     */
    public record Drafted(UUID planId, int plans, int assignments, int findings) {}

    /** Some new plans, derived and ready to be written. */
    private record Batch(
            List<Plan> plans, Object[] rows, int rowCount, List<PlanRepository.Filed> findings, List<Entry> entries) {}

    /**
     * Drafts the plan of a manager for a year; with {@code includeBelow} also those of all managers below that have none
     * yet.
     *
     * @throws Refused {@code NOT_FOUND} for a unit out of sight; {@code MANAGES_NOTHING}; {@code PLAN_EXISTS}
     */
    public Uni<Drafted> draft(Actor actor, int year, UUID manager, boolean includeBelow) {
        return tx.write(actor, "plan.draft", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return turn(work, year, manager, includeBelow)
                    .chain(() -> drift.waitForFacts(work))
                    .chain(() -> facts.known(work, year))
                    .chain(known -> offLoop(() -> Drafting.of(known, year, manager)))
                    .chain(derivation -> {
                        List<UUID> managers = includeBelow ? derivation.managersUnder(manager) : List.of(manager);
                        return plans.existing(work, year, managers)
                                .chain(existing -> missing(work, derivation, year, managers, existing));
                    });
        });
    }

    /** One draft of a manager's year at a time; one of a whole tree alone, for it takes in managers nobody named. */
    private static Uni<Void> turn(Work work, int year, UUID manager, boolean includeBelow) {
        return includeBelow
                ? TurnRepository.take(work, "plans", year)
                : TurnRepository.share(work, "plans", year)
                        .chain(() -> TurnRepository.take(work, "plan", year, manager));
    }

    private Uni<Drafted> missing(
            Work work, Derivation derivation, int year, List<UUID> managers, Map<UUID, UUID> existing) {
        UUID already = existing.get(managers.get(0));
        List<UUID> missing =
                managers.stream().filter(one -> !existing.containsKey(one)).toList();
        if (missing.isEmpty()) {
            throw new Refused(Refusal.state("PLAN_EXISTS", null, Map.of("planId", already)));
        }
        Queue<List<UUID>> chunks = new ArrayDeque<>();
        for (int i = 0; i < missing.size(); i += CHUNK) {
            chunks.add(missing.subList(i, Math.min(i + CHUNK, missing.size())));
        }
        Supplier<Batch> next = () -> chunks.isEmpty() ? null : derive(work, derivation, year, chunks.remove());
        return offLoop(next).chain(first -> {
            UUID planId = already == null ? first.plans().get(0).id() : already;
            return write(work, first, next, new Drafted(planId, 0, 0, 0));
        });
    }

    /** Writes one batch while the next is being derived. */
    private Uni<Drafted> write(Work work, Batch batch, Supplier<Batch> next, Drafted sum) {
        if (batch == null) {
            return Uni.createFrom().item(sum);
        }
        Drafted after = new Drafted(
                sum.planId(),
                sum.plans() + batch.plans().size(),
                sum.assignments() + batch.rowCount(),
                sum.findings() + batch.findings().size());
        Uni<Void> written = plans.insert(work, batch.plans())
                .chain(() -> drafts.insert(work, batch.rows()))
                .chain(() -> plans.insertFindings(work, batch.findings()))
                .chain(() -> work.journal(batch.entries()));
        return Uni.combine()
                .all()
                .unis(written, offLoop(next))
                .asTuple()
                .chain(both -> write(work, both.getItem2(), next, after));
    }

    private Batch derive(Work work, Derivation derivation, int year, List<UUID> managers) {
        List<Plan> made = new ArrayList<>();
        List<DraftRepository.Filed> rows = new ArrayList<>();
        List<PlanRepository.Filed> findings = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (UUID manager : managers) {
            Derived derived = derivation.derive(manager);
            Plan plan = new Plan(Ids.at(work.now()), year, manager, derived, work.now());
            made.add(plan);
            rows.addAll(DraftRepository.filed(plan.id(), manager, DraftRow.of(derived.rows(), Map.of(), work.now())));
            findings.addAll(PlanRepository.filed(plan, derived));
            entries.add(PlanWire.entry(PlanEvent.DRAFTED, plan));
        }
        return new Batch(made, drafts.columns(rows), rows.size(), findings, entries);
    }

    /** Computes on a worker and comes back to the loop where the transaction lives. */
    private static <T> Uni<T> offLoop(Supplier<T> work) {
        Context home = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back -> home.runOnContext(ignored -> back.run()));
    }
}
