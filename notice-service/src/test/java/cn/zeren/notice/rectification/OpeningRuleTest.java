package cn.zeren.notice.rectification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list must be before it is opened. */
class OpeningRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"2016-03-02,2016-03-03", "2016-03-02,", "2026-11-23,2026-11-24"})
    void oneHandedInYearsAfterwardsWithALimitLongPassedIsAsGoodAsAny(LocalDate opened, LocalDate due) {
        assertEquals(List.of(), OpeningRule.faults(opening(opened, due), true, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2016-03-02", "2016-03-01"})
    void aLimitIsAfterTheDayTheUnitWasTold(LocalDate due) {
        assertEquals(
                List.of(new FieldError("/problems/0/due", "LIMIT_NOT_AFTER_FINDING")),
                OpeningRule.faults(opening(LocalDate.of(2016, 3, 2), due), true, TODAY));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        List<FieldError> faults = OpeningRule.faults(opening(TODAY.plusDays(1), TODAY), false, TODAY);

        assertEquals(
                List.of("/unitId", "/openedOn", "/problems/0/due"),
                faults.stream().map(FieldError::pointer).toList());
    }

    private static Opening opening(LocalDate opened, LocalDate due) {
        Finding told = new Finding(1, ProblemCause.OTHER, "问题", "条文", "要求", due);
        return new Opening(Origin.INSPECTION, null, UUID.randomUUID(), null, opened, null, List.of(told));
    }
}
