package cn.zeren.assessment.scheme;

import cn.zeren.assessment.unit.AssessmentGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The scheme a city may start from: one table, and for each group of units the points moved within it. It is a policy
 * proposal and never a rule: no source gives the city's own nineteen indicators, and a city rewrites it as it likes.
 *
 * @param policy the edition of this proposal, cited by every weight taken from it
 * @param nature said in the title of every draft made from it
 * @param items the common table
 * @param shifts by group: points moved to or from an indicator, adding up to zero, each with its reason
 */
public record SchemeProposal(
        String policy, String nature, String basis, List<Row> items, Map<AssessmentGroup, List<Shift>> shifts) {

    /** An item of the common table. */
    public record Row(String code, String name, String nameEn, List<Line> indicators) {}

    /**
     * An indicator of the common table. Its steps, where its method has them, are shares of its points, so that they
     * move with it.
     */
    public record Line(
            String code,
            String name,
            String nameEn,
            DutyCode duty,
            BigDecimal base,
            ScoringMethod method,
            BigDecimal perCase,
            List<BigDecimal> shares,
            List<IndicatorInput> inputs,
            String criterion,
            String reason) {}

    /** Points moved to (above zero) or from (below) an indicator. */
    public record Shift(String indicator, BigDecimal shift, String reason) {}

    /** The proposal for one group: base plus shift for each indicator, each item the sum of its indicators. */
    public SchemeContent forGroup(AssessmentGroup group, int year) {
        Map<String, Shift> moved = shifts.getOrDefault(group, List.of()).stream()
                .collect(Collectors.toMap(Shift::indicator, Function.identity()));
        List<SchemeItem> table = items.stream().map(row -> item(row, moved)).toList();
        int indicators =
                table.stream().mapToInt(item -> item.indicators().size()).sum();
        String title =
                year + "年度" + (group == AssessmentGroup.COUNTY ? "县市区" : "市直单位") + "党风廉政建设责任制检查考核方案(" + nature + ")";
        return new SchemeContent(title, basis, new SchemeShape(table.size(), indicators, null), table);
    }

    private SchemeItem item(Row row, Map<String, Shift> moved) {
        List<Indicator> indicators = row.indicators().stream()
                .map(line -> indicator(line, moved.get(line.code())))
                .toList();
        BigDecimal points =
                Points.sum(indicators.stream().map(Indicator::points).toList());
        return new SchemeItem(row.code(), row.name(), row.nameEn(), points, indicators);
    }

    private Indicator indicator(Line line, Shift shift) {
        BigDecimal by = shift == null ? BigDecimal.ZERO : shift.shift();
        BigDecimal points = line.base().add(by);
        List<BigDecimal> steps = line.shares() == null
                ? List.of()
                : line.shares().stream().map(points::multiply).toList();
        return new Indicator(
                line.code(),
                line.name(),
                line.nameEn(),
                line.duty(),
                points,
                new Scoring(line.method(), points, line.perCase(), steps),
                line.inputs(),
                line.criterion(),
                new Weight(line.base(), by, policy, shift == null ? line.reason() : shift.reason()));
    }
}
