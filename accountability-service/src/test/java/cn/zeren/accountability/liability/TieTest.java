package cn.zeren.accountability.liability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cn.zeren.platform.kernel.Clauses;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TieTest {

    @ParameterizedTest
    @CsvSource({
        "OWN_BODY,OVERALL,GD2010-6",
        "OWN_HEAD,PRIMARY,GD2010-6",
        "IN_CHARGE,PRIMARY,JZ-1.1 JZ-1.2 GD2010-6",
        "GROUP_MEMBER,SECONDARY,JZ-1.1 DESIGN-LIABILITY-MEMBER",
        "HIGHER_BODY,OVERALL,JZ-1.1 GD2010-6",
        "HIGHER_HEAD,PRIMARY,JZ-1.1 GD2010-6"
    })
    void theTableOfKindsAndClausesIn2016(Tie tie, ResponsibilityKind kind, String clauses) {
        assertEquals(kind, tie.kind());
        assertEquals(clauses, String.join(" ", tie.clausesOn(LocalDate.of(2016, 5, 1))));
    }

    @ParameterizedTest
    @EnumSource(Liability.GapCode.class)
    void everyGapCitesAClauseThatCanBeRead(Liability.GapCode gap) {
        assertNotNull(Clauses.get(gap.clause()));
    }
}
