package cn.zeren.assignment.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91512081MA62K0260E", "11320000MB151840XJ", "12421000FAKE00064K"})
    void aCodeWhoseTwoCheckCharactersHoldHasNoFault(String code) {
        assertEquals(Optional.empty(), CreditCode.fault(code));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, CREDIT_CODE_SHAPE", // Z is not in the alphabet
        "91350100M000100Y44, CREDIT_CODE_CHECK", // ends 3 by the standard
        "91512081MA62K0260F, CREDIT_CODE_CHECK",
        "11320000MB151840X, CREDIT_CODE_SHAPE",
        "11320000mb151840xj, CREDIT_CODE_SHAPE",
        "91350211M0000XUF46, CREDIT_CODE_CHECK" // in real use, and wrong
    })
    void aFaultIsNamed(String code, String fault) {
        assertEquals(Optional.of(fault), CreditCode.fault(code));
    }
}
