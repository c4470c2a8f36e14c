package cn.zeren.assignment.imports;

import cn.zeren.assignment.change.SuccessionRepository;
import cn.zeren.assignment.drift.DriftRepository;
import cn.zeren.assignment.drift.DriftService;
import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.handover.HandoverService;
import cn.zeren.assignment.plan.ForecastQueries;
import cn.zeren.assignment.plan.ForecastViews;
import cn.zeren.assignment.plan.ForecastViews.EffectsView;
import cn.zeren.assignment.rectification.CouplingService;
import cn.zeren.assignment.scope.ScopeService;
import cn.zeren.assignment.statement.FactForm;
import cn.zeren.assignment.statement.Identities;
import cn.zeren.assignment.statement.References;
import cn.zeren.assignment.statement.RowFault;
import cn.zeren.assignment.statement.Sheet;
import cn.zeren.assignment.statement.Statements;
import cn.zeren.assignment.store.FactChange;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTable;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.assignment.table.Table;
import cn.zeren.assignment.table.TableFormat;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.SqlState;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Imports files of facts. A file is read and checked as a whole; what it would change is worked out before anything is
 * stored, so a dry run is the same work without its last step.
 */
@ApplicationScoped
public class ImportService {

    /** Faults told of one file; all are counted. */
    private static final int FAULTS_TOLD = 1_000;

    /** What PostgreSQL says of a row an exclusion constraint forbids. */
    private static final String EXCLUDED = "23P01";

    private final Tx tx;
    private final FactRepository facts;
    private final ScopeService scope;
    private final SuccessionRepository successions;
    private final HandoverService handovers;
    private final DriftService drift;
    private final DriftRepository marks;
    private final ForecastQueries forecast;
    private final CouplingService coupling;

    ImportService(
            Tx tx,
            FactRepository facts,
            ScopeService scope,
            SuccessionRepository successions,
            HandoverService handovers,
            DriftService drift,
            DriftRepository marks,
            ForecastQueries forecast,
            CouplingService coupling) {
        this.tx = tx;
        this.facts = facts;
        this.scope = scope;
        this.successions = successions;
        this.handovers = handovers;
        this.drift = drift;
        this.marks = marks;
        this.forecast = forecast;
        this.coupling = coupling;
    }

    /**
     * Records what a file says, all of it or nothing.
     *
     * @param dryRun check and compare only, and tell what plans would say otherwise
     * @throws Refused 400 for what can't be read as rows, 422 with the faults of rows and columns
     */
    public Uni<Answer> run(Actor actor, FactKind kind, TableFormat format, byte[] file, boolean dryRun) {
        actor.require(Role.FACTS_PROVIDER, Role.LG_OFFICE);
        return offLoop(() -> sheet(FactForm.of(kind), format.read(file))).chain(sheet -> run(actor, sheet, dryRun));
    }

    private static <T extends Fact> Sheet<T> sheet(FactForm<T> form, Table table) {
        Sheet<T> sheet = new Sheet<>(form, table);
        refuseIfAny(sheet.headerFaults());
        return sheet;
    }

    private <T extends Fact> Uni<Answer> run(Actor actor, Sheet<T> sheet, boolean dryRun) {
        FactTable<T> table = FactTables.of(sheet.form().kind());
        if (dryRun) {
            return tx.read(actor, work -> plan(work, sheet, table).chain(plan -> effects(work, table, plan.changes())
                    .map(effects -> Answer.ok(ImportViews.of(sheet, plan, effects), null))));
        }
        return tx.write(actor, "facts.import", work -> oneAtATime(work)
                        .chain(() -> plan(work, sheet, table))
                        .call(plan -> store(work, table, plan.changes())))
                .map(plan -> Answer.ok(ImportViews.of(sheet, plan, null), null));
    }

    /**
     * What would become of the plans: the rows are written, the plans that depend on them are asked, and all of it is taken
     * back. Marks that plans have already are put aside, for they are not of this file.
     */
    private <T extends Fact> Uni<EffectsView> effects(Work work, FactTable<T> table, List<FactChange<T>> changes) {
        return drift.concerns(work, changes)
                .chain(any -> any
                        ? oneAtATime(work)
                                .chain(() -> work.sql("savepoint before_the_file"))
                                .chain(() -> marks.clear(work))
                                .chain(() -> written(work, table, changes))
                                .chain(() -> drift.follow(work, changes))
                                .chain(() -> forecast.ofAll(work))
                                .call(() -> work.sql("rollback to savepoint before_the_file"))
                        : Uni.createFrom().item(ForecastViews.NONE));
    }

    /** Two files that speak of the same facts must not each be compared with what was before the other. */
    private static Uni<Void> oneAtATime(Work work) {
        return work.sql("select pg_advisory_xact_lock(hashtext('zeren.facts'))").replaceWithVoid();
    }

