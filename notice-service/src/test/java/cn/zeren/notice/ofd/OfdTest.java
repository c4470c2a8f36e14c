package cn.zeren.notice.ofd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import cn.zeren.notice.font.Subset;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What is written is read back, by our own small reading and by a reader that others wrote. */
class OfdTest {

    private static final Fonts FONTS = FontRepository.load(null);
    private static final OfdHead HEAD =
            new OfdHead("0123456789abcdef0123456789abcdef", "督办卡 <2016>", "领导小组办公室", LocalDate.of(2016, 3, 1));
    private static final double EM = 16 * 25.4 / 72;

    @Test
    void everyTextComesBackInItsPlaceAndItsFace() {
        OfdFile file = write(text(28, 60, Face.HEI, "一、总体情况"), text(36, 70, Face.BODY, "请于2016年3月31日前反馈。"));

        List<OfdFile.Line> lines = file.lines(0);

        assertEquals(
                List.of("一、总体情况", "请于2016年3月31日前反馈。"),
                lines.stream().map(OfdFile.Line::text).toList());
        assertEquals(28, lines.get(0).x(), 1e-3);
        assertEquals(60, lines.get(0).y(), 1e-3, "the base line");
        assertEquals(EM, lines.get(0).size(), 1e-3, "3号 in millimetres");
        assertTrue(lines.get(0).font().contains("Hei"), lines.get(0).font());
        assertTrue(lines.get(1).font().contains("Fang"), lines.get(1).font());
        assertEquals(36 + 3 * EM, lines.get(1).at(3), 1e-3, "where the fourth character begins");
    }

    @Test
    void aReaderOfOthersMakingFindsTheSameTexts() throws Exception {
        byte[] file = bytes(
                List.of(sheet(text(28, 60, Face.HEI, "一、总体情况")), sheet(text(28, 60, Face.KAI, "局长甲 & 〔2016〕3号"))));

        try (var reader = new org.ofdrw.reader.OFDReader(new ByteArrayInputStream(file))) {
            var extractor = new org.ofdrw.reader.ContentExtractor(reader);

            assertEquals(2, reader.getNumberOfPages());
            assertEquals(List.of("一、总体情况"), extractor.getPageContent(1));
            assertEquals(List.of("局长甲 & 〔2016〕3号"), extractor.getPageContent(2));
            assertEquals(210, reader.getPageInfo(1).getSize().getWidth());
            assertEquals(297, reader.getPageInfo(1).getSize().getHeight());
        }
    }

    @Test
    void aCharacterBeyondTheBasicPlaneBeginsATextCodeOfItsOwn() {
        // the writer does not ask whether the font has it: that is the font's business before
        Subset any = FONTS.subsets(List.of(sheet(text(0, 0, Face.BODY, "甲")))).get(Face.BODY);
        byte[] bytes =
                Ofd.write(HEAD, List.of(sheet(text(30, 60, Face.BODY, "张\uD840\uDC00甲乙"))), Map.of(Face.BODY, any));

        OfdFile.Line line = OfdFile.read(bytes).lines(0).get(0);

        assertEquals("张\uD840\uDC00甲乙", line.text());
        assertEquals(30 + 2 * EM, line.at(2), 1e-3, "two characters on, though the second is two of Java's");
        assertEquals(30 + 3 * EM, line.at(3), 1e-3);
    }

    @Test
    void linesAndCodesAreFilledWhereTheyWereLaid() {
        OfdFile file = write(
                new Mark.Rule(28, 100, 184, 100, 0.5, Ink.RED),
                new Mark.Square(30, 263.5, 0.4),
                new Mark.Square(30.8, 263.5, 0.4));

        OfdFile.Path rule = file.paths(0).get(0);
        assertEquals("255 0 0", rule.colour());
        assertEquals(28, rule.left() + rule.numbers().get(0), 1e-3);
        assertEquals(100, rule.top() + rule.numbers().get(1), 1e-3);
        assertEquals(184, rule.left() + rule.numbers().get(2), 1e-3);
        OfdFile.Path code = file.paths(0).get(1);
        assertEquals(
                "M 30 263.5 L 30.4 263.5 L 30.4 263.9 L 30 263.9 C M 30.8 263.5 L 31.2 263.5 L 31.2 263.9 L 30.8 263.9 C",
                code.data());
    }

    @Test
    void theFontsAreInTheFileAndHoldTheCharactersThatAreUsed() throws Exception {
        OfdFile file = write(text(28, 60, Face.BODY, "整改通知书"));

        byte[] font = file.part("Doc_0/Res/font_1.ttf");

        assertEquals(
                -1,
                Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font))
                        .canDisplayUpTo("整改通知书"));
        assertEquals(
                List.of("Doc_0/Res/font_1.ttf"),
                file.names().stream().filter(name -> name.endsWith("ttf")).toList());
    }

    @Test
    void theSameSheetsGiveTheSameBytesWhereverAndInWhateverOrderTheFontsCome() {
        List<Sheet> sheets =
                List.of(sheet(text(28, 60, Face.HEI, "一"), text(28, 70, Face.BODY, "二"), text(28, 80, Face.KAI, "三")));
        byte[] once = bytes(sheets);
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Map<Face, Subset> shuffled = new HashMap<>(FONTS.subsets(sheets));
            assertArrayEquals(once, Ofd.write(HEAD, sheets, shuffled));
        } finally {
            TimeZone.setDefault(here);
        }
        assertFalse(Arrays.equals(once, bytes(List.of(sheet(text(28, 60, Face.HEI, "二"))))));
    }

    @Test
    void whatXmlCannotCarryIsAnErrorAndNotLost() {
        assertThrows(IllegalArgumentException.class, () -> new OfdXml("X").text("TextCode", "一\n二"));
        assertThrows(IllegalArgumentException.class, () -> new OfdXml("X").text("TextCode", "\u0001"));
    }

    @Test
    void theHeadSaysWhatAndWhenWithoutAnyClock() {
        String entrance = new String(
                write(text(28, 60, Face.BODY, "一")).part("OFD.xml"), java.nio.charset.StandardCharsets.UTF_8);

        assertTrue(entrance.contains("<ofd:Title>督办卡 &lt;2016&gt;</ofd:Title>"), entrance);
        assertTrue(entrance.contains("<ofd:CreationDate>2016-03-01</ofd:CreationDate>"), entrance);
    }

    private static OfdFile write(Mark... marks) {
        return OfdFile.read(bytes(List.of(sheet(marks))));
    }

    private static byte[] bytes(List<Sheet> sheets) {
        return Ofd.write(HEAD, sheets, FONTS.subsets(sheets));
    }

    private static Sheet sheet(Mark... marks) {
        return new Sheet(List.of(marks));
    }

    private static Mark text(double x, double y, Face face, String text) {
        double[] advances = new double[text.codePointCount(0, text.length())];
        Arrays.fill(advances, EM);
        return new Mark.Text(x, y, face, 16, Ink.BLACK, text, advances);
    }
}
