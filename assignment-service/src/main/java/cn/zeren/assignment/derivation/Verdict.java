package cn.zeren.assignment.derivation;

import cn.zeren.assignment.derivation.Claim.Gap;
import cn.zeren.assignment.fact.CoverageRule;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a rule says of one day. */
final class Verdict {

    private record Said<A>(A answer, List<? extends FactRow<?>> bounds) {}

    private final FactRow<CoverageRule> rule;
    private final List<Said<Claim>> claims = new ArrayList<>(1);
    private final List<Said<Gap>> gaps = new ArrayList<>(1);

    /** @param rule of the coverage policy in effect on the day, or null */
    Verdict(FactRow<CoverageRule> rule) {
        this.rule = rule;
    }

    FactRow<CoverageRule> rule() {
        return rule;
    }

    /** Another of the same day with nothing said yet. */
    Verdict aside() {
        return new Verdict(rule);
    }

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
        Stream<? extends FactRow<?>> weighed = code.decidedByRule() && rule != null ? Stream.of(rule) : Stream.empty();
        List<UUID> ids = Stream.concat(facts.stream(), weighed)
                .<UUID>map(FactRow::id)
                .distinct()
                .sorted()
                .toList();
        boolean blocking = code.blocks(rule == null ? null : rule.content());
        gaps.add(new Said<>(new Gap(code, type, unit, post, official, ids, blocking), List.of()));
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
