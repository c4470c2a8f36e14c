package cn.zeren.notice.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Paragraph;
import cn.zeren.notice.document.Paragraph.Level;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import cn.zeren.notice.layout.Layout;
import cn.zeren.notice.layout.SampleDocuments;
import cn.zeren.notice.pdf.PdfWords.Glyph;
import cn.zeren.notice.pdf.PdfWords.Stroke;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** GB/T 9704-2012 with a ruler: places, sizes and fonts as a reader of the finished file finds them. */
class StandardMeasuresTest {

    private static final Fonts FONTS = FontRepository.load(null);

    private static final double EM = 16 * 25.4 / 72;
    private static final double CELL = 156 / 28.0;
    private static final double ROW = (225 - EM) / 21;
    private static final double HAIR = 0.02;

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharactersInThirdSizeFangsong() throws IOException {
        PdfWords page = read(model(DocumentForm.DOWNWARD, 40, LocalDate.of(2026, 10, 8)));
        List<Glyph> second = page.glyphs().stream()
                .filter(glyph -> glyph.page() == 1 && glyph.size() == 16)
                .toList();
        TreeSet<Double> lines = second.stream()
                .map(glyph -> Math.round(glyph.y() * 100) / 100.0)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(22, lines.size());
        assertEquals(37, top(lines.first(), 16), HAIR, "upper edge of the first line");
        assertEquals(262, top(lines.last(), 16) + EM, HAIR, "lower edge of the last");
        for (double line : lines) {
            List<Glyph> glyphs = second.stream()
                    .filter(glyph -> Math.abs(glyph.y() - line) < 0.1)
                    .toList();
            assertEquals(28, glyphs.size());
            assertEquals(28, glyphs.get(0).x(), HAIR);
            assertEquals(28 + 27 * CELL, glyphs.get(27).x(), HAIR);
            assertTrue(glyphs.stream().allMatch(glyph -> glyph.font().equals("FandolFang-Regular")));
        }
    }

    @Test
    void theRedHeadOfAFileStandsWhereTheStandardPutsIt() throws IOException {
        PdfWords page = read(SampleDocuments.rectificationNotice());
        List<Glyph> mark = page.find("荆州市党风廉政建设责任制");
        assertTrue(mark.stream().allMatch(glyph -> glyph.red() && glyph.font().equals("FandolSong-Bold")));
        double size = mark.get(0).size();
        assertEquals(37 + 35, top(mark.get(0).y(), size), HAIR, "mark 35 mm below the upper edge");
        assertEquals(106, centre(mark, size), HAIR);

        List<Glyph> second = page.find("领导小组办公室文件");
        double below = top(second.get(0).y(), size) + size * 25.4 / 72;
        List<Glyph> number = page.find("荆廉办〔2026〕6号");
        assertEquals(below + 2 * ROW, top(number.get(0).y(), 16), HAIR, "number two lines below the mark");
        assertEquals(106, centre(number, 16), 0.3);
        assertEquals(16, number.get(0).size());

        Stroke line = page.strokes().get(0);
        assertTrue(line.red());
        assertEquals(top(number.get(0).y(), 16) + EM + 4, line.y1() - line.width() / 2, HAIR, "red line 4 mm below");
        assertEquals(28, line.x1(), HAIR);
        assertEquals(184, line.x2(), HAIR);

        List<Glyph> title = page.find("关于责令荆州市交通运输局限期整改");
        assertEquals(22, title.get(0).size());
        assertEquals("FandolSong-Bold", title.get(0).font());
        assertFalse(title.get(0).red());
        assertEquals(line.y1() + line.width() / 2 + 2 * ROW, top(title.get(0).y(), 22), HAIR, "title two lines below");
        assertEquals(106, centre(title, 22), HAIR);

        List<Glyph> last = page.find("落实主体责任不力问题的整改通知书");
        List<Glyph> to = page.find("荆州市交通运输局：");
        double afterTitle = top(last.get(0).y(), 22) + 22 * 25.4 / 72 + EM * 7 / 8;
        assertEquals(afterTitle + ROW, top(to.get(0).y(), 16), HAIR, "addressee one blank line below the title");
        assertEquals(28, to.get(0).x(), HAIR);
        assertEquals(28 + 2 * CELL, page.find("2026年9月，检查").get(0).x(), HAIR, "a paragraph two characters in");
    }

