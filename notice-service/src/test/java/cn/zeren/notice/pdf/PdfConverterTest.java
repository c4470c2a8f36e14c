package cn.zeren.notice.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import cn.zeren.notice.layout.Layout;
import cn.zeren.notice.layout.SampleDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfConverterTest {

    private static final Fonts FONTS = FontRepository.load(null);

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<DocumentModel> samples() {
        return SampleDocuments.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFileIsPdfAAsAnIndependentValidatorSeesIt(DocumentModel model) throws Exception {
        assertEquals(List.of(), faults(write(sheets(model), "题<名>&", FONTS)));
    }

    @Test
    void theValidatorFindsFaultWithAFileThatClaimsWhatItIsNot() throws Exception {
        byte[] file = write(sheets(SampleDocuments.supervisionCard()), "题名", FONTS);
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        byte[] broken = latin.replace("/OutputIntents", "/OutputIntentz").getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(faults(broken).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameDocumentIsTheSameFile(DocumentModel model) {
        assertArrayEquals(
                write(sheets(model), model.title(), FONTS),
                write(Layout.of(model, FontRepository.load(null)).sheets(), model.title(), FontRepository.load(null)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTextOfTheFileIsThatOfTheSheets(DocumentModel model) throws IOException {
        List<Sheet> sheets = sheets(model);
        String said = sheets.stream()
                .flatMap(sheet -> sheet.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .collect(Collectors.joining());
        assertEquals(said, PdfWords.read(write(sheets, model.title(), FONTS)).text());
    }

    @Test
    void everyGlyphStandsWhereItsMarkSays() throws IOException {
        List<Sheet> sheets = sheets(SampleDocuments.recommendation());
        List<PdfWords.Glyph> glyphs = PdfWords.read(write(sheets, "题名", FONTS)).glyphs();
        int at = 0;
        for (Sheet sheet : sheets) {
            for (Mark mark : sheet.marks()) {
                if (mark instanceof Mark.Text text) {
                    double x = text.x();
                    for (double advance : text.advances()) {
                        assertEquals(x, glyphs.get(at).x(), 0.01);
                        assertEquals(text.y(), glyphs.get(at).y(), 0.01);
                        assertEquals(text.size(), glyphs.get(at).size(), 0.001);
                        x += advance;
                        at++;
                    }
                }
            }
        }
        assertEquals(glyphs.size(), at);
    }

    @Test
    void aSquareIsFilledWhereItStands() throws IOException {
        byte[] file = write(List.of(new Sheet(List.of(new Mark.Square(20, 30, 2)))), "题名", FONTS);
        try (PDDocument document = Loader.loadPDF(file)) {
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII);
            String points =
                    content.replaceAll("(?s).*?([\\d. ]+) re\\s+f.*", "$1").trim();
            List<Double> box = new ArrayList<>();
            for (String number : points.split(" ", -1)) {
                box.add(Double.parseDouble(number) * 25.4 / 72);
            }
            assertEquals(20, box.get(0), 0.01);
            assertEquals(297 - 32, box.get(1), 0.01);
            assertEquals(2, box.get(2), 0.01);
        }
    }

    private static List<String> faults(byte[] file) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_B)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_2_B, false)
                    .validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
            assertEquals(result.isCompliant(), faults.isEmpty());
            assertTrue(result.getTotalAssertions() > 100, "it looked at something");
            return faults;
        }
    }

    private static List<Sheet> sheets(DocumentModel model) {
        return Layout.of(model, FONTS).sheets();
    }

    private static byte[] write(List<Sheet> sheets, String title, Fonts fonts) {
        return PdfConverter.write(new PdfHead(1, title, "荆州市党风廉政建设责任制领导小组办公室"), sheets, fonts.subsets(sheets));
    }
}
