package cn.zeren.notice.layout;

import static cn.zeren.notice.layout.Measures.BOTTOM;
import static cn.zeren.notice.layout.Measures.CELL;
import static cn.zeren.notice.layout.Measures.EM;
import static cn.zeren.notice.layout.Measures.LEFT;
import static cn.zeren.notice.layout.Measures.POINT;
import static cn.zeren.notice.layout.Measures.RIGHT;
import static cn.zeren.notice.layout.Measures.ROW;
import static cn.zeren.notice.layout.Measures.SIZE_3;
import static cn.zeren.notice.layout.Measures.SIZE_4;
import static cn.zeren.notice.layout.Measures.WIDTH;

import cn.zeren.notice.document.DocumentForm;
import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Paragraph;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.Fonts;
import java.util.ArrayList;
import java.util.List;

/** Lays a document out on sheets of A4 by GB/T 9704-2012. */
public final class Layout {

    /** At least so many lines of the text stand on the page of the date. */
    private static final int BESIDE_THE_DATE = 2;

    /** A stamp stands in the upper margin, its em from here. */
    private static final double STAMP_TOP = 18;

    /** The dash of a page number stands in the middle of its em, its number's base line so far below, in ems. */
    private static final double DASH_ABOVE_BASE = 0.38;

    /**
     * Where the seal goes.
     *
     * @param sheet which of the sheets, from 0
     * @param x centre, millimetres from the left edge of the paper
     * @param y centre, millimetres from its upper edge
     * @param diameter millimetres
     */
    public record Seal(int sheet, double x, double y, double diameter) {}

    /** A document on paper, and the place that is kept for its seal. */
    public record Laid(List<Sheet> sheets, Seal seal) {
        public Laid {
            sheets = List.copyOf(sheets);
        }
    }

    private final DocumentModel model;
    private final Typesetter type;
    private final Pages pages = new Pages();

    private Layout(DocumentModel model, Fonts fonts) {
        this.model = model;
        this.type = new Typesetter(fonts);
    }

    /**
     * Sheets of a document.
     *
     * @throws cn.zeren.platform.kernel.Refused GLYPH_MISSING if a face has no glyph for one of its characters
     */
    public static Laid of(DocumentModel model, Fonts fonts) {
        return new Layout(model, fonts).laid();
    }

