package cn.zeren.notice.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.DocumentModel.Attachment;
import cn.zeren.notice.document.Paragraph;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import cn.zeren.notice.ofd.OfdFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Both files of a document are read back and compared, by readers that had no part in writing them. */
class PressTest {

    private static final Fonts FONTS = FontRepository.load(null);
    private static final UUID NOTICE = new UUID(7, 7);

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    void bothFormatsSayTheSameAndWhatTheDigestWasTakenOf(DocumentForm form) throws Exception {
        PrintedFile pdf = print(form, PaperFormat.PDF);
        PrintedFile ofd = print(form, PaperFormat.OFD);

        String fromPdf = bare(textOfPdf(pdf.bytes()));
        assertEquals(fromPdf, bare(OfdFile.read(ofd.bytes()).text()));
        assertEquals(fromPdf, bare(textByAnotherReader(ofd.bytes())));
        assertTrue(fromPdf.contains("一、存在问题") && fromPdf.contains("（三）第3个问题"), fromPdf);

        assertEquals(pdf.fingerprint(), ofd.fingerprint());
        String digest = pdf.fingerprint().digest();
        assertTrue(fromPdf.contains("SHA-256" + digest), "printed on the page");
        assertEquals(digest, Fingerprint.digest(fromPdf.replaceAll("查验码.{23}SHA-256[0-9a-f]{64}", "")));
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    void bothFormatsHaveTheSamePages(DocumentForm form) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(form, PaperFormat.PDF).bytes())) {
            assertEquals(
                    pdf.getNumberOfPages(),
                    OfdFile.read(print(form, PaperFormat.OFD).bytes()).pages());
        }
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theSameDocumentIsTheSameFileWhereverItIsMade(PaperFormat format) {
        PrintedFile once = print(DocumentForm.DOWNWARD, format);
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            PrintedFile again = print(DocumentForm.DOWNWARD, format);

            assertArrayEquals(once.bytes(), again.bytes());
            assertEquals(once.sha256(), again.sha256());
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void anotherNoticeWithTheSameWordsIsAnotherFile() {
        DocumentModel model = model(DocumentForm.LETTER);
        PrintedFile one = new Press(NOTICE, model, LocalDate.EPOCH, FONTS).print(PaperFormat.OFD);
        PrintedFile other = new Press(new UUID(8, 8), model, LocalDate.EPOCH, FONTS).print(PaperFormat.OFD);

        assertEquals(one.fingerprint().digest(), other.fingerprint().digest());
        assertNotEquals(one.sha256(), other.sha256());
    }

    private static PrintedFile print(DocumentForm form, PaperFormat format) {
        return new Press(NOTICE, model(form), LocalDate.EPOCH, FONTS).print(format);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s|\\u3000|\\u00A0", "");
    }

    private static String textOfPdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String textByAnotherReader(byte[] file) throws Exception {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(file))) {
            return String.join("", new ContentExtractor(reader).extractAll());
        }
    }

    private static DocumentModel model(DocumentForm form) {
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.text("经检查，你单位落实党风廉政建设责任制存在以下问题，现责令限期整改。"));
        body.add(Paragraph.heading(Paragraph.Level.FIRST, "存在问题"));
        for (int i = 1; i <= 14; i++) {
            body.add(new Paragraph(
                    Paragraph.Level.SECOND, "第" + i + "个问题。", "依据：《规定》第七条。整改要求：按照规定逐项整改，明确责任人和完成时限，并报送佐证材料。"));
        }
        return new DocumentModel(
                form,
                List.of("荆州市党风廉政建设责任制领导小组", "办公室"),
                "荆廉办〔2016〕3号",
                "加急",
                List.of("主任甲"),
                "关于限期整改有关问题的通知书",
                List.of("荆州市财政局"),
                body,
                List.of(new Attachment("检查情况汇总表", List.of()), new Attachment("整改台账样式", List.of())),
                LocalDate.of(2016, 3, 1),
                "此件不公开",
                List.of("市委办公室", "市政府办公室"),
                "荆州市党风廉政建设责任制领导小组办公室",
                LocalDate.of(2016, 3, 2),
                List.of());
    }
}
