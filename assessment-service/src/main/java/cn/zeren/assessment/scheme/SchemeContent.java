package cn.zeren.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a scheme says: the part that is frozen on publishing.
 *
 * @param basis the document or proposal the scheme as a whole rests on, in Chinese
 * @param shape how many items and indicators this edition has
 */
public record SchemeContent(String title, String basis, SchemeShape shape, List<SchemeItem> items) {

    public SchemeContent {
        items = List.copyOf(items);
    }

    public Stream<Indicator> indicators() {
        return items.stream().flatMap(item -> item.indicators().stream());
    }

    /** The total of all indicators, in points: 100.00 in a scheme that can be published. */
    public BigDecimal total() {
        return Points.sum(items.stream().map(SchemeItem::sum).toList());
    }
}
