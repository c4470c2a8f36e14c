package cn.zeren.assignment.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.plan.PlanStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transition table, every cell. */
class PlanStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, DERIVE, DRAFT",
        "DRAFT, CONFIRM, CONFIRMED",
        "DRAFT, ACTIVATE,",
        "CONFIRMED, DERIVE, DRAFT",
        "CONFIRMED, CONFIRM,",
        "CONFIRMED, SIGN, SIGNED",
        "CONFIRMED, ACTIVATE,",
        "SIGNED, DERIVE, DRAFT",
        "SIGNED, CONFIRM,",
        "SIGNED, SIGN,",
        "SIGNED, ACTIVATE, ACTIVE",
        "DRAFT, SIGN,",
        "ACTIVE, SIGN,",
        "ACTIVE, DERIVE, DRAFT",
        "ACTIVE, CONFIRM,",
        "ACTIVE, ACTIVATE,",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(PlanStatus from, Verb verb, PlanStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
