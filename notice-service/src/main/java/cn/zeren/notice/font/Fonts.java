package cn.zeren.notice.font;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The typeface of each {@link Face}. */
public final class Fonts {

    private final Map<Face, Typeface> typefaces;

    /**
     * @throws IllegalArgumentException if a face has no typeface
     */
    public Fonts(Map<Face, Typeface> typefaces) {
        this.typefaces = new EnumMap<>(typefaces);
        for (Face face : Face.values()) {
            if (!typefaces.containsKey(face)) {
                throw new IllegalArgumentException("no typeface for " + face);
            }
        }
    }

    public Typeface of(Face face) {
        return typefaces.get(face);
    }

    /**
     * What a document has to carry: each face that its sheets use, with the characters they use it for.
     *
     * @throws cn.zeren.platform.kernel.Refused GLYPH_MISSING if a face lacks a character
     */
    public Map<Face, Subset> subsets(List<Sheet> sheets) {
        Map<Face, SortedSet<Integer>> used = new EnumMap<>(Face.class);
        for (Sheet sheet : sheets) {
            for (Mark mark : sheet.marks()) {
                if (mark instanceof Mark.Text text) {
                    SortedSet<Integer> characters = used.computeIfAbsent(text.face(), face -> new TreeSet<>());
                    text.text().codePoints().forEach(characters::add);
                }
            }
        }
        Map<Face, Subset> subsets = new EnumMap<>(Face.class);
        used.forEach((face, characters) -> subsets.put(face, of(face).subset(characters)));
        return subsets;
    }
}
