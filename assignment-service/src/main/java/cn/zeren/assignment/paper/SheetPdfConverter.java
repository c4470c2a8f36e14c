package cn.zeren.assignment.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sheets as a PDF with its fonts inside, so that it prints alike everywhere. The same sheets give the same bytes. */
public final class SheetPdfConverter {

    /** Letters and digits from the one that comes with the library, Chinese from ours. */
    private static final List<String> FONTS =
            List.of("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf", "/fonts/DroidSansFallbackFull.ttf");

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final String MISSING = "?";

    private final List<PDFont> fonts;
    private final PDPageContentStream page;
    private final double height;

    private SheetPdfConverter(List<PDFont> fonts, PDPageContentStream page, double height) {
        this.fonts = fonts;
        this.page = page;
        this.height = height;
    }

    /** @param seed of the document's own id: the same for the same document */
    public static byte[] pdf(List<Sheet> sheets, String title, long seed) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(seed);
            document.getDocumentInformation().setTitle(title);
            List<PDFont> fonts = new ArrayList<>();
            for (String font : FONTS) {
                try (InputStream ttf = PDDocument.class.getResourceAsStream(font)) {
                    fonts.add(PDType0Font.load(document, ttf, true));
                }
            }
            for (Sheet sheet : sheets) {
                PDPage page = new PDPage(new PDRectangle(points(sheet.width()), points(sheet.height())));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    new SheetPdfConverter(fonts, content, sheet.height()).draw(sheet);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Sheet sheet) throws IOException {
        page.setLineWidth(points(0.35));
        for (Sheet.Shape shape : sheet.shapes()) {
            if (shape instanceof Sheet.Box box) {
                page.setNonStrokingColor(Color.decode(box.fill()));
                page.setStrokingColor(Color.decode(box.stroke()));
                page.setLineDashPattern(box.dashed() ? new float[] {4, 3} : new float[0], 0);
                page.addRect(points(box.x()), up(box.y() + box.height()), points(box.width()), points(box.height()));
                page.fillAndStroke();
            } else if (shape instanceof Sheet.Line line) {
                page.setLineDashPattern(new float[0], 0);
                page.setStrokingColor(Color.decode(line.stroke()));
                page.moveTo(points(line.x1()), up(line.y1()));
                page.lineTo(points(line.x2()), up(line.y2()));
                page.stroke();
            } else if (shape instanceof Sheet.Text text) {
                page.beginText();
                page.setNonStrokingColor(Color.decode(text.colour()));
                page.newLineAtOffset(points(text.x()), up(text.y()));
                write(text);
                page.endText();
            }
        }
    }

    /** Each stretch of the text in the first font that has its characters; a question mark for what none has. */
    private void write(Sheet.Text text) throws IOException {
        PDFont font = null;
        StringBuilder stretch = new StringBuilder();
        for (int c : text.text().codePoints().toArray()) {
            String one = Character.toString(c);
            PDFont having =
                    fonts.stream().filter(each -> has(each, one)).findFirst().orElse(null);
            PDFont next = having == null ? fonts.get(0) : having;
            if (font != null && !font.equals(next)) {
                show(font, text.size(), stretch);
            }
            font = next;
            stretch.append(having == null ? MISSING : one);
        }
        if (font != null) {
            show(font, text.size(), stretch);
        }
    }

    private void show(PDFont font, double size, StringBuilder stretch) throws IOException {
        page.setFont(font, points(size));
        page.showText(stretch.toString());
        stretch.setLength(0);
    }

    private static boolean has(PDFont font, String character) {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float points(double mm) {
        return (float) mm * POINTS_PER_MM;
    }

    /** PDF counts from the lower edge. */
    private float up(double y) {
        return points(height - y);
    }
}
