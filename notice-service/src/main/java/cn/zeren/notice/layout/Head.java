package cn.zeren.notice.layout;

import static cn.zeren.notice.layout.Measures.CELL;
import static cn.zeren.notice.layout.Measures.EM;
import static cn.zeren.notice.layout.Measures.LEFT;
import static cn.zeren.notice.layout.Measures.POINT;
import static cn.zeren.notice.layout.Measures.RIGHT;
import static cn.zeren.notice.layout.Measures.ROW;
import static cn.zeren.notice.layout.Measures.SEVEN_EIGHTHS;
import static cn.zeren.notice.layout.Measures.SIZE_2;
import static cn.zeren.notice.layout.Measures.SIZE_3;
import static cn.zeren.notice.layout.Measures.TOP;
import static cn.zeren.notice.layout.Measures.WIDTH;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The head of the first page, from the issuer's mark to the title. */
final class Head {

    private static final double CENTRE = LEFT + WIDTH / 2;

    /** Height of a line of the title: its character and 7/8 of one of 3号 (3.2). */
    static final double TITLE_ROW = SIZE_2 * POINT + SEVEN_EIGHTHS;

    private static final String FILE = "文件";

    private final DocumentModel model;
    private final Typesetter type;
    private final List<Mark> marks;

    Head(DocumentModel model, Typesetter type, List<Mark> marks) {
        this.model = model;
        this.type = type;
        this.marks = marks;
    }

    /** Puts the head on paper and says where the row of the addressees begins: one blank line below the title (7.3.2). */
    double put() {
        double end = model.form() == DocumentForm.LETTER ? letter() : file();
        return title(model.title(), end + 2 * ROW) + ROW;
    }

    /** 7.2: the mark 35 mm below, the number two blank lines below that, the red line 4 mm below the number. */
    private double file() {
        if (model.urgency() != null) {
            left(type.line(SIZE_3, new Typesetter.Run(Face.HEI, model.urgency())), LEFT, TOP);
        }
        double top = mark(TOP + Measures.MARK_BELOW_TOP, CENTRE, WIDTH, FILE) + 2 * ROW;
        if (model.form() == DocumentForm.UPWARD) {
            top = signers(top);
        }
        if (model.docNo() != null) {
            Line number = type.line(SIZE_3, new Typesetter.Run(Face.BODY, model.docNo()));
            left(number, model.form() == DocumentForm.UPWARD ? LEFT + CELL : CENTRE - number.width() / 2, top);
        }
        double line = top + EM + Measures.LINE_BELOW;
        stroke(LEFT, RIGHT, line, Measures.RED_LINE);
        return line + Measures.RED_LINE;
    }

    /** 7.2.6: on the right, one character from the edge, two names a line, names under names; says where the last line is. */
    private double signers(double top) {
        List<Line> lines = new ArrayList<>();
        Line label = type.line(SIZE_3, new Typesetter.Run(Face.BODY, "签发人："));
        for (int i = 0; i < model.signers().size(); i += 2) {
            String names = String.join(
                    "　",
                    model.signers().subList(i, Math.min(i + 2, model.signers().size())));
            lines.add(type.line(SIZE_3, new Typesetter.Run(Face.KAI, names)));
        }
        double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
        double names = RIGHT - CELL - widest;
        double row = top;
        for (Line line : lines) {
            if (row == top) {
                left(label, names - label.width(), row);
            }
            left(line, names, row);
            row += ROW;
        }
        return lines.isEmpty() ? top : row - ROW;
    }

    /** 10.1: the mark 30 mm below the edge, a double line 4 mm below it and one 20 mm above the lower edge. */
    private double letter() {
        double centre = Sheet.WIDTH / 2;
        double from = centre - Measures.LETTER_LINE / 2;
        double to = centre + Measures.LETTER_LINE / 2;
        double line = mark(Measures.LETTER_MARK_TOP, centre, Measures.LETTER_LINE, "") + Measures.LINE_BELOW;
        stroke(from, to, line, Measures.THICK);
        stroke(from, to, line + Measures.THICK + Measures.GAP, Measures.THIN);
        double below = line + Measures.THICK + Measures.GAP + Measures.THIN;
        double foot = Sheet.HEIGHT - Measures.LETTER_LINE_ABOVE_EDGE;
        stroke(from, to, foot - Measures.THICK - Measures.GAP - Measures.THIN, Measures.THIN);
        stroke(from, to, foot - Measures.THICK, Measures.THICK);

        double top = below + SEVEN_EIGHTHS;
        if (model.urgency() != null) {
            left(type.line(SIZE_3, new Typesetter.Run(Face.HEI, model.urgency())), LEFT, top);
        }
        if (model.docNo() != null) {
            Line number = type.line(SIZE_3, new Typesetter.Run(Face.BODY, model.docNo()));
            left(number, RIGHT - number.width(), top);
        }
        return top + EM;
    }

    /**
     * The issuer's mark, in the largest size in which it fits: in one line, or else broken between its parts.
     *
     * @return lower edge
     */
    private double mark(double top, double centre, double room, String suffix) {
        List<String> lines = List.of(String.join("", model.issuer()) + suffix);
        double size = size(lines, room);
        if (size == 0) {
            lines = new ArrayList<>(model.issuer());
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + suffix);
            size = size(lines, room);
        }
        if (size == 0) {
            throw new IllegalArgumentException("the issuer's name has a part too long for a line: " + lines);
        }
        double em = size * POINT;
        double y = top;
        for (String line : lines) {
            Line set = type.line(size, new Typesetter.Run(Face.TITLE, line));
            marks.addAll(set.at(centre - set.width() / 2, y, Ink.RED));
            y += em * 5 / 4;
        }
        return y - em / 4;
    }

    private double size(List<String> lines, double room) {
        for (double size : Measures.MARK_SIZES) {
            if (lines.stream()
                    .allMatch(line -> type.line(size, new Typesetter.Run(Face.TITLE, line))
                                    .width()
                            <= room)) {
                return size;
            }
        }
        return 0;
    }

    /** A title in lines of 2号, centred; says where the row below it begins. */
    double title(String title, double top) {
        double y = top;
        double em = SIZE_2 * POINT;
        for (String line : TitleRule.lines(
                title,
                WIDTH / em,
                part -> type.line(SIZE_2, new Typesetter.Run(Face.TITLE, part)).width() / em)) {
            Line set = type.line(SIZE_2, new Typesetter.Run(Face.TITLE, line));
            left(set, CENTRE - set.width() / 2, y);
            y += TITLE_ROW;
        }
        return y;
    }

    private void left(Line line, double x, double top) {
        marks.addAll(line.at(x, top, Ink.BLACK));
    }

    /** A red line whose upper edge is at the given height. */
    private void stroke(double from, double to, double upper, double width) {
        marks.add(new Mark.Rule(from, upper + width / 2, to, upper + width / 2, width, Ink.RED));
    }
}
