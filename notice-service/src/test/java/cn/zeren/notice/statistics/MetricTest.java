package cn.zeren.notice.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.statistics.Metric.Form;
import cn.zeren.platform.kernel.Clauses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

    @ParameterizedTest
    @EnumSource
    void everyMetricSaysWhatItCountsAndWhatItRestsOn(Metric metric) {
        assertNotNull(Clauses.get(metric.meaning().clause()));
        assertTrue(metric.edition() >= 1);
        assertTrue(metric.meaning().zh().length() > 5 && metric.meaning().en().length() > 5);
    }

    @ParameterizedTest
    @EnumSource
    void aFigureIsMadeOfCountsWhoseIdsCanBeListed(Metric metric) {
        List<Metric> counts = metric.counts().toList();

        assertTrue(counts.stream().allMatch(count -> count.is(Form.COUNT)));
        assertEquals(metric.is(Form.RATE) ? 2 : 1, counts.size());
        assertEquals(metric.is(Form.COUNT), counts.equals(List.of(metric)));
        assertTrue(counts.stream().allMatch(count -> count.of(metric.meaning().subject())));
    }
}
