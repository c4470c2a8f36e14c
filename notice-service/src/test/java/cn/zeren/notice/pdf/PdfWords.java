package cn.zeren.notice.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What a PDF shows, read back glyph by glyph and line by line: places in millimetres from the top left corner. */
public final class PdfWords {

    /** A glyph: its left edge and base line, its size in points, its font's name without the tag, its colour. */
    public record Glyph(
            int page, String text, double x, double y, double size, String font, double width, boolean red) {}

    /** A drawn line. */
    public record Stroke(int page, double x1, double y1, double x2, double y2, double width, boolean red) {}

    private static final double MM = 25.4 / 72;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private int pages;

    private PdfWords() {}

    public static PdfWords read(byte[] file) throws IOException {
        PdfWords words = new PdfWords();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                words.new Reader(page, words.pages++).processPage(page);
            }
        }
        return words;
    }

    public List<Glyph> glyphs() {
        return glyphs;
    }

    public List<Stroke> strokes() {
        return strokes;
    }

    public int pages() {
        return pages;
    }

    /** All that is said, in the order it is written. */
    public String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** The glyphs of the first place where some words stand. */
    public List<Glyph> find(String words) {
        int from = text().indexOf(words);
        if (from < 0) {
            throw new AssertionError(words + " is not in " + text());
        }
        return glyphs.subList(text().codePointCount(0, from), text().codePointCount(0, from + words.length()));
    }

    private final class Reader extends PDFGraphicsStreamEngine {

        private final int number;
        private final double height;
        private Point2D from;
        private Point2D to;

        private Reader(PDPage page, int number) {
            super(page);
            this.number = number;
            this.height = page.getMediaBox().getHeight();
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            String text = ((PDType0Font) font).toUnicode(code);
            glyphs.add(new Glyph(
                    number,
                    text,
                    matrix.getTranslateX() * MM,
                    (height - matrix.getTranslateY()) * MM,
                    matrix.getScalingFactorY(),
                    font.getName().replaceFirst("^[A-Z]{6}\\+", ""),
                    displacement.getX() * matrix.getScalingFactorX() * MM,
                    red(getGraphicsState().getNonStrokingColor().getComponents())));
        }

        private boolean red(float[] components) {
            return components.length == 3 && components[0] == 1 && components[1] == 0 && components[2] == 0;
        }

        @Override
        public void moveTo(float x, float y) {
            from = new Point2D.Double(x, y);
            to = from;
        }

        @Override
        public void lineTo(float x, float y) {
            to = new Point2D.Double(x, y);
        }

        @Override
        public void strokePath() {
            strokes.add(new Stroke(
                    number,
                    from.getX() * MM,
                    (height - from.getY()) * MM,
                    to.getX() * MM,
                    (height - to.getY()) * MM,
                    getGraphicsState().getLineWidth() * MM,
                    red(getGraphicsState().getStrokingColor().getComponents())));
        }

        @Override
        public Point2D getCurrentPoint() {
            return to;
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void fillPath(int rule) {}

        @Override
        public void fillAndStrokePath(int rule) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
