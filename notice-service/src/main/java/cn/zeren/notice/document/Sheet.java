package cn.zeren.notice.document;

import java.util.List;

/**
 * One side of A4 paper with all that is printed on it, in the order of reading: a text taken from the file is the text
 * of the marks one after the other.
 */
public record Sheet(List<Mark> marks) {

    /** Millimetres. */
    public static final double WIDTH = 210;

    /** Millimetres. */
    public static final double HEIGHT = 297;

    public Sheet {
        marks = List.copyOf(marks);
    }
}
