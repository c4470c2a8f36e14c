package cn.zeren.notice.font;

import java.util.Map;
import java.util.TreeMap;

/**
 * A typeface cut down to the characters of one document, as both file formats carry it. The same characters of the same
 * face give the same bytes.
 *
 * @param name PostScript name with the tag of a subset before it: ABCDEF+FandolFang-Regular
 * @param bytes a TrueType file of its own, with a character map
 * @param glyphs code point to glyph of the subset; glyph 0 stands for none
 * @param widths advance of each glyph of the subset in thousandths of the em, by glyph number
 * @param box smallest box around all glyphs: left, bottom, right, top in thousandths of the em
 * @param ascent thousandths of the em above the base line
 * @param descent thousandths of the em, negative below the base line
 */
public record Subset(
        String name, byte[] bytes, Map<Integer, Integer> glyphs, int[] widths, int[] box, int ascent, int descent) {

    public Subset {
        glyphs = new TreeMap<>(glyphs);
    }
}
