package cn.zeren.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * One of the indicators of a scheme.
 *
 * @param code unique in the scheme, such as {@code 7.1}
 * @param duty the duty it measures
 * @param points full marks, in points of the hundred
 * @param inputs what feeds it: outcomes only
 * @param criterion the standard as the inspectors read it, in Chinese
 * @param weight where the points come from
 */
public record Indicator(
        String code,
        String name,
        String nameEn,
        DutyCode duty,
        BigDecimal points,
        Scoring scoring,
        List<IndicatorInput> inputs,
        String criterion,
        Weight weight) {

    public Indicator {
        points = Points.of(points);
        inputs = List.copyOf(inputs);
    }
}
