package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.plan.PlanQueries;
import cn.zeren.assignment.plan.PlanStatus;
import cn.zeren.assignment.plan.PlanViews.PlanView;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.register.AssignmentViews.SponsorView;
import cn.zeren.assignment.register.DraftRepository;
import cn.zeren.assignment.responsibility.ResponsibilityViews.PlanTree;
import cn.zeren.assignment.responsibility.ResponsibilityViews.SponsorNode;
import cn.zeren.assignment.responsibility.ResponsibilityViews.TargetNode;
import cn.zeren.assignment.responsibility.ResponsibilityViews.TierNode;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a plan holds on a day, as known at an instant, and the tree of it: tiers, sponsors, targets. */
@ApplicationScoped
public class PlanTreeQueries {

    private final Tx tx;
    private final PlanQueries plans;
    private final AssignmentRepository assignments;
    private final DraftRepository drafts;

    PlanTreeQueries(Tx tx, PlanQueries plans, AssignmentRepository assignments, DraftRepository drafts) {
        this.tx = tx;
        this.plans = plans;
        this.assignments = assignments;
        this.drafts = drafts;
    }

    /** A plan with what it holds on a day. */
    public record Holding(PlanView plan, LocalDate on, Instant asKnownAt, List<AssignmentView> rows) {}

    /**
     * What a plan holds on a day. While nothing has been confirmed, what is drafted; what an edition in force holds is
     * never mixed with the draft of the next.
     *
     * @param on null for today, or for the day of the plan's year next to it
     * @param knownAt null for what we know now
     */
    public Uni<Holding> holding(Actor actor, UUID planId, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> plans.plan(actor, planId).chain(plan -> {
            LocalDate day = on == null ? within(plan.year(), work.today()) : on;
            return assignments
                    .ofPlan(work, planId, day, knownAt)
                    .chain(held -> held.isEmpty() && plan.status() == PlanStatus.DRAFT && knownAt == null
                            ? drafted(work, planId, day).map(rows -> new Holding(plan, day, null, rows))
                            : Uni.createFrom()
                                    .item(new Holding(
                                            plan,
                                            day,
                                            knownAt,
                                            held.stream()
                                                    .map(AssignmentViews::of)
                                                    .toList())));
        }));
    }

    public Uni<PlanTree> tree(Actor actor, UUID planId, LocalDate on, Instant knownAt) {
        return holding(actor, planId, on, knownAt).map(PlanTreeQueries::tree);
    }

    private Uni<List<AssignmentView>> drafted(Work work, UUID planId, LocalDate on) {
        return drafts.of(work, planId).map(rows -> rows.stream()
                .filter(row -> row.content().valid().contains(on))
                .map(row -> AssignmentViews.of(row.id(), AssignmentStatus.DRAFT, row.content()))
                .toList());
    }

    /** A day of the year: today, or the end of the year that is nearer. */
    static LocalDate within(int year, LocalDate today) {
        return today.getYear() == year
                ? today
                : today.getYear() < year ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
    }

    private static PlanTree tree(Holding holding) {
        Map<AssignmentType, Map<SponsorView, List<TargetNode>>> byTier = new TreeMap<>();
        for (AssignmentView row : holding.rows()) {
            byTier.computeIfAbsent(row.type(), type -> new LinkedHashMap<>())
                    .computeIfAbsent(row.sponsor(), sponsor -> new ArrayList<>())
                    .add(new TargetNode(row.id(), row.status(), row.target(), row.validFrom(), row.validTo()));
        }
        List<TierNode> tiers = new ArrayList<>();
        byTier.forEach((type, sponsors) -> tiers.add(tier(type, sponsors)));
        PlanView plan = holding.plan();
        return new PlanTree(
                plan.id(),
                plan.year(),
                plan.managerUnitId(),
                holding.on(),
                holding.asKnownAt(),
                (int) holding.rows().stream()
                        .map(AssignmentView::sponsor)
                        .distinct()
                        .count(),
                holding.rows().size(),
                plan.blocking(),
                tiers);
    }

    private static TierNode tier(AssignmentType type, Map<SponsorView, List<TargetNode>> sponsors) {
        List<SponsorNode> nodes = new ArrayList<>();
        sponsors.forEach((sponsor, targets) -> nodes.add(new SponsorNode(sponsor, targets.size(), targets)));
        int targets = nodes.stream().mapToInt(SponsorNode::targets).sum();
        return new TierNode(type, type.tier(), nodes.size(), targets, nodes);
    }
}
