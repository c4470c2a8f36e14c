package cn.zeren.notice.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of a TrueType file that documents need (ISO/IEC 14496-22). Of a collection the first font is read. Fonts with
 * PostScript outlines are not: what reads OFD is not sure to draw them.
 */
final class TrueType {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE = 0x74727565;
    private static final int COLLECTION = 0x74746366;

    private static final int RESTRICTED = 0x0002;
    private static final int NO_SUBSETS = 0x0100;

    private static final int POSTSCRIPT_NAME = 6;

    /** The two words of a table's place: {offset, length}. */
    private final Map<String, int[]> places = new HashMap<>();

    private final byte[] bytes;
    private final ByteBuffer data;
    private final Map<Integer, Integer> characters = new HashMap<>();
    private final int glyphs;
    private final int metrics;
    private final boolean longOffsets;

    TrueType(byte[] bytes) {
        this.bytes = bytes.clone();
        this.data = ByteBuffer.wrap(this.bytes);
        int start = bytes.length > 16 && data.getInt(0) == COLLECTION ? data.getInt(12) : 0;
        if (bytes.length < 12 || (data.getInt(start) != TRUE_TYPE && data.getInt(start) != APPLE)) {
            throw new IllegalArgumentException("no font with TrueType outlines");
        }
        for (int i = 0; i < u16(start + 4); i++) {
            int entry = start + 12 + 16 * i;
            String tag = new String(this.bytes, entry, 4, StandardCharsets.ISO_8859_1);
            places.put(tag, new int[] {data.getInt(entry + 8), data.getInt(entry + 12)});
        }
        for (String tag : Set.of("head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf")) {
            if (!places.containsKey(tag)) {
                throw new IllegalArgumentException("the font has no table " + tag);
            }
        }
        refuseLicence();
        this.glyphs = u16(at("maxp") + 4);
        this.metrics = u16(at("hhea") + 34);
        this.longOffsets = u16(at("head") + 50) != 0;
        readCharacters();
    }

    private void refuseLicence() {
        int rights = places.containsKey("OS/2") ? u16(at("OS/2") + 8) : 0;
        if ((rights & 0x000f) == RESTRICTED || (rights & NO_SUBSETS) != 0) {
            throw new IllegalArgumentException("the font's licence bits forbid embedding a part of it");
        }
    }

    int unitsPerEm() {
        return u16(at("head") + 18);
    }

    int ascent() {
        return data.getShort(at("hhea") + 4);
    }

    int descent() {
        return data.getShort(at("hhea") + 6);
    }

    /** Glyph of a character, 0 if there is none. */
    int glyph(int codePoint) {
        return characters.getOrDefault(codePoint, 0);
    }

    int advance(int glyph) {
        return u16(at("hmtx") + 4 * Math.min(glyph, metrics - 1));
    }

    int leftSideBearing(int glyph) {
        return data.getShort(
                glyph < metrics ? at("hmtx") + 4 * glyph + 2 : at("hmtx") + 4 * metrics + 2 * (glyph - metrics));
    }

    /** A glyph's description; of length 0 if it draws nothing. */
    byte[] outline(int glyph) {
        int from = at("glyf") + offset(glyph);
        int to = at("glyf") + offset(glyph + 1);
        return Arrays.copyOfRange(bytes, from, to);
    }

    private int offset(int glyph) {
        return longOffsets ? data.getInt(at("loca") + 4 * glyph) : 2 * u16(at("loca") + 2 * glyph);
    }

    /** A table as it is, or null. */
    byte[] table(String tag) {
        int[] place = places.get(tag);
        return place == null ? null : Arrays.copyOfRange(bytes, place[0], place[0] + place[1]);
    }

    /** PostScript name. */
    String name() {
        int start = at("name");
        int strings = start + u16(start + 4);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < u16(start + 2); i++) {
            int entry = start + 6 + 12 * i;
            if (u16(entry + 6) == POSTSCRIPT_NAME) {
                boolean latin = u16(entry) == 1;
                names.add(new String(
                        bytes,
                        strings + u16(entry + 10),
                        u16(entry + 8),
                        latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE));
            }
        }
        return names.stream().findFirst().orElse("Unnamed").replaceAll("[^!-~]|[\\[\\](){}<>/%]", "");
    }

    private void readCharacters() {
        int start = at("cmap");
        for (int i = 0; i < u16(start + 2); i++) {
            int entry = start + 4 + 8 * i;
            boolean unicode = u16(entry) == 0 || (u16(entry) == 3 && (u16(entry + 2) == 1 || u16(entry + 2) == 10));
            int map = start + data.getInt(entry + 4);
            if (unicode && u16(map) == 4) {
                readSegments(map);
            } else if (unicode && u16(map) == 12) {
                readGroups(map);
            }
        }
        if (characters.isEmpty()) {
            throw new IllegalArgumentException("the font has no map of Unicode characters");
        }
    }

    /** Format 4: segments of the basic plane. */
    private void readSegments(int map) {
        int segments = u16(map + 6) / 2;
        int ends = map + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int ranges = deltas + 2 * segments;
        for (int s = 0; s < segments; s++) {
            int range = u16(ranges + 2 * s);
            for (int c = u16(starts + 2 * s); c <= u16(ends + 2 * s) && c < 0xffff; c++) {
                int glyph = range == 0 ? c : u16(ranges + 2 * s + range + 2 * (c - u16(starts + 2 * s)));
                put(c, range != 0 && glyph == 0 ? 0 : (glyph + u16(deltas + 2 * s)) & 0xffff);
            }
        }
    }

    /** Format 12: groups over all planes. */
    private void readGroups(int map) {
        for (int g = 0; g < data.getInt(map + 12); g++) {
            int group = map + 16 + 12 * g;
            int first = data.getInt(group);
            for (int c = first; c <= data.getInt(group + 4); c++) {
                put(c, data.getInt(group + 8) + c - first);
            }
        }
    }

    private void put(int codePoint, int glyph) {
        if (glyph > 0 && glyph < glyphs) {
            characters.put(codePoint, glyph);
        }
    }

    private int at(String tag) {
        int[] place = places.get(tag);
        if (place == null) {
            throw new IllegalArgumentException("the font has no table " + tag);
        }
        return place[0];
    }

    private int u16(int at) {
        return data.getShort(at) & 0xffff;
    }
}