    private Laid laid() {
        Head head = new Head(model, type, pages.marks());
        pages.moveTo(head.put());
        Seal seal = text();
        attachments();
        int numbered = pages.count();
        numbered = colophon(numbered);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pages.count(); i++) {
            List<Mark> marks = new ArrayList<>(stamps());
            marks.addAll(pages.all().get(i));
            if (i < numbered && !(model.form() == DocumentForm.LETTER && i == 0)) {
                marks.addAll(number(i + 1));
            }
            sheets.add(new Sheet(marks));
        }
        return new Laid(sheets, seal);
    }

    /** 7.3.2 to 7.3.6: addressees, body, list of attachments, then who issued it and when; says where the seal goes. */
    private Seal text() {
        List<Pages.Row> rows = new ArrayList<>();
        type.lines(SIZE_3, WIDTH, WIDTH, List.of(body(String.join("、", model.to()) + "：")))
                .forEach(line -> rows.add(new Pages.Row(line, LEFT)));
        rows.addAll(paragraphs(model.body()));
        int accompany = BESIDE_THE_DATE;
        if (!model.attachments().isEmpty()) {
            int written = rows.size();
            rows.add(Pages.Row.BLANK);
            rows.addAll(attachmentList());
            accompany += rows.size() - written;
        }
        List<Line> issuer = issuer();
        List<Pages.Row> end = new ArrayList<>();
        end.add(Pages.Row.BLANK);
        Line date = type.line(SIZE_3, body(model.issuedOn() == null ? "" : Colophon.date(model.issuedOn())));
        double widest = issuer.stream().mapToDouble(Line::width).max().orElse(0);
        double dated = date.width() == 0 ? 8 * CELL : date.width();
        double centre = Math.min(RIGHT - 4 * CELL - dated / 2, RIGHT - widest / 2);
        issuer.forEach(line -> end.add(new Pages.Row(line, centre - line.width() / 2)));
        if (model.issuedOn() != null) {
            end.add(new Pages.Row(date, RIGHT - 4 * CELL - date.width()));
        }
        List<Line> note = model.note() == null
                ? List.of()
                : type.lines(SIZE_3, WIDTH - 2 * CELL, WIDTH, List.of(body("（" + model.note() + "）")));
        for (int i = 0; i < note.size(); i++) {
            end.add(new Pages.Row(note.get(i), i == 0 ? LEFT + 2 * CELL : LEFT));
        }
        pages.put(rows, foot(end), accompany);

        double last = pages.y() - (note.size() + 1 + kept()) * ROW + EM;
        double first = last - EM - (issuer.size() - (model.issuedOn() == null ? 1 : 0)) * ROW;
        return new Seal(pages.count() - 1, centre, (first + last) / 2 - EM / 2, Measures.SEAL);
    }

    /** Rows after the date that keep the 版记 of a letter from being laid over it. */
    private List<Pages.Row> foot(List<Pages.Row> end) {
        List<Pages.Row> rows = new ArrayList<>(end);
        for (int i = 0; i < kept(); i++) {
            rows.add(Pages.Row.BLANK);
        }
        return rows;
    }

    private int kept() {
        double height = new Colophon(model, type).height();
        boolean shared = model.form() == DocumentForm.LETTER
                && model.attachments().stream().allMatch(a -> a.text().isEmpty());
        return shared ? (int) Math.ceil(height / ROW) : 0;
    }

    private List<Line> issuer() {
        Line whole = type.line(SIZE_3, body(String.join("", model.issuer())));
        if (whole.width() <= 14 * CELL) {
            return List.of(whole);
        }
        return model.issuer().stream()
                .map(part -> type.line(SIZE_3, body(part)))
                .toList();
    }

    /** 7.3.3: two characters in, going on at the edge; headings in the face of their level. */
    private List<Pages.Row> paragraphs(List<Paragraph> paragraphs) {
        Numbering numbering = new Numbering();
        List<Pages.Row> rows = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Typesetter.Run> runs = new ArrayList<>();
            String heading = numbering.next(paragraph.level()) + paragraph.heading();
            if (!heading.isEmpty()) {
                runs.add(new Typesetter.Run(Numbering.face(paragraph.level()), heading));
            }
            if (!paragraph.text().isEmpty()) {
                runs.add(body(paragraph.text()));
            }
            List<Line> lines = type.lines(SIZE_3, WIDTH - 2 * CELL, WIDTH, runs);
            for (int i = 0; i < lines.size(); i++) {
                boolean leads = paragraph.text().isEmpty() && i == lines.size() - 1;
                rows.add(new Pages.Row(lines.get(i), i == 0 ? LEFT + 2 * CELL : LEFT, leads));
            }
        }
        return rows;
    }

    /** 7.3.4: names under names; with a number each if there are several. */
    private List<Pages.Row> attachmentList() {
        List<Pages.Row> rows = new ArrayList<>();
        Line label = type.line(SIZE_3, body("附件："));
        double indent = LEFT + 2 * CELL + label.width();
        for (int i = 0; i < model.attachments().size(); i++) {
            String number = model.attachments().size() == 1 ? "" : (i + 1) + ".";
            Line numbered = type.line(SIZE_3, body((i == 0 ? "附件：" : "") + number));
            double x = indent
                    + (number.isEmpty() ? 0 : type.line(SIZE_3, body(number)).width());
            List<Line> lines = type.lines(
                    SIZE_3,
                    RIGHT - x,
                    RIGHT - x,
                    List.of(body(model.attachments().get(i).name())));
            for (int l = 0; l < lines.size(); l++) {
                List<Line.Piece> pieces = new ArrayList<>(l == 0 ? numbered.pieces() : List.of());
                pieces.addAll(lines.get(l).pieces());
                rows.add(new Pages.Row(new Line(pieces, SIZE_3), l > 0 ? x : i == 0 ? LEFT + 2 * CELL : indent));
            }
        }
        return rows;
    }

    /** 7.3.7: each on a page of its own, its number in 黑体 in the first line, its title centred in the third. */
    private void attachments() {
        for (int i = 0; i < model.attachments().size(); i++) {
            DocumentModel.Attachment attachment = model.attachments().get(i);
            if (attachment.text().isEmpty()) {
                continue;
            }
            pages.open();
            String number = model.attachments().size() == 1 ? "" : Integer.toString(i + 1);
            pages.put(new Pages.Row(type.line(SIZE_3, new Typesetter.Run(Face.HEI, "附件" + number)), LEFT));
            double title = pages.y() + ROW;
            pages.moveTo(new Head(model, type, pages.marks()).title(attachment.name(), title) + ROW);
            paragraphs(attachment.text()).forEach(pages::put);
        }
    }

    /**
     * 7.4: at the foot of the last page, which is the back of a leaf. A letter's is at the foot of the page it ends on
     * (10.1).
     *
     * @return how many pages bear a number: the 版记 after a blank page does not, nor does that page (7.5)
     */
    private int colophon(int written) {
        Colophon colophon = new Colophon(model, type);
        if (colophon.empty()) {
            return written;
        }
        double ends = BOTTOM - colophon.height();
        int numbered = written;
        if (model.form() == DocumentForm.LETTER) {
            if (pages.y() - (kept() + 1) * ROW + EM > ends) {
                pages.open();
                numbered++;
            }
        } else if (written % 2 == 1) {
            pages.open();
            numbered++;
        } else if (pages.y() + EM > ends) {
            pages.open();
            pages.open();
        }
        colophon.put(pages.marks());
        return numbered;
    }

    /** 7.5: 4号 digits between dashes, on the right of odd pages and on the left of even ones, one character in. */
    private List<Mark> number(int page) {
        Line number = type.line(SIZE_4, new Typesetter.Run(Face.DIGIT, "— " + page + " —"));
        double x = page % 2 == 1 ? RIGHT - CELL - number.width() : LEFT + CELL;
        double em = SIZE_4 * POINT;
        double base = BOTTOM + Measures.PAGE_NUMBER_BELOW + DASH_ABOVE_BASE * em;
        return number.at(x, base - Measures.ASCENT * em, Ink.BLACK);
    }

    /** What a reader must know at once, in the upper margin of every page. */
    private List<Mark> stamps() {
        if (model.stamps().isEmpty()) {
            return List.of();
        }
        Line line = type.line(SIZE_3, new Typesetter.Run(Face.HEI, String.join("　", model.stamps())));
        return line.at(RIGHT - line.width(), STAMP_TOP, Ink.RED);
    }

    private static Typesetter.Run body(String text) {
        return new Typesetter.Run(Face.BODY, text);
    }
}
