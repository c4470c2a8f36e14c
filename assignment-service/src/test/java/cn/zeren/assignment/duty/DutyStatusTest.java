package cn.zeren.assignment.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.duty.DutyStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transition table, every cell. */
class DutyStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ENTER_FORCE, IN_FORCE",
        "DRAFT, SUPERSEDE, SUPERSEDED",
        "IN_FORCE, ENTER_FORCE,",
        "IN_FORCE, SUPERSEDE, SUPERSEDED",
        "SUPERSEDED, ENTER_FORCE,",
        "SUPERSEDED, SUPERSEDE,",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(DutyStatus from, Verb verb, DutyStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
