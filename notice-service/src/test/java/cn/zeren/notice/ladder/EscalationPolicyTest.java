package cn.zeren.notice.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {

    private static final EscalationPolicy INITIAL = EscalationPolicy.NAME.initial();

    @Test
    void whatComesAlongNamesFiveLevels() {
        assertEquals(List.of(), INITIAL.faults());
        assertEquals(new Colour("蓝", "blue"), INITIAL.colour(1));
        assertEquals(new Colour("问责", "accountable"), INITIAL.colour(4));
    }

    @Test
    void aCityMayCallALevelByAnotherColour() {
        List<Colour> yichang = List.of(
                new Colour("绿", "green"),
                new Colour("黄", "yellow"),
                new Colour("红", "red"),
                new Colour("红", "red"),
                new Colour("红", "red"));

        EscalationPolicy city = new EscalationPolicy(5, 10, 2, 5, INITIAL.targets(), yichang);

        assertEquals(List.of(), city.faults());
        assertEquals("黄", city.colour(1).zh());
    }

    @Test
    void whatCannotHoldIsPointedTo() {
        assertEquals(
                List.of("/nearDays", "/redDays", "/redReturns", "/lastDays"),
                pointers(new EscalationPolicy(61, -1, 0, 0, INITIAL.targets(), INITIAL.colours())));
        assertEquals(
                List.of("/targets/SUMMONS", "/colours"),
                pointers(new EscalationPolicy(
                        5,
                        10,
                        2,
                        5,
                        Map.of(
                                Rung.REMINDER, List.of(Target.HEAD),
                                Rung.CHASE, List.of(Target.HEAD),
                                Rung.WARNING, List.of(Target.SPONSOR)),
                        INITIAL.colours().subList(0, 4))));
    }

    private static List<String> pointers(EscalationPolicy policy) {
        return policy.faults().stream().map(FieldError::pointer).toList();
    }
}
