package cn.zeren.assignment.derivation;

import cn.zeren.assignment.derivation.Claim.Gap;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a rule says of one day. */
final class Verdict {

    private record Said<A>(A answer, List<? extends FactRow<?>> bounds) {}

    private final List<Said<Claim>> claims = new ArrayList<>(1);
    private final List<Said<Gap>> gaps = new ArrayList<>(1);

    /** @param bounds the facts whose days bound the claim's */
    void claim(Claim claim, List<? extends FactRow<?>> bounds) {
        claims.add(new Said<>(claim, bounds));
    }

    void gap(
            FindingCode code,
            AssignmentType type,
            UUID unit,
            UUID post,
            UUID official,
            List<? extends FactRow<?>> facts) {
        List<UUID> ids =
                facts.stream().<UUID>map(FactRow::id).distinct().sorted().toList();
        gaps.add(new Said<>(new Gap(code, type, unit, post, official, ids), List.of()));
    }

    /** Says the other's gaps too. */
    void gapsOf(Verdict other) {
        gaps.addAll(other.gaps);
    }

    /** What was said holds on these days. */
    void pour(Period days, Spans<Claim> intoClaims, Spans<Gap> intoGaps) {
        claims.forEach(said -> intoClaims.add(said.answer(), days, said.bounds()));
        gaps.forEach(said -> intoGaps.add(said.answer(), days, said.bounds()));
    }
}
