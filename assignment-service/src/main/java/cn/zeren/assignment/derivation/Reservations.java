package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.ConflictKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.TenureKind;
import java.util.List;

/**
 * What is held against a sponsor though he answers (DESIGN-SELF-COVER, DESIGN-VACANCY): a tie of kin or of a past post to
 * whom he answers for, and acting for longer than the coverage policy lets pass. None of it takes the claim away; the
 * policy says what keeps the plan from being confirmed.
 */
final class Reservations {

    private Reservations() {}

    static void report(
            DayView view,
            AssignmentType type,
            FactRow<Official> sponsor,
            FactRow<Tenure> tenure,
            Target target,
            Verdict verdict) {
        for (var conflict : view.conflictsOf(sponsor.id())) {
            if (conflict.content().ties(sponsor.id(), target.officialId(), target.unitId())) {
                var code = conflict.content().kind() == ConflictKind.KIN
                        ? FindingCode.SPONSOR_IS_KIN
                        : FindingCode.SPONSOR_PAST_POST;
                gap(code, type, sponsor, tenure, target, List.of(conflict), verdict);
            }
        }
        Integer months =
                verdict.rule() == null ? null : verdict.rule().content().actingMonths();
        if (tenure.content().kind() == TenureKind.ACTING && months != null && view.heldFor(tenure, months)) {
            gap(FindingCode.ACTING_TOO_LONG, type, sponsor, tenure, target, List.of(tenure), verdict);
        }
    }

    private static void gap(
            FindingCode code,
            AssignmentType type,
            FactRow<Official> sponsor,
            FactRow<Tenure> tenure,
            Target target,
            List<? extends FactRow<?>> facts,
            Verdict verdict) {
        verdict.gap(code, type, target.unitId(), tenure.content().postId(), sponsor.id(), facts);
    }
}
