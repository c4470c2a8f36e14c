package cn.zeren.assignment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A text set as an official document: on A4, within its type area, none of it lost. */
class DocumentTest {

    @Test
    void aLongTextGoesOverSeveralPagesAndNoneOfItIsLost() {
        String text = "分解年度任务,按季研究,查摆问题(D1)。".repeat(60);
        List<Sheet> pages =
                new Document("脚注").title("责任书").paragraph(text).paragraph("完").sheets();
        assertTrue(pages.size() > 1);
        String drawn = pages.stream()
                .flatMap(page -> texts(page).stream())
                .filter(one -> one.size() > 5 && one.size() < 6)
                .map(Sheet.Text::text)
                .collect(Collectors.joining());
        assertEquals("　　" + text + "　　完", drawn);
    }

    @Test
    void nothingLeavesThePageAndNoLineBeginsWithAClosingMark() {
        for (int shift = 0; shift < 30; shift++) {
            String text = "一".repeat(shift) + "年度任务、措施;期限。".repeat(20);
            for (Sheet page : new Document("脚注").paragraph(text).sheets()) {
                assertEquals(Sheet.A4_WIDTH, page.width());
                for (Sheet.Text line : texts(page)) {
                    double right = line.x() + Sheet.width(line.text(), line.size());
                    assertTrue(line.x() >= Document.LEFT && right <= Document.LEFT + Document.WIDTH + 6, line.text());
                    assertTrue(line.y() > Document.TOP && line.y() < Sheet.A4_HEIGHT - 5, line.text());
                    assertFalse("、;。".contains(line.text().substring(0, 1)), line.text());
                }
            }
        }
    }

    @Test
    void eachPageIsNumbered() {
        List<Sheet> pages = new Document("脚注").paragraph("字".repeat(28 * 50)).sheets();
        for (int i = 0; i < pages.size(); i++) {
            String number = "— " + (i + 1) + " / " + pages.size() + " —";
            assertTrue(texts(pages.get(i)).stream().anyMatch(one -> one.text().equals(number)), number);
        }
    }

    private static List<Sheet.Text> texts(Sheet page) {
        return page.shapes().stream()
                .filter(Sheet.Text.class::isInstance)
                .map(Sheet.Text.class::cast)
                .toList();
    }
}
