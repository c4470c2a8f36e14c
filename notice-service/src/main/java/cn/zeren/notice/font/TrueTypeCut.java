package cn.zeren.notice.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Cuts a TrueType file down to some characters: their glyphs, the parts those are made of, and the empty glyph 0. */
final class TrueTypeCut {

    private static final int TAG_LETTERS = 6;

    /** Flags of a part of a composite glyph: its arguments are words, it is scaled, more parts follow. */
    private static final int WORDS = 0x0001;

    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private final TrueType file;
    private final SortedSet<Integer> codePoints;

    /** Glyph of the file to glyph of the cut, in the file's order. */
    private final SortedMap<Integer, Integer> numbers = new TreeMap<>();

    TrueTypeCut(TrueType file, SortedSet<Integer> codePoints) {
        this.file = file;
        this.codePoints = new TreeSet<>(codePoints);
        SortedSet<Integer> glyphs = new TreeSet<>();
        collect(0, glyphs);
        codePoints.forEach(codePoint -> collect(file.glyph(codePoint), glyphs));
        glyphs.forEach(glyph -> numbers.put(glyph, numbers.size()));
    }

    private void collect(int glyph, SortedSet<Integer> glyphs) {
        if (glyphs.add(glyph)) {
            parts(file.outline(glyph)).forEach(part -> collect(part[1], glyphs));
        }
    }

    Subset subset() {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer offsets = ByteBuffer.allocate(4 * (numbers.size() + 1));
        ByteBuffer metrics = ByteBuffer.allocate(4 * numbers.size());
        int[] widths = new int[numbers.size()];
        for (Map.Entry<Integer, Integer> glyph : numbers.entrySet()) {
            offsets.putInt(outlines.size());
            outlines.writeBytes(padded(renumbered(file.outline(glyph.getKey()))));
            metrics.putShort((short) file.advance(glyph.getKey()));
            metrics.putShort((short) file.leftSideBearing(glyph.getKey()));
            widths[glyph.getValue()] = thousandths(file.advance(glyph.getKey()));
        }
        offsets.putInt(outlines.size());

        SortedMap<Integer, Integer> characters = new TreeMap<>();
        codePoints.forEach(codePoint -> characters.put(codePoint, numbers.get(file.glyph(codePoint))));

        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (String tag : List.of("OS/2", "cvt ", "fpgm", "name", "prep")) {
            byte[] table = file.table(tag);
            if (table != null) {
                tables.put(tag, table);
            }
        }
        tables.put("cmap", map(characters));
        tables.put("glyf", outlines.toByteArray());
        tables.put("head", changed("head", 50, 1));
        tables.put("hhea", changed("hhea", 34, numbers.size()));
        tables.put("hmtx", metrics.array());
        tables.put("loca", offsets.array());
        tables.put("maxp", changed("maxp", 4, numbers.size()));
        tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
        ByteBuffer head = ByteBuffer.wrap(tables.get("head"));
        int[] box = {
            thousandths(head.getShort(36)),
            thousandths(head.getShort(38)),
            thousandths(head.getShort(40)),
            thousandths(head.getShort(42))
        };
        byte[] bytes = assembled(tables);
        return new Subset(
                tag(bytes) + "+" + file.name(),
                bytes,
                characters,
                widths,
                box,
                thousandths(file.ascent()),
                thousandths(file.descent()));
    }

    private int thousandths(int units) {
        return Math.round(units * 1000f / file.unitsPerEm());
    }

    /** Where a composite glyph names its parts: {place of the number, number}. */
    private static List<int[]> parts(byte[] outline) {
        List<int[]> parts = new ArrayList<>();
        ByteBuffer data = ByteBuffer.wrap(outline);
        if (outline.length == 0 || data.getShort(0) >= 0) {
            return parts;
        }
        int at = 10;
        int flags;
        do {
            flags = data.getShort(at);
            parts.add(new int[] {at + 2, data.getShort(at + 2) & 0xffff});
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
        return parts;
    }

    private byte[] renumbered(byte[] outline) {
        ByteBuffer data = ByteBuffer.wrap(outline);
        parts(outline)
                .forEach(part -> data.putShort(part[0], numbers.get(part[1]).shortValue()));
        return outline;
    }

    private byte[] changed(String tag, int at, int value) {
        byte[] table = file.table(tag);
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    /** The map of characters twice: of the basic plane in format 4, which all readers know, and of all in format 12. */
    private static byte[] map(SortedMap<Integer, Integer> characters) {
        List<Map.Entry<Integer, Integer>> basic = characters.entrySet().stream()
                .filter(character -> character.getKey() < 0xffff)
                .toList();
        int segments = basic.size() + 1;
        int length4 = 16 + 8 * segments;
        int length12 = 16 + 12 * characters.size();
        ByteBuffer map = ByteBuffer.allocate(20 + length4 + length12);
        map.putShort((short) 0).putShort((short) 2);
        map.putShort((short) 3).putShort((short) 1).putInt(20);
        map.putShort((short) 3).putShort((short) 10).putInt(20 + length4);

        int power = Integer.highestOneBit(segments);
        map.putShort((short) 4).putShort((short) length4).putShort((short) 0);
        map.putShort((short) (2 * segments));
        map.putShort((short) (2 * power));
        map.putShort((short) Integer.numberOfTrailingZeros(power));
        map.putShort((short) (2 * (segments - power)));
        basic.forEach(character -> map.putShort(character.getKey().shortValue()));
        map.putShort((short) 0xffff).putShort((short) 0);
        basic.forEach(character -> map.putShort(character.getKey().shortValue()));
        map.putShort((short) 0xffff);
        basic.forEach(character -> map.putShort((short) (character.getValue() - character.getKey())));
        map.putShort((short) 1);
        for (int s = 0; s < segments; s++) {
            map.putShort((short) 0);
        }

        map.putShort((short) 12).putShort((short) 0).putInt(length12).putInt(0).putInt(characters.size());
        characters.forEach(
                (codePoint, glyph) -> map.putInt(codePoint).putInt(codePoint).putInt(glyph));
        return map.array();
    }

    private static byte[] assembled(SortedMap<String, byte[]> tables) {
        int power = Integer.highestOneBit(tables.size());
        int start = 12 + 16 * tables.size();
        ByteBuffer directory = ByteBuffer.allocate(start);
        directory.putInt(0x00010000).putShort((short) tables.size());
        directory.putShort((short) (16 * power));
        directory.putShort((short) Integer.numberOfTrailingZeros(power));
        directory.putShort((short) (16 * (tables.size() - power)));
        ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            if (table.getKey().equals("head")) {
                head = start + body.size();
            }
            directory.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            directory.putInt(sum(table.getValue()));
            directory.putInt(start + body.size());
            directory.putInt(table.getValue().length);
            body.writeBytes(padded(table.getValue()));
        }
        byte[] file = ByteBuffer.allocate(start + body.size())
                .put(directory.array())
                .put(body.toByteArray())
                .array();
        ByteBuffer.wrap(file).putInt(head + 8, 0xb1b0afba - sum(file));
        return file;
    }

    private static byte[] padded(byte[] table) {
        return Arrays.copyOf(table, (table.length + 3) / 4 * 4);
    }

    private static int sum(byte[] table) {
        ByteBuffer words = ByteBuffer.wrap(padded(table));
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    /** Six letters that tell one subset of a font from another. */
    private static String tag(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        long rest = crc.getValue();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < TAG_LETTERS; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }
}
