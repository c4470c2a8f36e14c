package cn.zeren.notice.document;

import java.util.Arrays;
import java.util.Objects;

/** One thing printed on a {@link Sheet}. Places are millimetres from the top left corner of the paper. */
public sealed interface Mark {

    /**
     * A line of text in one face.
     *
     * @param x left edge of the first character
     * @param y base line
     * @param size height of the em in points, as the 字号 are given: 3号 is 16, 4号 is 14
     * @param text what is printed; its code points all have a glyph in the face
     * @param advances from each code point's left edge to the next one's, in millimetres: one per code point
     */
    record Text(double x, double y, Face face, double size, Ink ink, String text, double[] advances) implements Mark {

        public Text {
            if (advances.length != text.codePointCount(0, text.length())) {
                throw new IllegalArgumentException("an advance is missing or left over: " + text);
            }
            advances = advances.clone();
        }

        /** From the left edge of the first character to the right edge of the last, millimetres. */
        public double width() {
            return Arrays.stream(advances).sum();
        }

        @Override
        public double[] advances() {
            return advances.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text that
                    && x == that.x
                    && y == that.y
                    && face == that.face
                    && size == that.size
                    && ink == that.ink
                    && text.equals(that.text)
                    && Arrays.equals(advances, that.advances);
        }

        @Override
        public int hashCode() {
            return Objects.hash(x, y, face, size, ink, text, Arrays.hashCode(advances));
        }
    }

    /**
     * A straight line.
     *
     * @param width thickness, millimetres; the line lies half on each side of its points
     */
    record Rule(double x1, double y1, double x2, double y2, double width, Ink ink) implements Mark {}

    /**
     * A filled black square: a dark module of a two-dimensional code.
     *
     * @param x left edge
     * @param y top edge
     * @param side millimetres
     */
    record Square(double x, double y, double side) implements Mark {}
}
