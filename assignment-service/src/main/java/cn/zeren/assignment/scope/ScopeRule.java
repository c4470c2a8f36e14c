package cn.zeren.assignment.scope;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.scope.SightRoot.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Which subtrees of units an official may see, and when. Sight hangs on posts, so it comes and goes with them:
 *
 * <ul>
 *   <li>a post in a unit shows that unit and all below it; but a 班子成员 of a Party committee or a government, who is no
 *       正职, sees by 分工 and assignments only, for otherwise every vice-mayor saw the whole government;
 *   <li>a post in the leading group, its office, the 纪委 or the 组织部 acts for the unit above, and sees what that unit
 *       sees;
 *   <li>分工 shows the units the post is in charge of;
 *   <li>an assignment (包保) shows its target to the holders of the post that answers, or of any post of the unit that
 *       answers.
 * </ul>
 *
 * A ground holds only on the days on which all it rests on holds: the tenure, the post, the unit's place, the portfolio.
 */
final class ScopeRule {

    /** No body acts for a body that acts for a body … more often than this. */
    private static final int HIGHEST_CLIMB = 4;

    private final ScopeFacts facts;
    private final List<SightRoot> roots = new ArrayList<>();

    private ScopeRule(ScopeFacts facts) {
        this.facts = facts;
    }

    /** The roots of an official's sight, in a stable order, touching periods of one ground joined. */
    static List<SightRoot> roots(UUID officialId, ScopeFacts facts) {
        ScopeRule rule = new ScopeRule(facts);
        for (FactRow<Tenure> tenure : facts.tenuresByOfficial().getOrDefault(officialId, List.of())) {
            rule.addTenure(tenure);
        }
        return rule.joined();
    }

    private void addTenure(FactRow<Tenure> tenure) {
        UUID postId = tenure.content().postId();
        for (FactRow<Post> post : facts.posts().getOrDefault(postId, List.of())) {
            post.valid().intersect(tenure.valid()).ifPresent(held -> addPost(post.content(), postId, held));
        }
    }

    private void addPost(Post post, UUID postId, Period held) {
        addUnit(post.unitId(), post.rank(), held, 0);
        facts.portfoliosByPost().getOrDefault(postId, List.of()).forEach(row -> row.valid()
                .intersect(held)
                .ifPresent(on -> roots.add(new SightRoot(row.content().unitId(), on, Reason.PORTFOLIO))));
        addCovers(facts.coversByPost().getOrDefault(postId, List.of()), held);
        addCovers(facts.coversByUnit().getOrDefault(post.unitId(), List.of()), held);
    }

    private void addCovers(List<Cover> covers, Period held) {
        covers.forEach(cover -> cover.period()
                .intersect(held)
                .ifPresent(on -> roots.add(new SightRoot(cover.targetUnitId(), on, Reason.ASSIGNMENT))));
    }

    private void addUnit(UUID unitId, PostRank rank, Period held, int climbed) {
        for (FactRow<Unit> row : facts.units().getOrDefault(unitId, List.of())) {
            row.valid().intersect(held).ifPresent(on -> {
                Unit unit = row.content();
                if (actsForTheUnitAbove(unit) && unit.parentId() != null && climbed < HIGHEST_CLIMB) {
                    addUnit(unit.parentId(), PostRank.HEAD, on, climbed + 1);
                } else if (rank != PostRank.MEMBER || !dividesItsWork(unit)) {
                    roots.add(new SightRoot(unitId, on, climbed == 0 ? Reason.POST : Reason.ACTS_FOR));
                }
            });
        }
    }

    /** 领导小组、其办公室、纪委 by type; 组织部 by its name, for its type is that of every department of the Party. */
    static boolean actsForTheUnitAbove(Unit unit) {
        return switch (unit.type()) {
            case LEADING_GROUP, LG_OFFICE, DISCIPLINE_COMMISSION -> true;
            case PARTY_DEPARTMENT -> unit.name().endsWith("组织部");
            default -> false;
        };
    }

    private static boolean dividesItsWork(Unit unit) {
        return unit.type() == UnitType.PARTY_COMMITTEE || unit.type() == UnitType.GOVERNMENT;
    }

    private List<SightRoot> joined() {
        roots.sort(Comparator.comparing((SightRoot root) -> root.unitId())
                .thenComparing(SightRoot::reason)
                .thenComparing(root -> root.period().from()));
        List<SightRoot> joined = new ArrayList<>();
        for (SightRoot root : roots) {
            SightRoot last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.unitId().equals(root.unitId())
                    && last.reason() == root.reason()
                    && last.period().joins(root.period())) {
                joined.set(
                        joined.size() - 1,
                        new SightRoot(root.unitId(), last.period().union(root.period()), root.reason()));
            } else {
                joined.add(root);
            }
        }
        return joined;
    }
}
