package cn.zeren.notice.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakTest {

    @ParameterizedTest
    @CsvSource({
        "责,任,true",
        "任,。,false",
        "任,；,false",
        "任,》,false",
        "任,”,false",
        "《,责,false",
        "（,一,false",
        "“,一,false",
        "。,责,true",
        "》,的,true",
        "2,0,false",
        "a,b,false",
        "6,年,false",
        "年,1,true",
        "到,5,true",
        "5,个,true",
        "0,%,false",
    })
    void aLineEndsWhereTheRulesOfPunctuationAllowIt(char before, char after, boolean allowed) {
        assertEquals(allowed, LineBreak.allowed(before, after));
    }
}
