package cn.zeren.notice.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunctuationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "请签收本卡,并按时限完成:|请签收本卡，并按时限完成：",
                "提示卡(2016年第一季度)|提示卡（2016年第一季度）",
                "任务2项(T-01),逾期|任务2项（T-01），逾期",
                "合计1,024件|合计1,024件",
                "于10:30前|于10:30前",
                "\"两卡两书\"制度|“两卡两书”制度",
                "已是全角，不变。|已是全角，不变。",
                "pdf, ofd|pdf, ofd",
                "为什么?!|为什么？！",
            })
    void marksBesideChineseAreFullWidthAndThoseOfNumbersStay(String typed, String printed) {
        assertEquals(printed, Punctuation.printed(typed));
    }
}
