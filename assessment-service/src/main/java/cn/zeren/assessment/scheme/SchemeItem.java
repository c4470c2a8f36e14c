package cn.zeren.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * One of the items (大项目) a scheme is divided into.
 *
 * @param code unique in the scheme
 * @param points the sum of its indicators' points
 */
public record SchemeItem(String code, String name, String nameEn, BigDecimal points, List<Indicator> indicators) {

    public SchemeItem {
        points = Points.of(points);
        indicators = List.copyOf(indicators);
    }

    /** What its indicators really add up to. */
    public BigDecimal sum() {
        return Points.sum(indicators.stream().map(Indicator::points).toList());
    }
}
