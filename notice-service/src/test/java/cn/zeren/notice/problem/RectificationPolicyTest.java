package cn.zeren.notice.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a city may set. */
class RectificationPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "1,1,1,0,0,0,",
        "12,30,365,3650,3650,5,",
        "0,10,90,180,24,1,/limitMonths",
        "1,0,90,180,24,1,/planDays",
        "1,10,0,180,24,1,/freshDays",
        "1,10,90,-1,24,1,/watchDays",
        "1,10,90,180,3651,1,/recurrenceMonths",
        "1,10,90,180,24,-1,/extensions"
    })
    void aFigureOutOfRangeIsPointedTo(
            int limit, int plan, int fresh, int watch, int recurrence, int extensions, String pointer) {
        var faults = new RectificationPolicy(limit, plan, fresh, watch, recurrence, extensions).faults();

        assertEquals(
                pointer == null ? List.of() : List.of(pointer),
                faults.stream().map(fault -> fault.pointer()).toList());
    }
}
