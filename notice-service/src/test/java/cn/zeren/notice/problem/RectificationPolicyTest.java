package cn.zeren.notice.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a city may set. */
class RectificationPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "1,1,1,0,0,0,1,",
        "12,30,365,3650,3650,5,365,",
        "0,10,90,180,24,1,90,/limitMonths",
        "1,0,90,180,24,1,90,/planDays",
        "1,10,0,180,24,1,90,/freshDays",
        "1,10,90,-1,24,1,90,/watchDays",
        "1,10,90,180,3651,1,90,/recurrenceMonths",
        "1,10,90,180,24,-1,90,/extensions",
        "1,10,90,180,24,1,0,/extensionDays"
    })
    void aFigureOutOfRangeIsPointedTo(
            int limit, int plan, int fresh, int watch, int recurrence, int extensions, int days, String pointer) {
        var faults = new RectificationPolicy(limit, plan, fresh, watch, recurrence, extensions, days).faults();

        assertEquals(
                pointer == null ? List.of() : List.of(pointer),
                faults.stream().map(fault -> fault.pointer()).toList());
    }
}
