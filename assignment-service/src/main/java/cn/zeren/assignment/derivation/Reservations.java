package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.derivation.AssignmentType.GROUP_MEMBER_TO_COUNTY;
import static cn.zeren.assignment.derivation.AssignmentType.HEAD_TO_TEAM;

import cn.zeren.assignment.derivation.DayView.Seated;
import cn.zeren.assignment.fact.Conflict;
import cn.zeren.assignment.fact.ConflictKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What is held against a sponsor though he answers (DESIGN-RECUSAL, DESIGN-SELF-COVER, DESIGN-VACANCY): a tie of kin or of a
 * past post to whom he answers for, and acting for longer than the coverage policy lets pass. None of it takes the claim
 * away; the policy says what keeps the plan from being confirmed.
 */
final class Reservations {

    private Reservations() {}

    /** Of a leader: his ties to the unit and its principal or, where a leading body is answered for, to all who sit in it. */
    static void report(
            DayView view,
            AssignmentType type,
            FactRow<Official> sponsor,
            FactRow<Tenure> tenure,
            Target target,
            Verdict verdict) {
        UUID post = tenure.content().postId();
        var ties = view.conflictsOf(sponsor.id());
        if (!ties.isEmpty()) {
            List<UUID> people = type == HEAD_TO_TEAM ? officials(view.seatedIn(target.unitId())) : principal(target);
            ties.stream()
                    .filter(tie -> tie.content().ties(sponsor.id(), people, target.unitId()))
                    .forEach(tie -> verdict.gap(code(tie), type, target.unitId(), post, sponsor.id(), List.of(tie)));
        }
        Integer months =
                verdict.rule() == null ? null : verdict.rule().content().actingMonths();
        if (tenure.content().kind() == TenureKind.ACTING && months != null && view.heldFor(tenure, months)) {
            verdict.gap(FindingCode.ACTING_TOO_LONG, type, target.unitId(), post, sponsor.id(), List.of(tenure));
        }
    }

    /**
     * Of a member unit, for which its head answers (DESIGN-LIABILITY-MEMBER): that he sits in the county's leading body
     * himself, his ties to the county and to who sits there, and theirs to the member unit.
     */
    static void reportMember(DayView view, FactRow<Unit> member, FactRow<Unit> county, Verdict verdict) {
        List<Seated> there = view.seatedIn(county.id());
        List<UUID> people = officials(there);
        List<Seated> heads = view.headPosts(member.id()).stream()
                .flatMap(post -> view.seatedOn(post.id()).stream())
                .toList();
        for (Seated head : heads) {
            there.stream()
                    .filter(seat -> seat.officialId().equals(head.officialId()))
                    .findFirst()
                    .ifPresent(seat -> gap(
                            FindingCode.SELF_ASSIGNMENT, county, head, List.of(head.tenure(), seat.tenure()), verdict));
            told(view, head, county, verdict, tie -> tie.ties(head.officialId(), people, county.id()));
        }
        List<UUID> told = new ArrayList<>();
        for (Seated one : there) {
            // who holds two posts there is tied once
            if (!told.contains(one.officialId())) {
                told.add(one.officialId());
                told(view, one, county, verdict, tie -> member.id().equals(tie.otherUnitId()));
            }
        }
    }

    private static void told(
            DayView view, Seated of, FactRow<Unit> county, Verdict verdict, Predicate<Conflict> between) {
        view.conflictsOf(of.officialId()).stream()
                .filter(tie -> between.test(tie.content()))
                .forEach(tie -> gap(code(tie), county, of, List.of(tie), verdict));
    }

    private static void gap(
            FindingCode code, FactRow<Unit> county, Seated of, List<? extends FactRow<?>> facts, Verdict verdict) {
        UUID post = of.tenure().content().postId();
        verdict.gap(code, GROUP_MEMBER_TO_COUNTY, county.id(), post, of.officialId(), facts);
    }

    private static FindingCode code(FactRow<Conflict> tie) {
        return tie.content().kind() == ConflictKind.KIN ? FindingCode.SPONSOR_IS_KIN : FindingCode.SPONSOR_PAST_POST;
    }

    private static List<UUID> officials(List<Seated> seated) {
        return seated.stream().map(Seated::officialId).distinct().toList();
    }

    private static List<UUID> principal(Target target) {
        return target.officialId() == null ? List.of() : List.of(target.officialId());
    }
}
