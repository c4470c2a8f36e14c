package cn.zeren.assignment.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.duty.Duties;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each edition of a letter, and of a post's duties, is there to be printed as it stands. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LetterPdfTest {

    Database database;

    private Office office;
    private Letters letters;

    @BeforeEach
    void aCity() {
        office = new Office(database);
        letters = new Letters(database, office);
    }

    @Test
    void aSignedLetterIsPrintedWithItsPartiesTextAndSignatures() throws IOException {
        String id = letters.countersigned();
        byte[] pdf = pdf("/letters/" + id + "/letter.pdf");
        String text = text(pdf);
        for (String one : List.of(
                "2016年党风廉政建设责任书",
                "第1版",
                "市政府副市长一",
                "教育局教育局长",
                "部署计划与责任分解(D1):落实D1",
                "责任方签字:bureau-head",
                "逾期",
                "包保方会签:vice-mayor",
                "生效")) {
            assertTrue(text.contains(one), one + " is not in " + text);
        }
        assertFalse(text.contains("待签"), text);
        assertArrayEquals(pdf, pdf("/letters/" + id + "/letter.pdf"));
    }

    @Test
    void anAmendmentIsAnotherPaperAndLeavesTheOneBeforeAsItWas() throws IOException {
        String first = letters.countersigned();
        byte[] before = pdf("/letters/" + first + "/letter.pdf");
        String second = letters.amend(first).statusCode(201).extract().path("id");
        String text = text(pdf("/letters/" + second + "/letter.pdf"));
        assertTrue(text.contains("第2版") && text.contains("改版原因:任务调整") && text.contains("(待签)"), text);
        assertArrayEquals(before, pdf("/letters/" + first + "/letter.pdf"));
    }

    @Test
    void aPostsDutiesArePrintedToo() throws IOException {
        String id = new Duties(office).inForce("教育局长");
        String text = text(pdf("/duties/" + id + "/duty.pdf"));
        assertTrue(text.contains("2016年党风廉政建设岗位职责") && text.contains("职务:教育局长"), text);
    }

    @Test
    void whatIsOutOfSightIsNotPrinted() {
        String id = letters.issued("教育局");
        Office stranger = new Office(database);
        Office.get(stranger.clerk, "/letters/" + id + "/letter.pdf").statusCode(404);
        String duty = new Duties(office).inForce("教育局长");
        Office.get(stranger.clerk, "/duties/" + duty + "/duty.pdf").statusCode(404);
    }

    private byte[] pdf(String path) {
        return Office.get(office.clerk, path)
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    /** Without the blanks a line is broken or set apart by. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(595, Math.round(document.getPage(0).getMediaBox().getWidth()), 1);
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]+", "");
        }
    }
}
