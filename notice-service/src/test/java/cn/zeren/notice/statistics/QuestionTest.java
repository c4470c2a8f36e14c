package cn.zeren.notice.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.statistics.Question.Span;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 12, 31);
    private static final Span YEAR = Span.of(null, null, TODAY);

    @Test
    void withoutDaysItIsTheYearSoFar() {
        assertEquals(new Span(LocalDate.of(2018, 1, 1), TODAY), YEAR);
        assertEquals(
                new Span(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 6, 30)),
                Span.of(null, LocalDate.of(2016, 6, 30), TODAY));
        assertEquals(new Span(TODAY, TODAY), Span.of(TODAY, TODAY, TODAY));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThrows(Refused.class, () -> Span.of(TODAY, TODAY.minusDays(1), TODAY));
    }

    @Test
    void aRateBringsTheCountsItIsMadeOf() {
        Question question = Question.of("CLOSURE_RATE,DAYS_TO_CLOSE", YEAR, null, Map.of());

        assertEquals(List.of(Metric.CLOSED, Metric.ISSUED), question.counts());
    }

    @Test
    void withoutMetricsItIsAllOfThem() {
        assertEquals(
                List.of(Metric.values()),
                Question.of(null, YEAR, null, Map.of()).metrics());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "metrics, issued",
        "metrics, 'ISSUED,'",
        "metrics, ''",
        "by, colour",
        "by, 'kind,unit,region,month'",
        "kind, CARD",
        "unit, 5",
        "region, 0-0-0-0-0",
        "sponsor, 市长甲",
        "duty, d1",
        "month, 2018-13"
    })
    void whatCannotBeReadIsNamed(String parameter, String value) {
        Map<Dimension, String> only =
                Dimension.named(parameter).map(one -> Map.of(one, value)).orElse(Map.of());

        Refused refused = assertThrows(
                Refused.class,
                () -> Question.of(
                        parameter.equals("metrics") ? value : null, YEAR, parameter.equals("by") ? value : null, only));

        assertEquals(
                List.of("/" + parameter),
                refused.refusal().errors().stream().map(FieldError::pointer).toList());
    }

    @Test
    void whatHasNoneOfADimensionCanBeAskedFor() {
        Map<Dimension, String> only = Map.of(Dimension.SPONSOR, Dimension.NONE);

        assertEquals(only, Question.of(null, YEAR, "sponsor,month", only).only());
    }
}
