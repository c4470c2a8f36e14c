package cn.zeren.notice.layout;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import java.util.ArrayList;
import java.util.List;

/** One set line: stretches of one face each. */
record Line(List<Piece> pieces, double size) {

    /** A stretch in one face with the way from each character to the next, in millimetres. */
    record Piece(Face face, String text, double[] advances) {}

    double width() {
        double width = 0;
        for (Piece piece : pieces) {
            for (double advance : piece.advances()) {
                width += advance;
            }
        }
        return width;
    }

    /**
     * Puts the line on paper.
     *
     * @param x left edge
     * @param top upper edge of its em
     */
    List<Mark> at(double x, double top, Ink ink) {
        List<Mark> marks = new ArrayList<>();
        double y = top + Measures.ASCENT * size * Measures.POINT;
        double left = x;
        for (Piece piece : pieces) {
            Mark.Text text = new Mark.Text(left, y, piece.face(), size, ink, piece.text(), piece.advances());
            marks.add(text);
            left += text.width();
        }
        return marks;
    }
}
