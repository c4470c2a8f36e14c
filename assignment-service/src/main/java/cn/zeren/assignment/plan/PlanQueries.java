package cn.zeren.assignment.plan;

import cn.zeren.assignment.plan.PlanRepository.Filed;
import cn.zeren.assignment.plan.PlanRepository.PlanPlace;
import cn.zeren.assignment.plan.PlanViews.DiffEntry;
import cn.zeren.assignment.plan.PlanViews.DiffView;
import cn.zeren.assignment.plan.PlanViews.FindingView;
import cn.zeren.assignment.plan.PlanViews.PlanView;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentDiff.Change;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.register.DraftRepository;
import cn.zeren.assignment.register.RowFilter;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of plans: what the office works with. Each sees the plans of managers in his sight. */
@ApplicationScoped
public class PlanQueries {

    private static final String PATH = "/api/assignment/v1/plans/";

    private final Tx tx;
    private final PlanRepository plans;
    private final DraftRepository drafts;
    private final AssignmentRepository assignments;

    PlanQueries(Tx tx, PlanRepository plans, DraftRepository drafts, AssignmentRepository assignments) {
        this.tx = tx;
        this.plans = plans;
        this.drafts = drafts;
        this.assignments = assignments;
    }

    /** Plans, the latest year first. */
    public Uni<Page<PlanView>> page(
            Actor actor, Integer year, UUID manager, PlanStatus status, String cursor, int limit) {
        PlanPlace after = PlaceQueries.plan(cursor);
        return tx.read(actor, work -> plans.page(work, year, manager, status, after, limit + 1)
                .map(found -> Page.cut(
                        found.stream().map(plan -> view(actor, plan)).toList(),
                        limit,
                        plan -> PlaceQueries.of(plan.year(), plan.id()))));
    }

    public Uni<PlanView> plan(Actor actor, UUID id) {
        return tx.read(actor, work -> load(work, id).map(plan -> view(actor, plan)));
    }

    /**
     * The assignments of the edition worked on: the drafted ones while it is a draft, else those held now.
     *
     * @param knownAt null for now; what is drafted is not known yet
     */
    public Uni<Page<AssignmentView>> assignments(Actor actor, UUID id, RowFilter filter, Instant knownAt) {
        return tx.read(actor, work -> load(work, id)
                .chain(plan -> rows(work, plan, filter, knownAt))
                .map(rows -> Page.cut(rows, filter.limit(), PlaceQueries::of)));
    }

    /** @param language of the texts: zh or en */
    public Uni<Page<FindingView>> findings(
            Actor actor, UUID id, boolean onlyBlocking, String cursor, int limit, String language) {
        int afterNo = PlaceQueries.finding(cursor);
        return tx.read(actor, work -> load(work, id)
                .chain(plan -> plans.findings(work, id, onlyBlocking, afterNo, limit + 1))
                .map(found -> Page.cut(
                        found.stream().map(filed -> view(filed, language)).toList(),
                        limit,
                        finding -> PlaceQueries.of(finding.no()))));
    }

    /** What confirming would change; empty when nothing is drafted. */
    public Uni<DiffView> diff(Actor actor, UUID id) {
        return tx.read(actor, work -> load(work, id)
                .chain(plan -> plan.status() == PlanStatus.DRAFT
                        ? assignments.history(work, id).chain(history -> drafts.of(work, id)
                                .map(draft -> view(AssignmentDiff.between(history, draft))))
                        : Uni.createFrom().item(view(new AssignmentDiff(List.of())))));
    }

    /** As shown to this actor, with what he may do next. */
    static PlanView view(Actor actor, Plan plan) {
        Optional<Refusal> office = actor.refusesUnless(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        Optional<Refusal> head = actor.refusesUnless(Role.LG_OFFICE_HEAD);
        Optional<Refusal> secretary = actor.refusesUnless(Role.PARTY_SECRETARY);
        String href = PATH + plan.id();
        return new PlanView(
                plan.id(),
                plan.year(),
                plan.managerUnitId(),
                plan.edition(),
                plan.status(),
                plan.assignments(),
                plan.findings(),
                plan.blocking(),
                plan.derivedAt(),
                plan.confirmedAt(),
                plan.signedAt(),
                plan.signedBy(),
                plan.activatedAt(),
                plan.version(),
                List.of(
                        Action.post("derive", href, office.or(plan::refusesDerive)),
                        Action.post("rederive", href, office.or(plan::refusesDerive)),
                        Action.post("confirm", href, head.or(() -> plan.refusesConfirm(List.of()))),
                        // whether he heads the committee it is of is seen when he signs
                        Action.post("sign", href, secretary.or(plan::refusesSign)),
                        Action.post("activate", href, head.or(plan::refusesActivate))));
    }

    private Uni<List<AssignmentView>> rows(Work work, Plan plan, RowFilter filter, Instant knownAt) {
        return plan.status() == PlanStatus.DRAFT && knownAt == null
                ? drafts.page(work, plan.id(), filter).map(rows -> rows.stream()
                        .map(row -> AssignmentViews.of(row.id(), AssignmentStatus.DRAFT, row.content()))
                        .toList())
                : assignments
                        .page(work, plan.id(), filter, knownAt)
                        .map(rows -> rows.stream().map(AssignmentViews::of).toList());
    }

    private Uni<Plan> load(Work work, UUID id) {
        return plans.find(work, id).onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }

    FindingView view(Filed filed, String language) {
        var finding = filed.finding();
        return new FindingView(
                filed.no(),
                finding.code(),
                finding.code().label(language),
                finding.blocking(),
                finding.code().clause(),
                finding.type(),
                finding.unitId(),
                finding.postId(),
                finding.officialId(),
                finding.factIds(),
                finding.valid().from(),
                finding.valid().to());
    }

    static DiffView view(AssignmentDiff diff) {
        List<DiffEntry> entries = diff.entries().stream()
                .filter(entry -> entry.change() != Change.SAME)
                .map(entry -> new DiffEntry(
                        entry.change(),
                        entry.id(),
                        entry.before() == null
                                ? null
                                : AssignmentViews.of(entry.id(), AssignmentStatus.CONFIRMED, entry.before()),
                        entry.after() == null
                                ? null
                                : AssignmentViews.of(entry.id(), AssignmentStatus.DRAFT, entry.after())))
                .toList();
        return new DiffView(
                diff.count(Change.ADDED),
                diff.count(Change.ENDED),
                diff.count(Change.CHANGED),
                diff.count(Change.SAME),
                entries);
    }
}
