package cn.zeren.assignment.statement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"420000", "421000", "421088", "421023", "421002001", "710000", "820000", "659001", "350527000"})
    void sixDigitsToTheCountyAndNineToTheTownship(String code) {
        assertTrue(DivisionCode.wellFormed(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4210", "4210880", "42108800", "421088001001", "42108A", "160000", "990000"})
    void anythingElseIsNoDivisionCode(String code) {
        assertFalse(DivisionCode.wellFormed(code));
    }
}
