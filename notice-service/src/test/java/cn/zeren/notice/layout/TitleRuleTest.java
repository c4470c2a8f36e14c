package cn.zeren.notice.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleRuleTest {

    @Test
    void aTitleThatFitsStaysInOneLineAndDigitsAreHalfAsWide() {
        assertEquals(List.of("关于督办2026年10月责任任务的督办卡"), lines("关于督办2026年10月责任任务的督办卡"));
    }

    @Test
    void wordsStayWholeAndTheLinesMakeATrapezium() {
        assertEquals(List.of("关于2026年第四季度履行", "党风廉政建设第一责任人职责的提示卡"), lines("关于2026年第四季度履行党风廉政建设第一责任人职责的提示卡"));
        assertEquals(List.of("关于责令荆州市交通运输局限期整改", "落实主体责任不力问题的整改通知书"), lines("关于责令荆州市交通运输局限期整改落实主体责任不力问题的整改通知书"));
    }

    @Test
    void whereNoTwoLinesLeaveAWordWholeThereAreThree() {
        List<String> lines = lines("关于市直机关各单位主要负责人与党风廉政建设责任制检查考核结果运用及有关工作的通知");
        assertEquals(3, lines.size());
        assertTrue(lines.stream().anyMatch(line -> line.contains("党风廉政建设责任制")), lines.toString());
    }

    @Test
    void threeLinesNeverMakeAnHourglass() {
        List<String> lines = lines("荆州市党风廉政建设责任制领导小组办公室关于责令荆州市交通运输局限期整改落实主体责任不力问题的整改通知书");
        assertEquals(3, lines.size());
        assertFalse(lines.get(1).length() < lines.get(0).length()
                && lines.get(1).length() < lines.get(2).length());
    }

    @Test
    void noLineIsLongerThanItMayBeAndNothingIsLost() {
        String title = "关于".repeat(30) + "《通知》的通知";
        List<String> lines = lines(title);
        assertEquals(title, String.join("", lines));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 20), lines.toString());
    }

    @Test
    void whatOffersNoPlaceToBreakIsBrokenAllTheSame() {
        assertEquals("x".repeat(100), String.join("", lines("x".repeat(100))));
    }

    @Test
    void anEndlessTitleIsFilledLineByLine() {
        List<String> lines = lines("关于《责任》".repeat(80));
        assertEquals("关于《责任》".repeat(80), String.join("", lines));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 20), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("》") || line.endsWith("《")), lines.toString());
    }

    /** Twenty characters a line; a letter or digit is half of one. */
    private static List<String> lines(String title) {
        return TitleRule.lines(title, 20, text -> text.codePoints()
                .mapToDouble(codePoint -> codePoint < 0x7f ? 0.5 : 1)
                .sum());
    }
}
