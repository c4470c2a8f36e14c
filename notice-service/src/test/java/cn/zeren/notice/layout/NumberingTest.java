package cn.zeren.notice.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.document.Paragraph.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @Test
    void eachLevelBeginsAnewUnderTheOneAbove() {
        Numbering numbering = new Numbering();
        List<String> numbers = new ArrayList<>();
        for (Level level : List.of(
                Level.FIRST,
                Level.SECOND,
                Level.SECOND,
                Level.THIRD,
                Level.FOURTH,
                Level.FOURTH,
                Level.TEXT,
                Level.THIRD,
                Level.FOURTH,
                Level.SECOND,
                Level.THIRD,
                Level.FIRST,
                Level.SECOND)) {
            numbers.add(numbering.next(level));
        }
        assertEquals(
                List.of("一、", "（一）", "（二）", "1.", "（1）", "（2）", "", "2.", "（1）", "（三）", "1.", "二、", "（一）"), numbers);
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "11,十一", "19,十九", "20,二十", "21,二十一", "99,九十九"})
    void headingsCountInChinese(int number, String chinese) {
        assertEquals(chinese, Numbering.chinese(number));
    }

    @Test
    void thereIsNoHundredthHeading() {
        assertThrows(IllegalArgumentException.class, () -> Numbering.chinese(100));
        assertThrows(IllegalArgumentException.class, () -> Numbering.chinese(0));
    }
}