    @Test
    void whatGoesUpHasItsNumberOnTheLeftAndItsSignerOnTheRight() throws IOException {
        PdfWords page = read(SampleDocuments.recommendation());
        List<Glyph> number = page.find("荆廉办〔2026〕5号");
        assertEquals(28 + CELL, number.get(0).x(), HAIR);
        List<Glyph> label = page.find("签发人：");
        List<Glyph> name = page.find("组长甲");
        assertEquals(number.get(0).y(), name.get(0).y(), HAIR);
        assertEquals("FandolFang-Regular", label.get(0).font());
        assertEquals("FandolKai-Regular", name.get(0).font());
        assertEquals(184 - CELL, name.get(2).x() + CELL, HAIR, "one character from the right edge");
    }

    @Test
    void severalSignersStandTwoALineAndTheNumberBesideTheLast() throws IOException {
        DocumentModel one = SampleDocuments.recommendation();
        DocumentModel three = new DocumentModel(
                one.form(),
                one.issuer(),
                one.docNo(),
                null,
                List.of("组长甲", "书记乙", "主任丙"),
                one.title(),
                one.to(),
                one.body(),
                List.of(),
                one.issuedOn(),
                null,
                List.of(),
                one.printedBy(),
                one.printedOn(),
                List.of());
        PdfWords page = read(three);
        assertEquals(page.find("组长甲").get(0).y(), page.find("书记乙").get(0).y(), HAIR);
        assertEquals(page.find("组长甲").get(0).x(), page.find("主任丙").get(0).x(), HAIR);
        assertEquals(
                page.find("荆廉办〔2026〕5号").get(0).y(), page.find("主任丙").get(0).y(), HAIR);
    }

    @Test
    void headingsAreInTheFaceOfTheirLevel() throws IOException {
        PdfWords page = read(SampleDocuments.recommendation());
        assertEquals("FandolHei-Regular", page.find("一、总体情况").get(0).font());
        assertEquals("FandolKai-Regular", page.find("（一）责任传导").get(0).font());
        assertEquals("FandolFang-Regular", page.find("少数单位").get(0).font());
        assertEquals("FandolFang-Regular", page.find("1.对逾期").get(0).font());
        assertEquals(
                "FandolHei-Regular",
                read(SampleDocuments.supervisionCard()).find("加急").get(0).font());
    }

    @Test
    void theDateStandsFourCharactersFromTheEdgeWithTheIssuerCentredOverItAndRoomForTheSeal() throws IOException {
        DocumentModel model = SampleDocuments.rectificationNotice();
        PdfWords page = read(model);
        List<Glyph> date = page.find("2026年10月15日");
        assertEquals(184 - 4 * CELL, date.get(date.size() - 1).x() + CELL, HAIR);
        List<Glyph> office = page.glyphs().stream()
                .filter(glyph -> glyph.page() == date.get(0).page()
                        && Math.abs(glyph.y() - (date.get(0).y() - ROW)) < HAIR)
                .toList();
        assertEquals("领导小组办公室", office.stream().map(Glyph::text).collect(Collectors.joining()));
        assertEquals(
                (date.get(0).x() + date.get(date.size() - 1).x() + CELL) / 2,
                (office.get(0).x() + office.get(6).x() + CELL) / 2,
                HAIR);

        Layout.Seal seal = Layout.of(model, FONTS).seal();
        assertEquals(date.get(0).page(), seal.sheet());
        assertEquals(42, seal.diameter());
        double text = page.find("附件：问题清单").get(0).y();
        double above = seal.y() - 21 - (text - 0.88 * EM + EM);
        assertTrue(above >= 0 && above <= ROW, "its upper edge within a line of the text: " + above);
        assertTrue(date.get(0).y() > seal.y() && date.get(0).y() < seal.y() + 21, "the date in its lower half");
    }

    @Test
    void theColophonIsAtTheFootOfTheBackOfTheLastLeaf() throws IOException {
        PdfWords page = read(SampleDocuments.rectificationNotice());
        int last = page.pages() - 1;
        assertEquals(1, last % 2);
        List<Stroke> lines =
                page.strokes().stream().filter(line -> line.page() == last).toList();
        assertEquals(3, lines.size());
        List<Double> widths = lines.stream()
                .sorted((a, b) -> Double.compare(a.y1(), b.y1()))
                .map(line -> Math.round(line.width() * 100) / 100.0)
                .toList();
        assertEquals(List.of(0.35, 0.25, 0.35), widths);
        assertEquals(262, lines.stream().mapToDouble(Stroke::y1).max().orElseThrow(), HAIR);
        List<Glyph> copies = page.find("抄送：");
        assertEquals(14, copies.get(0).size());
        assertEquals(28 + CELL, copies.get(0).x(), HAIR);
        List<Glyph> printed = page.find("2026年10月16日印发");
        assertEquals(184 - CELL, printed.get(printed.size() - 1).x() + 14 * 25.4 / 72, HAIR);
        assertEquals(
                28 + CELL + 3 * 14 * 25.4 / 72,
                page.find("小组办公室，荆州市纪委派驻").get(0).x(),
                HAIR,
                "under the first name");
    }

