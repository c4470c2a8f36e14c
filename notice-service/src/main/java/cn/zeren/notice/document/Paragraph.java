package cn.zeren.notice.document;

/**
 * A paragraph of the body. Its number is set by the layout, so that no level is left out and none counts wrong.
 *
 * @param level of the heading; {@link Level#TEXT} has none
 * @param heading the words that are set in the level's face; empty for {@link Level#TEXT} and for an item of a list
 * @param text what follows in the same paragraph in 仿宋; may be empty after a heading
 */
public record Paragraph(Level level, String heading, String text) {

    /** Levels of structure (GB/T 9704-2012, 7.3.3). */
    public enum Level {
        TEXT,
        /** 一、 in 黑体. */
        FIRST,
        /** (一) in 楷体. */
        SECOND,
        /** 1. in 仿宋. */
        THIRD,
        /** (1) in 仿宋. */
        FOURTH
    }

    public Paragraph {
        if (level == Level.TEXT ? !heading.isEmpty() : heading.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("plain text has no heading, what is numbered has words: " + level);
        }
        heading = Punctuation.printed(heading);
        text = Punctuation.printed(text);
    }

    /** Plain text. */
    public static Paragraph text(String text) {
        return new Paragraph(Level.TEXT, "", text);
    }

    /** An item of a list: numbered as its level is, and text like any other. */
    public static Paragraph item(Level level, String text) {
        return new Paragraph(level, "", text);
    }

    /** A heading that stands alone. */
    public static Paragraph heading(Level level, String heading) {
        return new Paragraph(level, heading, "");
    }
}
