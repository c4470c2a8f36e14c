package cn.zeren.assignment.drift;

import cn.zeren.assignment.fact.Conflict;
import cn.zeren.assignment.fact.CoverageRule;
import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.GroupMember;
import cn.zeren.assignment.fact.InspectionLead;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What changed facts speak of, by the way a plan comes to look at them.
 *
 * @param posts whose holder, rank or unit changed
 * @param officials whose person or ties changed
 * @param bodies units changed themselves
 * @param leaders units whose membership of a leading group changed
 * @param targets units whose leader in charge or inspection changed
 * @param lines units whose line changed, at either end
 * @param policies managers whose coverage policy changed
 * @param firstYear of the years whose plans may look at them
 */
record Touched(
        Set<UUID> posts,
        Set<UUID> officials,
        Set<UUID> bodies,
        Set<UUID> leaders,
        Set<UUID> targets,
        Set<UUID> lines,
        Set<UUID> policies,
        int firstYear,
        int lastYear) {

    private static final int FOR_EVER = 9999;

    /** @param rows as they were and as they are now */
    static Touched by(Collection<? extends FactRow<?>> rows) {
        int first = FOR_EVER;
        int last = 0;
        for (FactRow<?> row : rows) {
            // who led an inspection answers in the year after it
            int later = row.content() instanceof InspectionLead ? 1 : 0;
            first = Math.min(first, row.valid().from().getYear() + later);
            last = Math.max(
                    last,
                    row.valid().to() == null
                            ? FOR_EVER
                            : row.valid().to().minusDays(1).getYear() + later);
        }
        Touched touched = new Touched(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                first,
                last);
        rows.forEach(row -> touched.add(row.id(), row.content()));
        return touched;
    }

    /** No plan looks at any of it. */
    boolean nothing() {
        return Stream.of(posts, officials, bodies, leaders, targets, lines, policies)
                .allMatch(Set::isEmpty);
    }

    private void add(UUID id, Fact fact) {
        if (fact instanceof Unit) {
            bodies.add(id);
        } else if (fact instanceof Post post) {
            posts.add(id);
            targets.add(post.unitId());
        } else if (fact instanceof Official) {
            officials.add(id);
        } else if (fact instanceof Tenure tenure) {
            posts.add(tenure.postId());
        } else if (fact instanceof Portfolio portfolio) {
            targets.add(portfolio.unitId());
        } else if (fact instanceof GroupMember member) {
            leaders.add(member.unitId());
        } else if (fact instanceof InspectionLead lead) {
            targets.add(lead.targetUnitId());
        } else if (fact instanceof Conflict conflict) {
            officials.add(conflict.officialId());
            if (conflict.otherOfficialId() != null) {
                officials.add(conflict.otherOfficialId());
            }
        } else if (fact instanceof Succession succession) {
            lines.add(succession.predecessorUnitId());
            lines.add(succession.successorUnitId());
        } else if (fact instanceof CoverageRule rule) {
            policies.add(Objects.requireNonNull(rule.unitId()));
        }
        // no plan looks at tasks, regions and contact points
    }
}
