package cn.zeren.notice.layout;

import static cn.zeren.notice.layout.Measures.BOTTOM;
import static cn.zeren.notice.layout.Measures.CELL;
import static cn.zeren.notice.layout.Measures.COLOPHON_EDGE;
import static cn.zeren.notice.layout.Measures.COLOPHON_INNER;
import static cn.zeren.notice.layout.Measures.LEFT;
import static cn.zeren.notice.layout.Measures.POINT;
import static cn.zeren.notice.layout.Measures.RIGHT;
import static cn.zeren.notice.layout.Measures.SEVEN_EIGHTHS;
import static cn.zeren.notice.layout.Measures.SIZE_4;
import static cn.zeren.notice.layout.Measures.WIDTH;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 版记 (7.4): who gets a copy, who printed it and when, in 4号 at the foot of the last page, its last line on the lower edge
 * of the 版心. That of a letter has no lines and says only who gets a copy (10.1).
 */
final class Colophon {

    private static final double EM = SIZE_4 * POINT;

    /** Height of a line (3.2): its character and 7/8 of one of 3号. */
    private static final double ROW = EM + SEVEN_EIGHTHS;

    private final DocumentModel model;
    private final Typesetter type;
    private final List<Line> copies = new ArrayList<>();
    private double copiesIndent;

    Colophon(DocumentModel model, Typesetter type) {
        this.model = model;
        this.type = type;
        if (!model.copiesTo().isEmpty()) {
            Typesetter.Run label = new Typesetter.Run(Face.BODY, "抄送：");
            copiesIndent = type.line(SIZE_4, label).width();
            double room = WIDTH - 2 * CELL - copiesIndent;
            copies.addAll(type.lines(
                    SIZE_4,
                    room,
                    room,
                    List.of(new Typesetter.Run(Face.BODY, String.join("，", model.copiesTo()) + "。"))));
        }
    }

    /** Millimetres it takes at the foot of a page. */
    double height() {
        return (copies.size() + (letter() ? 0 : 1)) * ROW;
    }

    boolean empty() {
        return height() == 0;
    }

    void put(List<Mark> marks) {
        double top = BOTTOM - height();
        double gap = (ROW - EM) / 2;
        double y = top;
        if (!copies.isEmpty()) {
            marks.addAll(type.line(SIZE_4, new Typesetter.Run(Face.BODY, "抄送：")).at(LEFT + CELL, y + gap, Ink.BLACK));
        }
        for (Line line : copies) {
            marks.addAll(line.at(LEFT + CELL + copiesIndent, y + gap, Ink.BLACK));
            y += ROW;
        }
        if (letter()) {
            return;
        }
        marks.addAll(type.line(SIZE_4, new Typesetter.Run(Face.BODY, model.printedBy()))
                .at(LEFT + CELL, y + gap, Ink.BLACK));
        if (model.printedOn() != null) {
            Line printed = type.line(SIZE_4, new Typesetter.Run(Face.BODY, date(model.printedOn()) + "印发"));
            marks.addAll(printed.at(RIGHT - CELL - printed.width(), y + gap, Ink.BLACK));
        }
        stroke(marks, top, COLOPHON_EDGE);
        if (!copies.isEmpty()) {
            stroke(marks, y, COLOPHON_INNER);
        }
        stroke(marks, BOTTOM, COLOPHON_EDGE);
    }

    private boolean letter() {
        return model.form() == DocumentForm.LETTER;
    }

    private static void stroke(List<Mark> marks, double y, double width) {
        marks.add(new Mark.Rule(LEFT, y, RIGHT, y, width, Ink.BLACK));
    }

    /** 7.3.5.4: Arabic digits, the year in full, no leading zeros. */
    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
