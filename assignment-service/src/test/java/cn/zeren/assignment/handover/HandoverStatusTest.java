package cn.zeren.assignment.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.handover.HandoverStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transition table, every cell. */
class HandoverStatusTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, GIVEN, TAKEN, VOID,",
        "GIVEN, , DONE, VOID,",
        "TAKEN, DONE, , VOID,",
        "DONE, , , ,",
        "VOID, , , , OPEN",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(
            HandoverStatus from,
            HandoverStatus give,
            HandoverStatus take,
            HandoverStatus annul,
            HandoverStatus reopen) {
        assertEquals(give, from.after(Verb.GIVE).orElse(null));
        assertEquals(take, from.after(Verb.TAKE).orElse(null));
        assertEquals(annul, from.after(Verb.ANNUL).orElse(null));
        assertEquals(reopen, from.after(Verb.REOPEN).orElse(null));
    }
}
