package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.Derived;
import cn.zeren.assignment.drift.DriftRepository;
import cn.zeren.assignment.plan.ReportRepository.Edition;
import cn.zeren.assignment.plan.ReportViews.CodeView;
import cn.zeren.assignment.plan.ReportViews.CoverageView;
import cn.zeren.assignment.plan.ReportViews.EditionView;
import cn.zeren.assignment.plan.ReportViews.EffectView;
import cn.zeren.assignment.plan.ReportViews.PreviewView;
import cn.zeren.assignment.plan.ReportViews.StaleView;
import cn.zeren.assignment.plan.ReportViews.TierView;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentStatus.Verb;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.register.DraftRow;
import cn.zeren.assignment.register.RowFilter;
import cn.zeren.assignment.store.FactsRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the office looks at before it stores, confirms or amends: previews, coverage, published editions. */
@ApplicationScoped
public class ReportQueries {

    private final Tx tx;
    private final FactsRepository facts;
    private final PlanRepository plans;
    private final ReportRepository reports;
    private final AssignmentRepository assignments;
    private final DriftRepository drift;
    private final PlanQueries views;

    ReportQueries(
            Tx tx,
            FactsRepository facts,
            PlanRepository plans,
            ReportRepository reports,
            AssignmentRepository assignments,
            DriftRepository drift,
            PlanQueries views) {
        this.tx = tx;
        this.facts = facts;
        this.plans = plans;
        this.reports = reports;
        this.assignments = assignments;
        this.drift = drift;
        this.views = views;
    }

    /**
     * What deriving the plan now would give, against the running plan and against last year. Stores nothing.
     *
     * @throws Refused 403; {@code NOT_FOUND}; {@code MANAGES_NOTHING}
     */
    public Uni<PreviewView> preview(Actor actor, int year, UUID manager, String language) {
        return tx.read(actor, work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return facts.known(work, year)
                    .map(known -> Drafting.of(known, year, manager).derive(manager))
                    .chain(derived -> held(work, year, manager).chain(running -> held(work, year - 1, manager)
                            .map(last -> preview(work, year, manager, derived, running, last, language))));
        });
    }

    /** The coverage check of the edition last derived, counted by tier and by code. */
    public Uni<CoverageView> coverage(Actor actor, UUID id, String language) {
        return tx.read(actor, work -> load(work, id).chain(plan -> reports.tiers(
                        work, id, plan.status() == PlanStatus.DRAFT)
                .chain(tiers -> reports.codes(work, id)
                        .map(codes -> new CoverageView(
                                id,
                                plan.edition(),
                                plan.blocking(),
                                tiers.stream()
                                        .map(tier -> new TierView(tier.type(), tier.assignments(), tier.units()))
                                        .toList(),
                                codes.stream().map(code -> view(code, language)).toList())))));
    }

    /** The units the plan would be asked again of, because facts have changed since. */
    public Uni<StaleView> stale(Actor actor, UUID id) {
        return tx.read(
                actor, work -> load(work, id).chain(plan -> drift.of(work, id)).map(units -> new StaleView(id, units)));
    }

    /** The editions published, in order. */
    public Uni<Page<EditionView>> editions(Actor actor, UUID id, String cursor, int limit) {
        int after = PlaceQueries.finding(cursor);
        return tx.read(actor, work -> load(work, id)
                .chain(plan -> reports.editions(work, id, after, limit + 1))
                .map(found -> Page.cut(
                        found.stream().map(ReportQueries::view).toList(),
                        limit,
                        last -> PlaceQueries.of(last.edition()))));
    }

    /** The assignments of one edition as it was published, whatever has been amended since. */
    public Uni<Page<AssignmentView>> edition(
            Actor actor, UUID id, int edition, AssignmentType type, String cursor, int limit) {
        RowFilter filter = new RowFilter(type, null, null, null, PlaceQueries.row(cursor), limit);
        return tx.read(actor, work -> load(work, id)
                .chain(plan -> reports.editions(work, id, edition - 1, 1))
                .chain(found -> {
                    if (found.isEmpty() || found.get(0).edition() != edition) {
                        throw new Refused(Refusal.notFound());
                    }
                    return assignments.page(work, id, filter, found.get(0).heldAt());
                })
                .map(rows -> Page.cut(rows.stream().map(AssignmentViews::of).toList(), limit, PlaceQueries::of)));
    }

    private record Held(UUID plan, List<AssignmentRow> history) {}

    private Uni<Held> held(Work work, int year, UUID manager) {
        return plans.existing(work, year, List.of(manager)).chain(found -> {
            UUID plan = found.get(manager);
            return plan == null
                    ? Uni.createFrom().item(new Held(null, List.of()))
                    : assignments.history(work, plan).map(history -> new Held(plan, history));
        });
    }

    private PreviewView preview(
            Work work, int year, UUID manager, Derived derived, Held running, Held last, String language) {
        List<DraftRow> draft = DraftRow.of(derived.rows(), DraftRow.ids(running.history(), List.of()), work.now());
        AssignmentDiff diff = AssignmentDiff.between(running.history(), draft);
        var findings = PlanRepository.filed(running.plan(), manager, derived);
        long carriesOver = last.history().stream()
                .filter(AssignmentRow::current)
                .filter(row -> row.content().type() == AssignmentType.GROUP_MEMBER_TO_COUNTY)
                .filter(row -> row.status().after(Verb.CARRY_OVER).isPresent())
                .count();
        return new PreviewView(
                year,
                manager,
                running.plan(),
                derived.rows().size(),
                derived.blocking().size(),
                findings.stream().map(filed -> views.view(filed, language)).toList(),
                PlanQueries.view(diff),
                PlanQueries.view(AssignmentDiff.acrossYears(last.history(), draft)),
                Effect.of(diff).stream()
                        .map(one -> new EffectView(one.postId(), one.unitId(), one.name(), one.gains(), one.losses()))
                        .toList(),
                (int) carriesOver);
    }

    private CodeView view(ReportRepository.Code found, String language) {
        return new CodeView(
                found.code(),
                found.code().label(language),
                found.code().clause(),
                found.blocking(),
                found.findings(),
                found.units());
    }

    private static EditionView view(Edition one) {
        return new EditionView(
                one.edition(),
                one.assignments(),
                one.findings(),
                one.confirmedAt(),
                one.signedAt(),
                one.signedBy(),
                one.publishedAt());
    }

    private Uni<Plan> load(Work work, UUID id) {
        return plans.find(work, id).onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }
}
