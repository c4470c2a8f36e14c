package cn.zeren.notice.ofd;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import java.util.List;
import java.util.Map;

/** One page's content (GB/T 33190-2016, 7.7, 8 to 11): texts, lines, and the modules of a code as one path. */
final class OfdPage {

    /** Millimetres in a point. */
    private static final double POINT = 25.4 / 72;

    /** How far a glyph may reach above its base line, and from top to bottom, in parts of the em. */
    private static final double ASCENT = 1.0;

    private static final double REACH = 1.4;

    private final Map<Face, Integer> fonts;
    private final OfdXml xml = new OfdXml("Page");
    private int lastId;

    /** @param lastId the highest id given in the document so far */
    OfdPage(Map<Face, Integer> fonts, int lastId) {
        this.fonts = fonts;
        this.lastId = lastId;
    }

    /** The highest id given, this page included. */
    int lastId() {
        return lastId;
    }

    /** The page's part. */
    byte[] draw(Sheet sheet) {
        xml.open("Area")
                .text("PhysicalBox", OfdXml.row(0, 0, Sheet.WIDTH, Sheet.HEIGHT))
                .close("Area");
        xml.open("Content").open("Layer", "Type", "Body", "ID", ++lastId);
        for (Mark mark : sheet.marks()) {
            if (mark instanceof Mark.Text text) {
                text(text);
            } else if (mark instanceof Mark.Rule rule) {
                rule(rule);
            }
        }
        squares(sheet.marks());
        xml.close("Layer").close("Content");
        return xml.bytes();
    }

    /** A character beyond the basic plane is two to some readers and one to others: each begins a text code of its own. */
    private void text(Mark.Text text) {
        int[] points = text.text().codePoints().toArray();
        double[] advances = text.advances();
        double em = text.size() * POINT;
        double up = ASCENT * em;
        xml.open(
                "TextObject",
                "ID",
                ++lastId,
                "Boundary",
                OfdXml.row(text.x(), text.y() - up, text.width() + em, REACH * em),
                "Font",
                fonts.get(text.face()),
                "Size",
                OfdXml.mm(em));
        colour("FillColor", text.ink());
        double x = 0;
        int from = 0;
        while (from < points.length) {
            int to = endOfRun(points, from);
            xml.text("TextCode", new String(points, from, to - from), codeAt(x, up, advances, from, to));
            for (; from < to; from++) {
                x += advances[from];
            }
        }
        xml.close("TextObject");
    }

    private static int endOfRun(int[] points, int from) {
        if (Character.isSupplementaryCodePoint(points[from])) {
            return from + 1;
        }
        int to = from;
        while (to < points.length && !Character.isSupplementaryCodePoint(points[to])) {
            to++;
        }
        return to;
    }

    private static Object[] codeAt(double x, double y, double[] advances, int from, int to) {
        if (to - from == 1) {
            return new Object[] {"X", OfdXml.mm(x), "Y", OfdXml.mm(y)};
        }
        double[] between = java.util.Arrays.copyOfRange(advances, from, to - 1);
        return new Object[] {"X", OfdXml.mm(x), "Y", OfdXml.mm(y), "DeltaX", OfdXml.row(between)};
    }

    /** The box holds the line with its breadth; the line runs through the middle of it. */
    private void rule(Mark.Rule rule) {
        double half = rule.width() / 2;
        double left = Math.min(rule.x1(), rule.x2()) - half;
        double top = Math.min(rule.y1(), rule.y2()) - half;
        double across = Math.abs(rule.x2() - rule.x1()) + rule.width();
        double down = Math.abs(rule.y2() - rule.y1()) + rule.width();
        xml.open(
                "PathObject",
                "ID",
                ++lastId,
                "Boundary",
                OfdXml.row(left, top, across, down),
                "LineWidth",
                OfdXml.mm(rule.width()));
        colour("StrokeColor", rule.ink());
        xml.text(
                "AbbreviatedData",
                "M " + OfdXml.row(rule.x1() - left, rule.y1() - top) + " L "
                        + OfdXml.row(rule.x2() - left, rule.y2() - top));
        xml.close("PathObject");
    }

    private void squares(List<Mark> marks) {
        StringBuilder path = new StringBuilder();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Square square) {
                double right = square.x() + square.side();
                double bottom = square.y() + square.side();
                path.append(path.isEmpty() ? "M " : " M ")
                        .append(OfdXml.row(square.x(), square.y()))
                        .append(" L ")
                        .append(OfdXml.row(right, square.y()))
                        .append(" L ")
                        .append(OfdXml.row(right, bottom))
                        .append(" L ")
                        .append(OfdXml.row(square.x(), bottom))
                        .append(" C");
            }
        }
        if (!path.isEmpty()) {
            xml.open(
                    "PathObject",
                    "ID",
                    ++lastId,
                    "Boundary",
                    OfdXml.row(0, 0, Sheet.WIDTH, Sheet.HEIGHT),
                    "Stroke",
                    false,
                    "Fill",
                    true);
            colour("FillColor", Ink.BLACK);
            xml.text("AbbreviatedData", path.toString()).close("PathObject");
        }
    }

    private void colour(String element, Ink ink) {
        xml.empty(element, "Value", ink == Ink.RED ? "255 0 0" : "0 0 0");
    }
}
