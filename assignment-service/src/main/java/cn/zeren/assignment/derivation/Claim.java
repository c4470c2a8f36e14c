package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sponsor answers for a target, said of a day; the days come when equal claims are joined. */
record Claim(AssignmentType type, String rule, Sponsor sponsor, Target target, List<Step> steps) {

    /** One step of the reasoning; null values are left out. */
    static Step step(
            String rule, String clause, List<? extends FactRow<?>> facts, Map<String, ?> in, Map<String, ?> out) {
        return new Step(rule, clause, null, facts.stream().map(Claim::cited).toList(), texts(in), texts(out));
    }

    /** Puts the days to it, with a last step from which they can be recomputed. */
    DerivedAssignment over(Spans.Span<Claim> span, int year) {
        List<Step> all = new ArrayList<>(steps);
        all.add(daysStep(span, year));
        return new DerivedAssignment(
                type,
                sponsor,
                target,
                span.days(),
                rule,
                all.stream().map(Step::clause).distinct().toList(),
                all.stream()
                        .flatMap(step -> step.facts().stream())
                        .map(Explanation.Fact::id)
                        .distinct()
                        .toList(),
                new Explanation(all));
    }

    /**
     * The days: those of the year on which every fact holds. Where another fact cuts them shorter (a second leader in
     * charge, say), {@code cutFrom} and {@code cutTo} say so.
     */
    private static Step daysStep(Spans.Span<Claim> span, int year) {
        Period common = Period.ofYear(year);
        Map<String, String> in = new LinkedHashMap<>();
        in.put("year", String.valueOf(year));
        for (var fact : span.facts().entrySet()) {
            common = common.intersect(fact.getValue()).orElseThrow();
            in.put(fact.getKey().toString(), text(fact.getValue()));
        }
        Period days = span.days();
        if (!days.from().equals(common.from())) {
            in.put("cutFrom", days.from().toString());
        }
        if (!days.to().equals(common.to())) {
            in.put("cutTo", days.to().toString());
        }
        Map<String, LocalDate> out = Map.of("from", days.from(), "to", days.to());
        return step("days", "GD2010-26", List.of(), in, out);
    }

    /** {@code from/to}, as ISO 8601 writes an interval; the end is left empty while open. */
    private static String text(Period period) {
        return period.from() + "/" + (period.to() == null ? "" : period.to());
    }

    private static Explanation.Fact cited(FactRow<? extends Fact> row) {
        return new Explanation.Fact(FactKind.of(row.content()).word(), row.id());
    }

    private static Map<String, String> texts(Map<String, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    /** A gap, overlap or contradiction said of a day. */
    record Gap(
            FindingCode code,
            AssignmentType type,
            UUID unitId,
            UUID postId,
            UUID officialId,
            List<UUID> factIds,
            boolean blocking) {

        Finding over(Spans.Span<Gap> span) {
            return new Finding(code, type, unitId, postId, officialId, factIds, blocking, span.days());
        }
    }
}