    @Test
    void pageNumbersStandSevenMillimetresBelowOddRightEvenLeft() throws IOException {
        PdfWords page = read(SampleDocuments.rectificationNotice());
        List<Glyph> first = page.find("— 1 —");
        assertEquals(14, first.get(0).size());
        assertEquals("FandolSong-Regular", first.get(0).font());
        assertEquals(184 - CELL, first.get(4).x() + first.get(4).width(), HAIR);
        assertEquals(262 + 7, first.get(0).y() - 0.38 * 14 * 25.4 / 72, HAIR, "the dash, in the middle of its em");
        List<Glyph> second = page.find("— 2 —");
        assertEquals(28 + CELL, second.get(0).x(), HAIR);
    }

    @Test
    void aColophonAfterABlankPageBearsNoNumber() throws IOException {
        int rows = IntStream.rangeClosed(10, 60)
                .filter(count -> Layout.of(model(DocumentForm.DOWNWARD, count, LocalDate.of(2026, 10, 8)), FONTS)
                                .sheets()
                                .size()
                        == 4)
                .findFirst()
                .orElseThrow();
        PdfWords page = read(model(DocumentForm.DOWNWARD, rows, LocalDate.of(2026, 10, 8)));
        assertTrue(page.text().contains("— 2 —"));
        assertFalse(page.text().contains("— 3 —") || page.text().contains("— 4 —"));
        assertTrue(page.glyphs().stream().noneMatch(glyph -> glyph.page() == 2), "the third page is blank");
        assertEquals(3, page.find("印发").get(0).page());
    }

    @Test
    void theDateNeverStandsOnAPageWithoutText() throws IOException {
        for (DocumentForm form : List.of(DocumentForm.DOWNWARD, DocumentForm.LETTER)) {
            for (int rows = 1; rows <= 40; rows++) {
                PdfWords page = read(model(form, rows, LocalDate.of(2026, 10, 8)));
                int dated = page.find("2026年10月8日").get(0).page();
                long lines = page.glyphs().stream()
                        .filter(glyph -> glyph.page() == dated && glyph.text().equals("责"))
                        .map(glyph -> Math.round(glyph.y()))
                        .distinct()
                        .count();
                assertTrue(lines >= Math.min(rows, 2), form + " with " + rows + " rows: " + lines);
                assertTrue(page.find("责").get(0).page() == 0, "the first page shows text");
            }
        }
    }

    @Test
    void aHeadingStandsOnThePageOfWhatItIsOverThoughTheDateTakesThatAlong() throws IOException {
        for (DocumentForm form : List.of(DocumentForm.DOWNWARD, DocumentForm.LETTER)) {
            for (int rows = 1; rows <= 40; rows++) {
                PdfWords page = read(model(
                        form,
                        List.of(
                                Paragraph.text("责".repeat(28 * rows - 2)),
                                Paragraph.heading(Level.FIRST, "要求"),
                                Paragraph.heading(Level.SECOND, "其一"),
                                Paragraph.text("先办"),
                                Paragraph.text("后报"))));
                int over = page.find("要求").get(0).page();
                assertEquals(over, page.find("其一").get(0).page(), form + " with " + rows + " rows");
                assertEquals(over, page.find("先办").get(0).page(), form + " with " + rows + " rows");
            }
        }
    }

