package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadencePolicyTest {

    private static final Map<NoticeKind, Timing> BOTH =
            Map.of(NoticeKind.REMINDER_CARD, Timing.EVERY_PERIOD, NoticeKind.SUPERVISION_CARD, Timing.WITH_CAUSE);
    private static final Set<CauseKind> ALL = Set.of(CauseKind.values());

    @Test
    void untilACityDecidesOtherwiseTheClauseHoldsAndEveryCauseCounts() {
        CadencePolicy initial = CadencePolicy.NAME.initial();

        assertEquals(Set.of(Timing.EVERY_PERIOD), Set.copyOf(initial.timing().values()));
        assertEquals(ALL, initial.causes());
        assertEquals(List.of(), initial.faults());
    }

    @Test
    void eachOfTheTwoCardsHasATimingAndNothingElse() {
        Map<NoticeKind, Timing> one = Map.of(NoticeKind.REMINDER_CARD, Timing.EVERY_PERIOD);

        assertEquals(
                List.of(new FieldError("/timing", "TIMING_OF_EACH_CARD")), new CadencePolicy(one, ALL, 60).faults());
    }

    @Test
    void somethingHasToCountAsACause() {
        assertEquals(List.of(new FieldError("/causes", "CAUSES_NONE")), new CadencePolicy(BOTH, Set.of(), 60).faults());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "100,0", "101,1"})
    void aShareIsAPercentageOfThePoints(int lowPercent, int faults) {
        assertEquals(faults, new CadencePolicy(BOTH, ALL, lowPercent).faults().size());
    }
}
