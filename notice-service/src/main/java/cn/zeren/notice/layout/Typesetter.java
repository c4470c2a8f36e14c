package cn.zeren.notice.layout;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.font.Fonts;
import java.util.ArrayList;
import java.util.List;

/** Sets text in lines: each character in its cell, every line but the last one full. */
final class Typesetter {

    /** A stretch of text in one face. */
    record Run(Face face, String text) {}

    private record Glyph(Face face, int codePoint, double advance) {}

    private final Fonts fonts;

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** All of it in one line, as wide as it comes. */
    Line line(double size, Run... runs) {
        return join(glyphs(size, List.of(runs)), size);
    }

    /**
     * Paragraph in lines. A line that breaks a rule of {@link LineBreak} takes the mark in by narrowing its punctuation,
     * or else gives a character to the next; either way it is then drawn to its full width.
     *
     * @param size em in points
     * @param first width of the first line, millimetres
     * @param width width of the others
     * @throws cn.zeren.platform.kernel.Refused GLYPH_MISSING
     */
    List<Line> lines(double size, double first, double width, List<Run> runs) {
        List<Glyph> glyphs = glyphs(size, runs);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < glyphs.size()) {
            double room = lines.isEmpty() ? first : width;
            int end = end(glyphs, start, room);
            List<Glyph> line = glyphs.subList(start, end);
            lines.add(join(end < glyphs.size() || natural(line) > room ? fitted(line, room) : line, size));
            start = end;
        }
        return lines;
    }

    /** Where the line that begins at the start ends: the first glyph of the next. */
    private static int end(List<Glyph> glyphs, int start, double room) {
        double width = 0;
        int end = start;
        while (end < glyphs.size() && width + glyphs.get(end).advance() <= room + 1e-6) {
            width += glyphs.get(end).advance();
            end++;
        }
        if (end == glyphs.size() || allowed(glyphs, end)) {
            return end;
        }
        int longer = end + 1;
        while (longer < glyphs.size() && !allowed(glyphs, longer)) {
            longer++;
        }
        List<Glyph> taken = glyphs.subList(start, longer);
        if (natural(taken) - give(taken) <= room) {
            return longer;
        }
        int shorter = end - 1;
        while (shorter > start && !allowed(glyphs, shorter)) {
            shorter--;
        }
        return shorter > start ? shorter : Math.max(end, start + 1);
    }

    private static boolean allowed(List<Glyph> glyphs, int next) {
        return LineBreak.allowed(
                glyphs.get(next - 1).codePoint(), glyphs.get(next).codePoint());
    }

    private static double natural(List<Glyph> line) {
        return line.stream().mapToDouble(Glyph::advance).sum();
    }

    private static double give(List<Glyph> line) {
        return line.stream()
                .filter(glyph -> LineBreak.givesWay(glyph.codePoint()))
                .mapToDouble(glyph -> glyph.advance() / 2)
                .sum();
    }

    /** Drawn to the width: punctuation gives way where it is too long, all gaps widen alike where it is too short. */
    private static List<Glyph> fitted(List<Glyph> line, double room) {
        double slack = room - natural(line);
        double give = give(line);
        List<Glyph> fitted = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Glyph glyph = line.get(i);
            double more = 0;
            if (slack >= 0) {
                more = i == line.size() - 1 ? 0 : slack / (line.size() - 1);
            } else if (LineBreak.givesWay(glyph.codePoint())) {
                more = glyph.advance() / 2 * slack / give;
            }
            fitted.add(new Glyph(glyph.face(), glyph.codePoint(), glyph.advance() + more));
        }
        return fitted;
    }

    private List<Glyph> glyphs(double size, List<Run> runs) {
        double pitch = size == Measures.SIZE_3 ? Measures.CELL / Measures.EM : 1;
        List<Glyph> glyphs = new ArrayList<>();
        for (Run run : runs) {
            run.text()
                    .codePoints()
                    .forEach(codePoint -> glyphs.add(new Glyph(
                            run.face(), codePoint, fonts.of(run.face()).advance(codePoint, size) * pitch)));
        }
        return glyphs;
    }

    private static Line join(List<Glyph> glyphs, double size) {
        List<Line.Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).face() != glyphs.get(start).face()) {
                StringBuilder text = new StringBuilder();
                double[] advances = new double[i - start];
                for (int g = start; g < i; g++) {
                    text.appendCodePoint(glyphs.get(g).codePoint());
                    advances[g - start] = glyphs.get(g).advance();
                }
                pieces.add(new Line.Piece(glyphs.get(start).face(), text.toString(), advances));
                start = i;
            }
        }
        return new Line(pieces, size);
    }
}