    @Test
    void aLetterHasItsDoubleLinesAndNoNumberOnItsFirstPage() throws IOException {
        PdfWords page = read(SampleDocuments.supervisionCard());
        List<Glyph> mark = page.find("荆州市党风廉政建设责任制领导小组办公室");
        double size = mark.get(0).size();
        assertEquals(30, top(mark.get(0).y(), size), HAIR);
        assertTrue(mark.get(0).red());
        List<Stroke> lines = page.strokes();
        assertEquals(4, lines.size());
        for (Stroke line : lines) {
            assertTrue(line.red());
            assertEquals(170, line.x2() - line.x1(), HAIR);
            assertEquals(105, (line.x1() + line.x2()) / 2, HAIR);
        }
        assertEquals(30 + size * 25.4 / 72 + 4, upper(lines.get(0)), HAIR, "4 mm below the mark");
        assertTrue(lines.get(0).width() > lines.get(1).width(), "the upper one thick above thin");
        assertTrue(lines.get(2).width() < lines.get(3).width(), "the lower one thin above thick");
        assertEquals(297 - 20, lines.get(3).y1() + lines.get(3).width() / 2, HAIR, "20 mm above the edge");
        List<Glyph> number = page.find("荆廉办〔2026〕32号");
        assertEquals(184, number.get(number.size() - 1).x() + CELL, HAIR);
        assertEquals(
                lines.get(1).y1() + lines.get(1).width() / 2 + EM * 7 / 8,
                top(number.get(0).y(), 16),
                HAIR);
        assertEquals(
                top(number.get(0).y(), 16) + EM + 2 * ROW,
                top(page.find("关于督办").get(0).y(), 22),
                HAIR);
        assertFalse(page.text().contains("— 1 —"));
        assertEquals(1, page.pages());
        assertTrue(read(model(DocumentForm.LETTER, 40, LocalDate.of(2026, 10, 8)))
                .text()
                .contains("— 2 —"));
    }

    @Test
    void anAttachmentHasAPageOfItsOwnItsTitleInTheThirdLine() throws IOException {
        PdfWords page = read(SampleDocuments.rectificationNotice());
        List<Glyph> label = page.find("附件问题清单");
        assertEquals("FandolHei-Regular", label.get(0).font());
        assertEquals(37, top(label.get(0).y(), 16), HAIR);
        assertEquals(28, label.get(0).x(), HAIR);
        assertEquals(37 + 2 * ROW, top(label.get(2).y(), 22), HAIR);
        assertEquals(106, centre(label.subList(2, 6), 22), HAIR);
    }

    @Test
    void whatIsNotInForceSaysSoOnEveryPage() throws IOException {
        DocumentModel one = SampleDocuments.rectificationNotice();
        PdfWords page = read(new DocumentModel(
                one.form(),
                one.issuer(),
                null,
                null,
                List.of(),
                one.title(),
                one.to(),
                one.body(),
                one.attachments(),
                null,
                null,
                one.copiesTo(),
                one.printedBy(),
                null,
                List.of("草稿", "未用印")));
        for (int i = 0; i < page.pages(); i++) {
            int number = i;
            String said = page.glyphs().stream()
                    .filter(glyph -> glyph.page() == number && glyph.red() && glyph.y() < 37)
                    .map(Glyph::text)
                    .collect(Collectors.joining());
            assertEquals("草稿　未用印", said);
        }
    }

    /** A document whose body has so many lines. */
    private static DocumentModel model(DocumentForm form, int rows, LocalDate on) {
        return model(form, List.of(Paragraph.text("责".repeat(28 * rows - 2))), on);
    }

    private static DocumentModel model(DocumentForm form, List<Paragraph> body) {
        return model(form, body, LocalDate.of(2026, 10, 8));
    }

    private static DocumentModel model(DocumentForm form, List<Paragraph> body, LocalDate on) {
        return new DocumentModel(
                form,
                SampleDocuments.OFFICE,
                "荆廉办〔2026〕1号",
                null,
                List.of(),
                "关于测量的通知",
                List.of("各成员单位"),
                body,
                List.of(),
                on,
                null,
                List.of("荆州市纪委监委"),
                "荆州市党风廉政建设责任制领导小组办公室",
                on,
                List.of());
    }

    private static PdfWords read(DocumentModel model) throws IOException {
        var sheets = Layout.of(model, FONTS).sheets();
        return PdfWords.read(PdfConverter.write(new PdfHead(1, model.title(), "办公室"), sheets, FONTS.subsets(sheets)));
    }

    private static double top(double baseline, double size) {
        return baseline - 0.88 * size * 25.4 / 72;
    }

    private static double upper(Stroke line) {
        return line.y1() - line.width() / 2;
    }

    private static double centre(List<Glyph> line, double size) {
        Glyph last = line.get(line.size() - 1);
        return (line.get(0).x() + last.x() + (size == 16 ? CELL : size * 25.4 / 72)) / 2;
    }
}