    private <T extends Fact> Uni<ImportPlan<T>> plan(Work work, Sheet<T> sheet, FactTable<T> table) {
        Set<RowFault> faults = new LinkedHashSet<>();
        return offLoop(sheet::keys)
                .chain(keys -> facts.heads(work, table.kind(), sheet.ids(), keys))
                .map(heads -> Identities.of(sheet, heads, () -> Ids.at(work.now()), faults))
                .chain(identities -> references(work, sheet, identities)
                        .chain(references -> offLoop(() -> Statements.read(sheet, identities, references, faults)))
                        .chain(stated -> facts.histories(work, table, known(identities, stated.keySet()))
                                .chain(held -> offLoop(
                                        () -> ImportPlan.of(sheet, stated, identities, held, work.now(), faults)))))
                .call(plan -> treeFaults(work, sheet, plan).invoke(faults::addAll))
                .call(plan -> successionFaults(work, sheet, plan).invoke(faults::addAll))
                .invoke(plan -> refuseIfAny(faults));
    }

    private static Set<UUID> known(Identities identities, Set<UUID> ids) {
        Set<UUID> known = new HashSet<>(ids);
        known.removeIf(id -> identities.head(id) == null);
        return known;
    }

    private Uni<References> references(Work work, Sheet<?> sheet, Identities identities) {
        References references = new References();
        return Multi.createFrom()
                .iterable(sheet.codes().entrySet())
                .onItem()
                .transformToUniAndConcatenate(codes -> facts.byCode(work, codes.getKey(), codes.getValue())
                        .invoke(found -> references.add(codes.getKey(), found)))
                .collect()
                .last()
                .map(done -> {
                    references.add(sheet.form().kind(), identities.inFile());
                    return references;
                });
    }

    private <T extends Fact> Uni<List<RowFault>> treeFaults(Work work, Sheet<T> sheet, ImportPlan<T> plan) {
        if (sheet.form().kind() != FactKind.UNIT) {
            return Uni.createFrom().item(List.of());
        }
        return scope.treeFaults(work, units(plan.changes())).map(faults -> faults.entrySet().stream()
                .map(fault ->
                        new RowFault(plan.firstRow().get(fault.getKey()), "parentCode", fault.getValue(), Map.of()))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private <T extends Fact> Uni<List<RowFault>> successionFaults(Work work, Sheet<T> sheet, ImportPlan<T> plan) {
        if (sheet.form().kind() != FactKind.SUCCESSION) {
            return Uni.createFrom().item(List.of());
        }
        return successions
                .faults(work, (List<FactChange<Succession>>) (List<?>) plan.changes())
                .map(faults -> faults.entrySet().stream()
                        .map(fault -> new RowFault(
                                plan.firstRow().get(fault.getKey()), "successorUnitCode", fault.getValue(), Map.of()))
                        .toList());
    }

    /**
     * Units are hung before their rows are written, for row scope must let them be written; sight, hand-overs and plans
     * follow all rows.
     */
    private <T extends Fact> Uni<Void> store(Work work, FactTable<T> table, List<FactChange<T>> changes) {
        return written(work, table, changes)
                .onFailure(failure -> table.kind() == FactKind.REGION_MEMBER && EXCLUDED.equals(SqlState.of(failure)))
                .transform(twice -> new Refused(Refusal.rule("UNIT_IN_TWO_REGIONS", "JZ-2.1", Map.of())))
                .chain(() -> scope.follow(work, changes))
                .chain(() -> handovers.follow(work, changes))
                .chain(() -> drift.follow(work, changes))
                .chain(() -> table.kind() == FactKind.SUCCESSION
                        ? coupling.follow(work, predecessors(changes))
                        : Uni.createFrom().voidItem());
    }

    private static <T extends Fact> List<UUID> predecessors(List<FactChange<T>> changes) {
        return changes.stream()
                .flatMap(change -> change.change().opened().stream())
                .map(row -> ((Succession) row.content()).predecessorUnitId())
                .distinct()
                .toList();
    }

    private <T extends Fact> Uni<Void> written(Work work, FactTable<T> table, List<FactChange<T>> changes) {
        Uni<Void> hung = table.kind() == FactKind.UNIT
                ? scope.hang(work, units(changes))
                : Uni.createFrom().voidItem();
        return hung.chain(() -> facts.store(work, table, changes));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Fact> List<FactChange<Unit>> units(List<FactChange<T>> changes) {
        return (List<FactChange<Unit>>) (List<?>) changes;
    }

    private static void refuseIfAny(Collection<RowFault> faults) {
        if (!faults.isEmpty()) {
            var errors = faults.stream()
                    .sorted(Comparator.comparing(RowFault::row).thenComparing(RowFault::column))
                    .limit(FAULTS_TOLD)
                    .map(RowFault::error)
                    .toList();
            throw new Refused(
                    new Refusal("IMPORT_REFUSED", Refusal.Kind.RULE, null, Map.of("faults", faults.size()), errors));
        }
    }

    /** Long computing on a worker, and back to the event loop where the transaction lives. */
    private static <T> Uni<T> offLoop(Supplier<T> work) {
        Context home = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back -> home.runOnContext(ignored -> back.run()));
    }
}
