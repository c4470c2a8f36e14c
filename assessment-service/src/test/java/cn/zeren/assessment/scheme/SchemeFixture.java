package cn.zeren.assessment.scheme;

import cn.zeren.assessment.unit.AssessmentGroup;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Schemes to test with, made from the proposal the product ships. */
final class SchemeFixture {

    static final Instant NOW = Instant.parse("2016-01-04T01:00:00Z");

    private SchemeFixture() {}

    static SchemeProposal proposal() {
        try (var in = SchemeFixture.class.getResourceAsStream("/schemes/proposal.json")) {
            return new ObjectMapper().readValue(in, SchemeProposal.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SchemeContent county() {
        return proposal().forGroup(AssessmentGroup.COUNTY, 2016);
    }

    static Scheme draft(SchemeContent content) {
        return new Scheme(new UUID(0, 1), AssessmentGroup.COUNTY, 2016, 1, null, content, NOW);
    }

    /** The content with one indicator replaced; the item keeps its points. */
    static SchemeContent with(SchemeContent content, String code, UnaryOperator<Indicator> change) {
        List<SchemeItem> items = new ArrayList<>();
        for (SchemeItem item : content.items()) {
            List<Indicator> indicators = item.indicators().stream()
                    .map(indicator -> indicator.code().equals(code) ? change.apply(indicator) : indicator)
                    .toList();
            items.add(new SchemeItem(item.code(), item.name(), item.nameEn(), item.points(), indicators));
        }
        return new SchemeContent(content.title(), content.basis(), content.shape(), items);
    }

    /** The item points recomputed from the indicators. */
    static SchemeContent summed(SchemeContent content) {
        List<SchemeItem> items = content.items().stream()
                .map(item -> new SchemeItem(item.code(), item.name(), item.nameEn(), item.sum(), item.indicators()))
                .toList();
        return new SchemeContent(content.title(), content.basis(), content.shape(), items);
    }

    /** The indicator with other points, weight and largest deduction following. */
    static Indicator points(Indicator of, String points) {
        BigDecimal value = new BigDecimal(points);
        Scoring scoring = new Scoring(
                of.scoring().method(),
                value,
                of.scoring().perCase(),
                of.scoring().steps());
        Weight weight = new Weight(value, BigDecimal.ZERO, "荆廉办〔2016〕1号", "本年度调整");
        return new Indicator(
                of.code(), of.name(), of.nameEn(), of.duty(), value, scoring, of.inputs(), of.criterion(), weight);
    }

    static Indicator inputs(Indicator of, IndicatorInput... inputs) {
        return new Indicator(
                of.code(),
                of.name(),
                of.nameEn(),
                of.duty(),
                of.points(),
                of.scoring(),
                List.of(inputs),
                of.criterion(),
                of.weight());
    }

    static Indicator scoring(Indicator of, Scoring scoring) {
        return new Indicator(
                of.code(),
                of.name(),
                of.nameEn(),
                of.duty(),
                of.points(),
                scoring,
                of.inputs(),
                of.criterion(),
                of.weight());
    }

    static Indicator weight(Indicator of, String base, String shift, String reason) {
        Weight weight = new Weight(new BigDecimal(base), new BigDecimal(shift), "荆廉办〔2016〕1号", reason);
        return new Indicator(
                of.code(),
                of.name(),
                of.nameEn(),
                of.duty(),
                of.points(),
                of.scoring(),
                of.inputs(),
                of.criterion(),
                weight);
    }
}
