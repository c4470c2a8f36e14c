package cn.zeren.notice.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.DocumentModel.Attachment;
import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Paragraph;
import cn.zeren.notice.document.Paragraph.Level;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, it stands on the paper once, in its order, within the 版心, and nothing lies over anything else. */
class LayoutPropertyTest {

    private static final Fonts FONTS = FontRepository.load(null);
    private static final double HAIR = 1e-3;

    @Property(tries = 300)
    void everyWordIsPrintedOnceInItsOrder(@ForAll("documents") DocumentModel model) {
        String printed = Layout.of(model, FONTS).sheets().stream()
                .flatMap(sheet -> sheet.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.face() != Face.DIGIT)
                .map(Mark.Text::text)
                .collect(Collectors.joining());
        Numbering numbering = new Numbering();
        StringBuilder body = new StringBuilder(String.join("、", model.to())).append('：');
        for (Paragraph paragraph : model.body()) {
            body.append(numbering.next(paragraph.level()))
                    .append(paragraph.heading())
                    .append(paragraph.text());
        }
        int at = printed.indexOf(body.toString());
        assertTrue(at >= 0, "the body");
        assertTrue(printed.substring(0, at).endsWith(model.title()), "the title before it");
        assertEquals(at, printed.lastIndexOf(body.toString()), "once");
    }

    @Property(tries = 300)
    void everythingStandsWithinTheTypeAreaAndNothingOverAnythingElse(@ForAll("documents") DocumentModel model) {
        Layout.Laid laid = Layout.of(model, FONTS);
        for (int i = 0; i < laid.sheets().size(); i++) {
            TreeMap<Double, Double> rows = new TreeMap<>();
            for (Mark mark : laid.sheets().get(i).marks()) {
                if (mark instanceof Mark.Text text && text.face() != Face.DIGIT && text.ink() == Ink.BLACK) {
                    double em = text.size() * 25.4 / 72;
                    double top = text.y() - 0.88 * em;
                    assertTrue(text.x() >= 28 - HAIR, "left of it: " + text.text());
                    assertTrue(text.x() + text.width() <= 184 + HAIR, "right of it: " + text.text());
                    assertTrue(top >= 37 - HAIR && top + em <= 262 + HAIR, "above or below it: " + text.text());
                    rows.merge(top, top + em, Math::max);
                }
            }
            double end = 0;
            for (var row : rows.entrySet()) {
                assertTrue(
                        row.getKey() >= end - HAIR, "a line over another on page " + (i + 1) + " of " + model.form());
                end = row.getValue();
            }
        }
    }

    @Property(tries = 200)
    void theSealStandsOnThePageOfTheDateAndTouchesNoneOfTheText(@ForAll("documents") DocumentModel model) {
        Layout.Laid laid = Layout.of(model, FONTS);
        Layout.Seal seal = laid.seal();
        Sheet sheet = laid.sheets().get(seal.sheet());
        assertTrue(
                seal.x() + 21 <= Sheet.WIDTH && seal.y() + 21 <= Sheet.HEIGHT && seal.y() - 21 >= 0, seal.toString());
        Mark.Text date = sheet.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().equals("2026年10月8日"))
                .findFirst()
                .orElseThrow();
        assertTrue(Math.abs(date.y() - seal.y()) < 21, "over the date");
        Mark.Text above = null;
        for (Mark mark : sheet.marks()) {
            if (mark instanceof Mark.Text text && text.y() < date.y() - 2.5 * Measures.ROW && text.size() == 16) {
                above = text;
            }
        }
        assertTrue(above == null || above.y() <= seal.y() - 21 + HAIR, "its edge under the last line of the text");
    }

    @Provide
    Arbitrary<DocumentModel> documents() {
        Arbitrary<String> words = Arbitraries.of(
                        "责任",
                        "落实",
                        "，",
                        "。",
                        "《规定》",
                        "（一）",
                        "2026年10月",
                        "100%",
                        "“两卡”",
                        "整改",
                        "……",
                        "PDF/A-2b",
                        "督办",
                        "；",
                        "不")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(list -> String.join("", list));
        Arbitrary<Paragraph> paragraphs = Combinators.combine(Arbitraries.of(Level.class), words, words)
                .as((level, heading, text) -> level == Level.TEXT
                        ? Paragraph.text(text)
                        : new Paragraph(level, heading, text.length() % 3 == 0 ? "" : text));
        Arbitrary<Attachment> attachments = Combinators.combine(
                        words, paragraphs.list().ofMaxSize(6))
                .as((name, text) -> new Attachment(name.substring(0, Math.min(40, name.length())), text));
        return Combinators.combine(
                        Arbitraries.of(DocumentForm.class),
                        words,
                        paragraphs.list().ofMinSize(1).ofMaxSize(12),
                        attachments.list().ofMaxSize(3),
                        Arbitraries.of("荆州市纪委监委", "荆州市委组织部", "荆州市委巡察工作领导小组办公室")
                                .list()
                                .ofMaxSize(8),
                        Arbitraries.of("", "联系人：科长甲", "此件公开发布。".repeat(9)),
                        Arbitraries.of("荆州市党风廉政建设责任制领导小组办公室", "市纪委"))
                .as((form, title, body, attached, copies, note, issuer) -> new DocumentModel(
                        form,
                        issuer.length() > 5 ? SampleDocuments.OFFICE : List.of(issuer),
                        "荆廉办〔2026〕7号",
                        title.length() % 2 == 0 ? "特急" : null,
                        List.of("组长甲"),
                        title.substring(0, Math.min(60, title.length())),
                        List.of("各县（市、区）党委", "市直各单位"),
                        body,
                        attached,
                        LocalDate.of(2026, 10, 8),
                        note.isEmpty() ? null : note,
                        copies,
                        issuer,
                        LocalDate.of(2026, 10, 9),
                        List.of()));
    }
}
