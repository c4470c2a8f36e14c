package cn.zeren.assignment.paper;

import java.util.ArrayList;
import java.util.List;

/** One sheet of paper as shapes in millimetres from its upper left corner: drawn alike as SVG and as PDF. */
public final class Sheet {

    /** A3 lying. */
    public static final double A3_WIDTH = 420;

    public static final double A3_HEIGHT = 297;

    /** A4 standing. */
    public static final double A4_WIDTH = 210;

    public static final double A4_HEIGHT = 297;

    /** What is drawn. Colours are {@code #rrggbb}. */
    public sealed interface Shape permits Box, Line, Text {}

    public record Box(double x, double y, double width, double height, String fill, String stroke, boolean dashed)
            implements Shape {}

    public record Line(double x1, double y1, double x2, double y2, String stroke) implements Shape {}

    /** @param size of an em, in millimetres; {@code y} is the base line */
    public record Text(double x, double y, double size, String colour, String text) implements Shape {}

    private final double width;
    private final double height;
    private final List<Shape> shapes = new ArrayList<>();

    private Sheet(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public static Sheet a3() {
        return new Sheet(A3_WIDTH, A3_HEIGHT);
    }

    public static Sheet a4() {
        return new Sheet(A4_WIDTH, A4_HEIGHT);
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    public void box(double x, double y, double width, double height, String fill, String stroke, boolean dashed) {
        shapes.add(new Box(x, y, width, height, fill, stroke, dashed));
    }

    public void line(double x1, double y1, double x2, double y2, String stroke) {
        shapes.add(new Line(x1, y1, x2, y2, stroke));
    }

    public void text(double x, double y, double size, String colour, String text) {
        shapes.add(new Text(x, y, size, colour, text));
    }

    /** Text no wider than it may be: made a quarter smaller at most, then cut. */
    public void fitted(double x, double y, double size, double room, String colour, String text) {
        double fitting = Math.min(size, Math.max(size * 0.75, size * room / Math.max(width(text, size), 0.1)));
        String cut = text;
        while (cut.length() > 1 && width(cut, fitting) > room) {
            int end = cut.endsWith("…") ? cut.length() - 2 : cut.length() - 1;
            cut = cut.substring(0, Math.max(1, end)) + "…";
            if (end <= 1) {
                break;
            }
        }
        text(x, y, fitting, colour, cut);
    }

    /** As wide as it will be drawn, near enough: Chinese characters fill the em. */
    public static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.58 : 1).sum() * size;
    }
}
