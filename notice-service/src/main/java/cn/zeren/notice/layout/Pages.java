package cn.zeren.notice.layout;

import static cn.zeren.notice.layout.Measures.BOTTOM;
import static cn.zeren.notice.layout.Measures.EM;
import static cn.zeren.notice.layout.Measures.ROW;
import static cn.zeren.notice.layout.Measures.TOP;

import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import java.util.ArrayList;
import java.util.List;

/** Pages being filled row by row. */
final class Pages {

    /**
     * One row of the text.
     *
     * @param line what stands in it, or null for a blank one
     * @param x left edge
     * @param leads whether it must not be the last on a page: a heading that stands alone
     */
    record Row(Line line, double x, boolean leads) {
        static final Row BLANK = new Row(null, 0);

        Row(Line line, double x) {
            this(line, x, false);
        }
    }

    private static final double HAIR = 1e-6;

    private final List<List<Mark>> pages = new ArrayList<>();
    private double y;

    Pages() {
        open();
    }

    /** Begins a new page. */
    void open() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    /** What stands on the page being filled. */
    List<Mark> marks() {
        return pages.get(pages.size() - 1);
    }

    int count() {
        return pages.size();
    }

    List<List<Mark>> all() {
        return pages;
    }

    /** Upper edge of the next row. */
    double y() {
        return y;
    }

    void moveTo(double top) {
        y = top;
    }

    /** How many rows the page still takes. */
    int room() {
        return y + EM > BOTTOM + HAIR ? 0 : (int) Math.floor((BOTTOM - EM - y + HAIR) / ROW) + 1;
    }

    /** The next row; a blank one is left out at the top of a page. */
    void put(Row row) {
        if (room() < (row.leads() ? 2 : 1)) {
            open();
        }
        if (row.line() != null) {
            marks().addAll(row.line().at(row.x(), y, Ink.BLACK));
            y += ROW;
        } else if (y > TOP + HAIR) {
            y += ROW;
        }
    }

    /**
     * Rows, and after them some that must not stand on a page without any of the former (7.3.5.5: never 此页无正文): where
     * they would, the last rows go over to the next page with them, and a heading that is right above these.
     *
     * @param follow rows that stay together
     * @param accompany how many of the former at least stand on the page of the latter
     */
    void put(List<Row> rows, List<Row> follow, int accompany) {
        int last = rows.size() - Math.min(accompany, rows.size());
        // a heading goes with what it is over
        while (last > 0 && rows.get(last - 1).leads()) {
            last--;
        }
        rows.subList(0, last).forEach(this::put);
        if (room() < rows.size() - last + follow.size()) {
            open();
        }
        rows.subList(last, rows.size()).forEach(this::put);
        follow.forEach(this::put);
    }
}
