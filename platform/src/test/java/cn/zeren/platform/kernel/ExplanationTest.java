package cn.zeren.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void anExplanationKeepsTheOrderOfItsStepsAndDoesNotChange() {
        List<Explanation.Step> steps = new ArrayList<>(List.of(step("first"), step("second")));
        Explanation explanation = new Explanation(steps);
        steps.clear();
        assertEquals(
                List.of("first", "second"),
                explanation.steps().stream().map(Explanation.Step::rule).toList());
    }

    @Test
    void theValuesOfAStepDoNotChange() {
        Map<String, String> in = new HashMap<>(Map.of("year", "2016"));
        var step = new Explanation.Step("rule", "JZ-1.1", null, List.of(), in, Map.of());
        in.put("year", "2017");
        assertEquals("2016", step.in().get("year"));
        assertThrows(UnsupportedOperationException.class, () -> step.out().put("a", "b"));
    }

    private static Explanation.Step step(String rule) {
        return new Explanation.Step(rule, "JZ-1.1", null, List.of(), Map.of(), Map.of());
    }
}
