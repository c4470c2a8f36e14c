package cn.zeren.notice.layout;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Paragraph.Level;
import java.util.EnumMap;
import java.util.Map;

/** Numbers the headings of a text: 一、 (一) 1. (1), each level anew under the one above (GB/T 9704-2012, 7.3.3). */
final class Numbering {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

    /** What stands before the next heading of a level; nothing before plain text. */
    String next(Level level) {
        if (level == Level.TEXT) {
            return "";
        }
        counts.keySet().removeIf(lower -> lower.compareTo(level) > 0);
        int count = counts.merge(level, 1, Integer::sum);
        return switch (level) {
            case FIRST -> chinese(count) + "、";
            case SECOND -> "（" + chinese(count) + "）";
            case THIRD -> count + ".";
            case FOURTH -> "（" + count + "）";
            case TEXT -> throw new IllegalStateException("has no number");
        };
    }

    static Face face(Level level) {
        return switch (level) {
            case FIRST -> Face.HEI;
            case SECOND -> Face.KAI;
            case THIRD, FOURTH, TEXT -> Face.BODY;
        };
    }

    /** 1 to 99: 十, 十一, 二十, 二十一. */
    static String chinese(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("no number of a heading: " + number);
        }
        int tens = number / 10;
        return (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "十" : "") + DIGITS[number % 10];
    }
}
