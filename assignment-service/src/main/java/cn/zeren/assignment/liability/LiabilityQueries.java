package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.liability.LiabilityViews.GapView;
import cn.zeren.assignment.liability.LiabilityViews.LiabilityView;
import cn.zeren.assignment.liability.LiabilityViews.LinkView;
import cn.zeren.assignment.liability.LiabilityViews.OfficialView;
import cn.zeren.assignment.liability.LiabilityViews.OwnView;
import cn.zeren.assignment.liability.LiabilityViews.SubjectView;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads of who answered, each in the sight of the reader. */
@ApplicationScoped
public class LiabilityQueries {

    private final Tx tx;
    private final LiabilityRepository tree;
    private final AssignmentRepository assignments;

    LiabilityQueries(Tx tx, LiabilityRepository tree, AssignmentRepository assignments) {
        this.tx = tx;
        this.tree = tree;
        this.assignments = assignments;
    }

    /**
     * The chain of those who answered for a unit.
     *
     * @param on null for today
     * @param knownAt null for what we know now
     */
    public Uni<LiabilityView> liability(Actor actor, UUID unit, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> {
            LocalDate day = on == null ? work.today() : on;
            return tree.chain(work, unit, day, knownAt)
                    .call(chain -> chain.path().isEmpty()
                            ? tree.isThere(work, unit).invoke(LiabilityQueries::refuseUnless)
                            : Uni.createFrom().voidItem())
                    .map(chain ->
                            view(unit, day, knownAt, chain.path(), LiabilityChain.of(chain.path(), chain.rows())));
        });
    }

    /** Whom an official answered for, in his posts and as head of a member unit. */
    public Uni<OfficialView> ofOfficial(Actor actor, UUID official, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> {
            LocalDate day = on == null ? work.today() : on;
            return tree.headed(work, official, day, knownAt)
                    .chain(units -> assignments.bySponsor(work, official, units, day, knownAt))
                    .map(rows -> new OfficialView(
                            official,
                            day,
                            knownAt,
                            rows.stream().map(row -> OwnView.of(official, row)).toList()));
        });
    }

    private static void refuseUnless(boolean there) {
        if (!there) {
            throw new Refused(Refusal.notFound());
        }
    }

    private static LiabilityView view(
            UUID unit, LocalDate on, Instant knownAt, List<Level> path, LiabilityChain chain) {
        return new LiabilityView(
                unit,
                path.isEmpty() ? null : path.get(0).unitName(),
                on,
                knownAt,
                chain.links().stream().map(LiabilityQueries::view).toList(),
                chain.gaps().stream().map(gap -> new GapView(gap, gap.clause())).toList(),
                LiabilityChain.complete(path));
    }

    private static LinkView view(Link link) {
        var sponsor = link.row().content().sponsor();
        var target = link.row().content().target();
        SubjectView subject = link.body()
                ? new SubjectView(target.unitId(), null, null, target.unitName(), null)
                : new SubjectView(
                        sponsor.unitId(), sponsor.officialId(), sponsor.postId(), sponsor.name(), sponsor.title());
        return new LinkView(link.kind(), link.distance(), subject, link.clauses(), AssignmentViews.of(link.row()));
    }
}
