package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeFixture.NOW;
import static cn.zeren.assessment.scheme.SchemeFixture.county;
import static cn.zeren.assessment.scheme.SchemeFixture.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Step;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeExplanationTest {

    private final Scheme scheme = draft(county());

    @Test
    void everyStepCanBeComputedAgainFromItsOwnValues() {
        Explanation explanation = SchemeExplanation.of(scheme);
        for (Step step : explanation.steps()) {
            BigDecimal in = step.rule().equals("ScoringRule.check")
                    ? new BigDecimal(step.in().get("base"))
                            .add(new BigDecimal(step.in().get("shift")))
                    : step.in().values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(List.of(in.toPlainString()), List.copyOf(step.out().values()), step::toString);
        }
        assertEquals(19 + 7 + 1, explanation.steps().size());
    }

    @Test
    void aShiftedWeightCitesTheIndividualisationAndItsReasonAnUnshiftedOneTheDuty() {
        Step shifted = weightOf("7.1");
        assertEquals("JZ-3.1", shifted.clause());
        assertEquals("zeren-proposal-1", shifted.policy());
        assertEquals("2.00", shifted.in().get("shift"));
        assertTrue(shifted.in().get("reason").contains("纪检机关"));
        assertEquals("GD2010-7.1", weightOf("1.1").clause());
    }

    @Test
    void everyClauseItCitesCanBeRead() {
        SchemeExplanation.of(scheme)
                .steps()
                .forEach(step ->
                        assertEquals(step.clause(), Clauses.get(step.clause()).id()));
    }

    @Test
    void theSealIsTheLastStepOfAPublishedEdition() {
        scheme.publish(NOW);
        List<Step> steps = SchemeExplanation.of(scheme).steps();
        assertEquals(
                scheme.hash().orElseThrow(), steps.get(steps.size() - 1).out().get("sha256"));
    }

    private Step weightOf(String code) {
        return SchemeExplanation.of(scheme).steps().stream()
                .filter(step -> code.equals(step.in().get("indicator")))
                .findFirst()
                .orElseThrow();
    }
}
