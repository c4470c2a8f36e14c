package cn.zeren.assignment.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.meeting.MeetingStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingStatusTest {

    @ParameterizedTest
    @CsvSource({
        "CONVENED, HOLD, HELD",
        "CONVENED, CONFIRM,",
        "CONVENED, CANCEL, CANCELLED",
        "HELD, HOLD, HELD",
        "HELD, CONFIRM, CONFIRMED",
        "HELD, CANCEL,",
        "CONFIRMED, HOLD,",
        "CONFIRMED, CONFIRM,",
        "CONFIRMED, CANCEL,",
        "CANCELLED, HOLD,",
        "CANCELLED, CONFIRM,",
        "CANCELLED, CANCEL,",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(MeetingStatus from, Verb verb, MeetingStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
