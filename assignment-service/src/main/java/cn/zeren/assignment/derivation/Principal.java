package cn.zeren.assignment.derivation;

import cn.zeren.assignment.derivation.DayView.Holding;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A principal (正职) of a unit on one day.
 *
 * @param post null when the unit has no head post
 * @param holding who holds it
 */
record Principal(FactRow<Unit> unit, FactRow<Post> post, Holding holding) {

    /** The principals of the unit; when it has no head post, one without a post, so that somebody is answered for. */
    static List<Principal> of(FactRow<Unit> unit, DayView view) {
        List<Principal> principals = view.headPosts(unit.id()).stream()
                .map(post -> new Principal(unit, post, view.holderOf(post.id())))
                .toList();
        return principals.isEmpty() ? List.of(new Principal(unit, null, new Holding.Vacant())) : principals;
    }

    /** The official, or null while vacant or contested. */
    UUID official() {
        return holding instanceof Holding.Held held ? held.official().id() : null;
    }

    Target target() {
        String name = holding instanceof Holding.Held held
                ? held.official().content().name()
                : unit.content().name();
        return new Target(
                unit.id(),
                post == null ? null : post.id(),
                official(),
                name,
                unit.content().name());
    }

    /** The facts that say who sits there. */
    List<FactRow<?>> facts() {
        List<FactRow<?>> facts = new ArrayList<>(3);
        if (post != null) {
            facts.add(post);
        }
        if (holding instanceof Holding.Held held) {
            facts.add(held.tenure());
            facts.add(held.official());
        }
        return facts;
    }

    /** An empty seat blocks nothing; two in one seat do. */
    void report(Verdict verdict) {
        UUID postId = post == null ? null : post.id();
        var tier = AssignmentType.PORTFOLIO_TO_PRINCIPAL;
        if (holding instanceof Holding.Contested contested) {
            verdict.gap(FindingCode.TWO_HOLDERS, tier, unit.id(), postId, null, contested.tenures());
        } else if (holding instanceof Holding.Vacant) {
            var facts = List.of(post == null ? unit : post);
            verdict.gap(FindingCode.VACANT_PRINCIPAL, tier, unit.id(), postId, null, facts);
        }
    }
}
