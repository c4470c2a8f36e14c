package cn.zeren.notice.font;

import cn.zeren.notice.document.Face;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.Map;
import java.util.SortedSet;

/** A font file in its role as one {@link Face}. */
public final class Typeface {

    /** What has no glyph is refused, never left blank. */
    public static final String CLAUSE = "DESIGN-GLYPH";

    private static final double POINT_IN_MILLIMETRES = 25.4 / 72;

    private final Face face;
    private final TrueType file;

    /**
     * @throws IllegalArgumentException if the file is no TrueType font, or forbids what a document needs: to be embedded,
     *     and to be cut down
     */
    public Typeface(Face face, byte[] file) {
        this.face = face;
        this.file = new TrueType(file);
    }

    /** PostScript name of the font. */
    public String name() {
        return file.name();
    }

    /**
     * How far a line moves on after a character.
     *
     * @param size em in points
     * @return millimetres
     * @throws Refused GLYPH_MISSING
     */
    public double advance(int codePoint, double size) {
        return (double) file.advance(glyph(codePoint)) / file.unitsPerEm() * size * POINT_IN_MILLIMETRES;
    }

    /**
     * The font with only these characters.
     *
     * @throws Refused GLYPH_MISSING
     */
    public Subset subset(SortedSet<Integer> codePoints) {
        codePoints.forEach(this::glyph);
        return new TrueTypeCut(file, codePoints).subset();
    }

    private int glyph(int codePoint) {
        int glyph = file.glyph(codePoint);
        if (glyph == 0) {
            throw new Refused(Refusal.rule(
                    "GLYPH_MISSING",
                    CLAUSE,
                    Map.of(
                            "character",
                            Character.toString(codePoint),
                            "codePoint",
                            String.format("U+%04X", codePoint),
                            "face",
                            face)));
        }
        return glyph;
    }
}
