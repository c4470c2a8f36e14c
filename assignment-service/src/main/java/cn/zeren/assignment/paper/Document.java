package cn.zeren.assignment.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A text on A4 sheets, set as an official document is (GB/T 9704): a type area of 156 by 225 mm, 22 lines of 28 characters,
 * each paragraph indented by two, no line beginning with a closing mark.
 */
public final class Document {

    static final double LEFT = 28;
    static final double TOP = 37;
    static final double WIDTH = 156;
    private static final double SIZE = 5.55;
    private static final double LEADING = 10.2;
    private static final int LINES = 22;
    private static final double TITLE_SIZE = 7.7;
    private static final double FOOT_SIZE = 3.2;
    private static final double FOOT = TOP + LINES * LEADING + 12;
    private static final String INK = "#000000";
    private static final String GREY = "#606060";
    private static final String INDENT = "　　";
    private static final String CLOSING = "、。,.;:!?)》」』〕”’，；：！？）";

    private final List<Sheet> sheets = new ArrayList<>();
    private final String foot;
    private int line = LINES;

    /** @param foot in small print under each page, before its number */
    public Document(String foot) {
        this.foot = foot;
    }

    public Document title(String text) {
        for (String one : wrapped(text, TITLE_SIZE)) {
            place((WIDTH - Sheet.width(one, TITLE_SIZE)) / 2, TITLE_SIZE, one);
        }
        line++;
        return this;
    }

    public Document centred(String text) {
        for (String one : wrapped(text, SIZE)) {
            place((WIDTH - Sheet.width(one, SIZE)) / 2, SIZE, one);
        }
        return this;
    }

    public Document paragraph(String text) {
        text.lines().forEach(one -> wrapped(INDENT + one, SIZE).forEach(part -> place(0, SIZE, part)));
        return this;
    }

    public Document gap() {
        line++;
        return this;
    }

    /** The pages, numbered. */
    public List<Sheet> sheets() {
        for (int i = 0; i < sheets.size(); i++) {
            String number = "— " + (i + 1) + " / " + sheets.size() + " —";
            sheets.get(i).text(LEFT, FOOT, FOOT_SIZE, GREY, foot);
            sheets.get(i).text(LEFT + WIDTH - Sheet.width(number, FOOT_SIZE), FOOT, FOOT_SIZE, GREY, number);
        }
        return List.copyOf(sheets);
    }

    private void place(double indent, double size, String text) {
        if (line >= LINES) {
            sheets.add(Sheet.a4());
            line = 0;
        }
        line++;
        sheets.get(sheets.size() - 1).text(LEFT + indent, TOP + line * LEADING, size, INK, text);
    }

    /** The text in lines that fit; a closing mark stays with what it closes, in the margin. */
    private static List<String> wrapped(String text, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            String next = Character.toString(c);
            boolean full = Sheet.width(one + next, size) > WIDTH;
            if (full && !CLOSING.contains(next)) {
                lines.add(one.toString());
                one.setLength(0);
            }
            one.append(next);
        }
        lines.add(one.toString());
        return lines;
    }
}
